using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>
/// Guards that a reader can look a meaning up: each Term cites a source, each source can be found by its publisher or
/// address, is listed once, and is cited by somebody.
/// </summary>
internal sealed class UncitedSources : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        foreach (var term in seed.Terms.Values.Where(term => !term.Sources.Any()))
        {
            yield return term.At($"{term.Key} cites no source.");
        }

        var cited = seed.CitedSources.ToHashSet(StringComparer.Ordinal);
        foreach (var source in seed.Sources)
        {
            if (!cited.Contains(source.Key))
            {
                yield return source.At($"Nothing cites the source \"{source.Key}\"; take it out.");
            }

            if (source.Place.Value["publisher"] is null && source.Place.Value["url"] is null)
            {
                yield return source.At($"Nobody could find the source \"{source.Key}\": give its publisher or its address.");
            }
        }

        foreach (var sameTitle in seed.Sources.GroupBy(source => English.Fold(source.Title)))
        {
            foreach (var again in sameTitle.Skip(1))
            {
                yield return again.At($"The source \"{sameTitle.First().Key}\" has this title already; use that one, with a section where it is cited.");
            }
        }
    }
}
