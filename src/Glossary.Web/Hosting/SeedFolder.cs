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
    private Task<Ahead>? _ahead;

    /// <summary>The folder; null when there is none.</summary>
    internal string? Location { get; } = options.Value.SeedDirectory ?? Nearest(environment.ContentRootPath) ?? Nearest(AppContext.BaseDirectory);

    /// <summary>Reads the seed, and makes ready what a load into an empty database takes: at a first start, while PostgreSQL is still being made.</summary>
    /// <returns>What such a load puts in; null when there is no sound seed, which <see cref="LoadAsync"/> then says.</returns>
    internal async Task<FirstLoad?> ReadAheadAsync()
    {
        if (Location is null || !Directory.Exists(Location))
        {
            return null;
        }

        var reading = Task.Run(() => ReadAhead(Location));
        _ahead = reading;
        return (await reading).First;
    }

    /// <summary>Loads the seed unless it is loaded already. A seed with faults changes nothing; each fault is logged with file and line.</summary>
    /// <returns>Whether the database now holds what the seed says.</returns>
    internal async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Location is null || !Directory.Exists(Location))
        {
            logger.LogWarning("There is no seed at {Seed}; the glossary begins empty", Location ?? Name);
            return false;
        }

        var reading = Interlocked.Exchange(ref _ahead, null);
        var fingerprint = SeedReader.Fingerprint(Location);
        if (await SeedLoader.IsLoadedAsync(database, fingerprint, cancellationToken))
        {
            return true;
        }

        var ahead = reading is null ? null : await reading;
        var (seed, faults) = ahead?.Fingerprint == fingerprint ? ahead.Reading : Read(Location, fingerprint);
        if (seed is null)
        {
            foreach (var fault in faults)
            {
                logger.LogError("glossary-seed: {Fault}", fault);
            }

            return false;
        }

        var report = await SeedLoader.LoadAsync(database, seed, ahead?.Fingerprint == fingerprint ? ahead.First : null, fingerprint, clock, cancellationToken);
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

    private Ahead ReadAhead(string location)
    {
        var fingerprint = SeedReader.Fingerprint(location);
        var reading = Read(location, fingerprint);
        var first = reading.Seed is { } seed ? FirstLoad.Of(seed, clock) : null;
        _ = Task.Run(() => first?.Prepare());
        return new(fingerprint, reading, first);
    }

    private sealed record Ahead(string Fingerprint, SeedReading Reading, FirstLoad? First);

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
