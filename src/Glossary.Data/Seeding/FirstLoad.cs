using Glossary.Core.Seeding;
using Glossary.Data.Changes;
using Glossary.Data.Copying;
using Glossary.Data.Publishing;

namespace Glossary.Data.Seeding;

/// <summary>
/// All that a seed puts into an empty database. It needs no database to be made, so at a first start it is ready by the time PostgreSQL is.
/// </summary>
public sealed class FirstLoad : ChangeNotes
{
    private readonly List<object> _entities = [];
    private readonly Lazy<FirstEdition> _edition;
    private readonly Lazy<CopiedRows> _rows;

    private FirstLoad(DateTimeOffset now)
        : base(SeedLoader.Author, now)
    {
        _edition = new(() => FirstEdition.Of(_entities));
        _rows = new(() => CopiedRows.Of(_entities));
    }

    /// <summary>The glossary as everybody reads it then.</summary>
    public FirstEdition Edition => _edition.Value;

    /// <summary>The number of its last Change once it is in the database; null before that, and where the database was not empty.</summary>
    public long? Change { get; internal set; }

    /// <summary>How much it is.</summary>
    internal SeedTally Tally { get; } = new();

    /// <summary>Makes it.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="clock">Tells the moment that all of it carries.</param>
    public static FirstLoad Of(Seed seed, TimeProvider clock)
    {
        var first = new FirstLoad(clock.GetUtcNow());
        SeedLoader.Load(SeedGround.Empty(), first, seed, first.Tally);
        return first;
    }

    /// <summary>Makes the rows, which it otherwise takes the time for when they are to be written.</summary>
    public void Prepare() => _ = _rows.Value;

    /// <summary>Puts it into an empty database, where it is once the write is committed.</summary>
    /// <returns>The number of the last Change; null where there is nothing to put in.</returns>
    internal async Task<long?> WriteAsync(PlainWrite write, CancellationToken cancellationToken)
    {
        await write.CopyAsync(_rows.Value, cancellationToken);
        await write.CopyAsync(CopiedRows.Of(Links(await write.TipAsync(cancellationToken))), cancellationToken);
        var last = (long?)await write.ScalarAsync("SELECT max(number) FROM changes", cancellationToken);
        if (last is { } change)
        {
            await write.AnnounceAsync(change, cancellationToken);
        }

        return last;
    }

    internal override void Add(object entity) => _entities.Add(entity);

    /// <exception cref="InvalidOperationException">There is nothing in an empty database to take out.</exception>
    internal override void Remove(object entity) => throw new InvalidOperationException("A first load takes nothing out.");
}
