using Glossary.Core.Changes;
using Glossary.Data;
using Glossary.Data.Seeding;
using Glossary.Formats.Seeding;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Hosting;

/// <summary>The seed's folder: finds it, and brings what it says into the database.</summary>
internal sealed class SeedFolder(
    GlossaryDatabase database, IOptions<GlossaryOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<SeedFolder> logger)
{
    private const string Name = "glossary-seed";
    private static readonly string Compiled = Path.Combine(AppContext.BaseDirectory, "glossary-seed.compiled");
    private Ahead? _ahead;
    private FeedSnapshot? _firstEdition;

    /// <summary>The folder; null when there is none.</summary>
    internal string? Location { get; } = options.Value.SeedDirectory ?? Nearest(environment.ContentRootPath) ?? Nearest(AppContext.BaseDirectory);

    /// <summary>Begins to read the seed, to be called at a first start while PostgreSQL is still being made.</summary>
    internal void ReadAhead()
    {
        if (Location is not null && Directory.Exists(Location))
        {
            var fingerprint = SeedReader.Fingerprint(Location);
            _ahead = new(fingerprint, Task.Run(() => Read(Location, fingerprint)));
        }
    }

    /// <summary>The whole glossary as a load into an empty database left it, for an index to be built of; null when there was none since the last call.</summary>
    internal FeedSnapshot? TakeFirstEdition() => Interlocked.Exchange(ref _firstEdition, null);

    /// <summary>Loads the seed unless it is loaded already. A seed with faults changes nothing; each fault is logged with file and line.</summary>
    /// <returns>Whether the database now holds what the seed says.</returns>
    internal async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Location is null || !Directory.Exists(Location))
        {
            logger.LogWarning("There is no seed at {Seed}; the glossary begins empty", Location ?? Name);
            return false;
        }

        var ahead = Interlocked.Exchange(ref _ahead, null);
        var fingerprint = SeedReader.Fingerprint(Location);
        await using var db = database.CreateContext();
        if (await SeedLoader.IsLoadedAsync(db, fingerprint, cancellationToken))
        {
            return true;
        }

        var reading = ahead is null || ahead.Fingerprint != fingerprint ? Read(Location, fingerprint) : await ahead.Reading;
        if (reading.Seed is null)
        {
            foreach (var fault in reading.Faults)
            {
                logger.LogError("glossary-seed: {Fault}", fault);
            }

            return false;
        }

        var report = await SeedLoader.LoadAsync(db, reading.Seed, fingerprint, clock, cancellationToken);
        _firstEdition = report.FirstEdition;
        logger.LogInformation("Loaded the seed: {Created} new, {Revised} revised, {Deprecated} taken out of use", report.Created, report.Revised, report.Deprecated);
        if (report.Kept.Count > 0)
        {
            logger.LogInformation("Left as people have edited them, though the seed says otherwise: {Kept}", string.Join(", ", report.Kept));
        }

        return true;
    }

    /// <summary>As the build has compiled it, where the folder's files are those that it compiled.</summary>
    private static SeedReading Read(string location, string fingerprint) =>
        CompiledSeed.Read(Compiled, fingerprint) is { } seed ? new(seed, []) : SeedReader.Read(location);

    private sealed record Ahead(string Fingerprint, Task<SeedReading> Reading);

    private static string? Nearest(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Name, "vocabularies.yaml")))
            {
                return Path.Combine(folder.FullName, Name);
            }
        }

        return null;
    }
}
