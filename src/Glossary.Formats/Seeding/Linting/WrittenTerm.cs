using Glossary.Core;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Newtonsoft.Json.Linq;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>A Term as it was written: its English labels and texts, and its relations, each with its place.</summary>
internal sealed class WrittenTerm
{
    internal WrittenTerm(SeedFile file, JProperty place)
    {
        (File, Place) = (file, place);
        Key = new((string)file.Root!["vocabulary"]!, place.Name);
        Labels =
        [
            new(Body["label"]!, LabelKind.Preferred),
            .. Items("abbreviations").Select(item => new WrittenLabel(item, LabelKind.Abbreviation)),
            .. Items("synonyms").Select(item => new WrittenLabel(item, LabelKind.Synonym)),
            .. Items("labels").Where(IsEnglish).Select(item => new WrittenLabel(item["text"]!, Enum.Parse<LabelKind>((string)item["kind"]!, ignoreCase: true))).Where(label => label.Kind != LabelKind.Hidden),
        ];
        Short = new(file, Body["short"]!, TextKind.Short);
        Texts =
        [
            Short,
            .. Read(Body["full"], TextKind.Full),
            .. Enum.GetNames<NoteKind>().SelectMany(kind => Read(Body[char.ToLowerInvariant(kind[0]) + kind[1..]], TextKind.Note)),
            .. Items("definitions").Where(IsEnglish).SelectMany(item => Read(item["short"], TextKind.Short).Concat(Read(item["full"], TextKind.Full))),
        ];
        Relations =
        [
            .. Items("broader").Select(item => Relation(RelationKind.Broader, item)),
            .. Items("narrower").Select(item => Relation(RelationKind.Narrower, item)),
            .. Items("related").Select(item => Relation(RelationKind.Related, item)),
        ];
    }

    internal TermKey Key { get; }

    internal SeedFile File { get; }

    internal JProperty Place { get; }

    /// <summary>Its English labels; the preferred one first, hidden ones left out.</summary>
    internal IReadOnlyList<WrittenLabel> Labels { get; }

    internal WrittenText Short { get; }

    internal IReadOnlyList<WrittenText> Texts { get; }

    /// <summary>Its relations as written here; others may be written at the other Term.</summary>
    internal IReadOnlyList<WrittenRelation> Relations { get; }

    /// <summary>The keys of the sources that it cites.</summary>
    internal IEnumerable<string> Sources => Items("sources").Select(SeedReferences.SourceKey);

    private JObject Body => (JObject)Place.Value;

    /// <summary>Whether a scope note of either names the other, by a label that is the other's alone.</summary>
    internal bool IsSetApartFrom(WrittenTerm other) => ScopeNames(other) || other.ScopeNames(this);

    /// <summary>A fault at the Term's name.</summary>
    internal SeedFault At(string message) => File.At(Place, message);

    private bool ScopeNames(WrittenTerm other)
    {
        var own = Labels.Select(label => label.Folded).ToHashSet(StringComparer.Ordinal);
        List<string> note = [.. EveryStem((string?)Body["scope"] ?? string.Empty)];
        return other.Labels.Any(label => !own.Contains(label.Folded) && English.HoldsPhrase(note, [.. EveryStem(label.Text)]));
    }

    // Small words too: "software in a device" is not "software as a device".
    private static IEnumerable<string> EveryStem(string text) => English.WordsOf(text).Select(English.Stem);

    private WrittenRelation Relation(RelationKind kind, JToken item) => new(kind, new(Key.Vocabulary, (string)item!), item);

    private JArray Items(string field) => Body[field] as JArray ?? [];

    private IEnumerable<WrittenText> Read(JToken? text, TextKind kind) => text switch
    {
        JArray list => list.Select(item => new WrittenText(File, item, kind)),
        { } one => [new(File, one, kind)],
        null => [],
    };

    private static bool IsEnglish(JToken item) => ((string)item["language"]!).Split('-')[0] == LanguageTag.Default;
}

/// <summary>A label as it was written.</summary>
internal sealed record WrittenLabel(JToken Place, LabelKind Kind)
{
    internal string Text { get; } = (string)Place!;

    /// <summary>The label without case, hyphens and plurals.</summary>
    internal string Folded { get; } = English.Fold((string)Place!);
}

/// <summary>A relation as it was written at one of its Terms.</summary>
internal sealed record WrittenRelation(RelationKind Kind, TermKey Other, JToken Place)
{
    /// <summary>The relation of <paramref name="term"/> with its lower Term first; of a related one, with <paramref name="term"/> first.</summary>
    internal (TermKey Lower, TermKey Upper) FromBelow(TermKey term) => Kind == RelationKind.Narrower ? (Other, term) : (term, Other);
}
