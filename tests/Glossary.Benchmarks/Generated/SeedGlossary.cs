using Glossary.Benchmarks.Bars;
using Glossary.Core.Terms;
using Glossary.Formats.Seeding;

namespace Glossary.Benchmarks.Generated;

/// <summary>The Terms of <c>glossary-seed/</c>, with what look-up reads of them.</summary>
internal static class SeedGlossary
{
    /// <summary>Reads them in the order of the files.</summary>
    /// <exception cref="InvalidDataException">The seed has a fault.</exception>
    public static List<PublishedTerm> Read()
    {
        var reading = SeedReader.Read(Path.Combine(Checkout.Root, "glossary-seed"));
        var seed = reading.Seed ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Faults));
        return [.. seed.Terms.Select(Publish)];
    }

    private static PublishedTerm Publish(Core.Seeding.SeedTerm term, int number)
    {
        var content = term.Content;
        TermSummary summary = new(
            GeneratedGlossary.Id(number), term.Key.Vocabulary, term.Key.Slug, content.Labels.First(label => label.Kind == LabelKind.Preferred).Text,
            content.Labels.FirstOrDefault(label => label.Kind == LabelKind.Abbreviation)?.Text, content.Definitions[0].Short, term.Status);
        return new(
            summary, content.Labels, content.Definitions, content.Notes, content.Sources, content.Topics, content.Stages, [], [], null, 1,
            new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    }
}
