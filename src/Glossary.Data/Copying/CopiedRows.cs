using Npgsql;

namespace Glossary.Data.Copying;

/// <summary>
/// Writes many new things by PostgreSQL's COPY, past EF Core: a first seed of some tens of thousands of rows takes a fraction of the time,
/// and a server that has just made its glossary needs no model of it in memory.
/// </summary>
internal sealed class CopiedRows
{
    private static readonly Dictionary<Type, RowShape> Shapes = RowShapes.InOrder.ToDictionary(kind => kind.Type, kind => kind.Shape);
    private readonly Dictionary<RowShape, List<object?[]>> _rows = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rows of new things.</summary>
    public static CopiedRows Of(IEnumerable<object> entities)
    {
        var rows = new CopiedRows();
        foreach (var entity in entities)
        {
            rows.Add(entity);
        }

        return rows;
    }

    /// <summary>Puts in a new thing with the parts that it owns and the links that it holds.</summary>
    /// <exception cref="ArgumentException">Nobody has said how such a thing is copied.</exception>
    public void Add(object entity)
    {
        if (!Shapes.TryGetValue(entity.GetType(), out var shape))
        {
            throw new ArgumentException($"There is no row shape of {entity.GetType()}; the test that writes RowShapes.cs names the kinds that have one.", nameof(entity));
        }

        Add(entity, shape, []);
    }

    /// <summary>Writes everything, a table at a time. What is pointed at comes before what points at it; within a table PostgreSQL checks when all of it is there.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var (_, shape) in RowShapes.InOrder)
        {
            await WriteAsync(shape, connection, cancellationToken);
        }
    }

    private async Task WriteAsync(RowShape shape, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (!_rows.TryGetValue(shape, out var rows))
        {
            return;
        }

        await CopyAsync(shape, rows, connection, cancellationToken);
        foreach (var part in shape.Parts)
        {
            await WriteAsync(part.Shape, connection, cancellationToken);
        }
    }

    private static async Task CopyAsync(RowShape shape, List<object?[]> rows, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", shape.Columns.Select(column => $"\"{column.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{shape.Table}\" ({columns}) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                {
                    await copy.WriteAsync(value, shape.Columns[i].StoreType, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private void Add(object thing, RowShape shape, Dictionary<string, object?> fromOwner)
    {
        if (!_rows.TryGetValue(shape, out var rows))
        {
            _rows[shape] = rows = [];
        }

        var row = Array.ConvertAll(shape.Columns, column => column.Value is { } value ? value(thing) : fromOwner[column.Name]);
        rows.Add(row);
        foreach (var part in shape.Parts)
        {
            Dictionary<string, object?>? keys = null;
            foreach (var one in part.Of(thing))
            {
                Add(one, part.Shape, keys ??= part.Keys.ToDictionary(key => key.Column, key => row[Array.FindIndex(shape.Columns, column => column.Name == key.OfOwner)]));
            }
        }
    }
}
