using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Glossary.Data.Changes;

/// <summary>
/// Writes many new things by PostgreSQL's COPY, past EF Core's change tracking: a first seed of some tens of thousands of rows takes a
/// fraction of the time. Tables, columns, conversions and their order come from the model, so that there is nothing to keep in step with it.
/// </summary>
internal sealed class CopiedRows(IModel model)
{
    private readonly Dictionary<IEntityType, Table> _tables = [];

    /// <summary>The rows of new things.</summary>
    public static CopiedRows Of(IEnumerable<object> entities, IModel model)
    {
        var rows = new CopiedRows(model);
        foreach (var entity in entities)
        {
            rows.Add(entity);
        }

        return rows;
    }

    /// <summary>Puts in a new thing with the parts that it owns and the links that it holds.</summary>
    public void Add(object entity) => Add(entity, model.FindEntityType(entity.GetType())!, []);

    /// <summary>Writes everything within the transaction of <paramref name="db"/>.</summary>
    public async Task WriteAsync(GlossaryDbContext db, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var type in InOrder(_tables.Keys))
        {
            await _tables[type].WriteAsync(connection, cancellationToken);
        }
    }

    /// <summary>What is pointed at comes before what points at it; within a table PostgreSQL checks when all of it is there.</summary>
    private static List<IEntityType> InOrder(IEnumerable<IEntityType> types)
    {
        var left = types.ToHashSet();
        var order = new List<IEntityType>(left.Count);
        while (left.Count > 0)
        {
            var next = left.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || !left.Contains(key.PrincipalEntityType)));
            order.Add(next);
            left.Remove(next);
        }

        return order;
    }

    private void Add(object entity, IEntityType type, Dictionary<string, object?> fromOwner)
    {
        var table = TableOf(type);
        var row = table.Add(entity, fromOwner);
        foreach (var (navigation, member) in table.Parts)
        {
            foreach (var part in (IEnumerable)ValueOf(member, entity)!)
            {
                Add(part, navigation.TargetEntityType, Keys(navigation.ForeignKey, table, row));
            }
        }

        foreach (var (navigation, member) in table.Links)
        {
            var other = navigation.JoinEntityType.GetForeignKeys().Single(key => key != navigation.ForeignKey);
            foreach (var target in (IEnumerable)ValueOf(member, entity)!)
            {
                var link = Keys(navigation.ForeignKey, table, row);
                link[other.Properties[0].Name] = ValueOf(MemberOf(other.PrincipalKey.Properties[0]), target);
                TableOf(navigation.JoinEntityType).Add(target, link);
            }
        }
    }

    /// <summary>What a part's or link's foreign key repeats of its owner.</summary>
    private static Dictionary<string, object?> Keys(IForeignKey key, Table owner, object?[] row)
    {
        var keys = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < key.Properties.Count; i++)
        {
            keys[key.Properties[i].Name] = owner.Value(row, key.PrincipalKey.Properties[i]);
        }

        return keys;
    }

    private Table TableOf(IEntityType type) => _tables.TryGetValue(type, out var table) ? table : _tables[type] = new(type);

    private static MemberInfo MemberOf(IPropertyBase property) => property.GetMemberInfo(forMaterialization: false, forSet: false);

    private static object? ValueOf(MemberInfo member, object entity) => member is FieldInfo field ? field.GetValue(entity) : ((PropertyInfo)member).GetValue(entity);

    /// <summary>The rows of one table.</summary>
    private sealed class Table
    {
        private readonly IEntityType _type;
        private readonly IProperty[] _properties;
        private readonly MemberInfo?[] _members;
        private readonly List<object?[]> _rows = [];

        internal Table(IEntityType type)
        {
            _type = type;

            // A number that PostgreSQL gives out is left to it: rows are copied, and so numbered, in the order in which they were added.
            _properties = [.. type.GetProperties().Where(property => property.GetValueGenerationStrategy() == NpgsqlValueGenerationStrategy.None)];
            _members = Array.ConvertAll(_properties, property => property.IsShadowProperty() || property.IsIndexerProperty() ? null : MemberOf(property));
            Parts = [.. type.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned() && !navigation.IsOnDependent).Select(navigation => (navigation, MemberOf(navigation)))];
            Links = [.. type.GetSkipNavigations().Where(navigation => !navigation.IsShadowProperty()).Select(navigation => (navigation, MemberOf(navigation)))];
        }

        /// <summary>The collections of what is owned.</summary>
        internal (INavigation Navigation, MemberInfo Member)[] Parts { get; }

        /// <summary>The collections of what is linked through a table of its own.</summary>
        internal (ISkipNavigation Navigation, MemberInfo Member)[] Links { get; }

        internal object?[] Add(object entity, Dictionary<string, object?> given)
        {
            var row = new object?[_properties.Length];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = given.TryGetValue(_properties[i].Name, out var value) ? value
                    : _members[i] is { } member ? ValueOf(member, entity)
                    : throw new InvalidOperationException($"Nobody knows the {_properties[i].Name} of a new {_type.DisplayName()}.");
            }

            _rows.Add(row);
            return row;
        }

        internal object? Value(object?[] row, IProperty property) => row[Array.IndexOf(_properties, property)];

        internal async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
        {
            var table = StoreObjectIdentifier.Create(_type, StoreObjectType.Table)!.Value;
            var mappings = Array.ConvertAll(_properties, property => property.GetRelationalTypeMapping());
            var columns = string.Join(", ", _properties.Select(property => $"\"{property.GetColumnName(table)}\""));
            await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT binary)", cancellationToken);
            foreach (var row in _rows)
            {
                await copy.StartRowAsync(cancellationToken);
                for (var i = 0; i < row.Length; i++)
                {
                    if ((mappings[i].Converter is { } converter ? converter.ConvertToProvider(row[i]) : row[i]) is { } value)
                    {
                        await copy.WriteAsync(value, mappings[i].StoreType, cancellationToken);
                    }
                    else
                    {
                        await copy.WriteNullAsync(cancellationToken);
                    }
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }
    }
}
