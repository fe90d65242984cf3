using Glossary.Core.Mappings;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Newtonsoft.Json.Linq;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>The seed as its authors wrote it, each part with its place: what the rules read.</summary>
internal sealed class WrittenSeed
{
    private readonly IReadOnlyList<SeedFile> _files;

    internal WrittenSeed(IReadOnlyList<SeedFile> files)
    {
        _files = files;
        Vocabularies = (files.FirstOrDefault(file => file.Name == "vocabularies.yaml")?.Root?["vocabularies"] as JObject)?.Properties()
            .ToDictionary(field => field.Name, field => (string)field.Value["name"]!, StringComparer.Ordinal) ?? [];
        foreach (var (file, field) in Fields("terms"))
        {
            Terms.TryAdd(new((string)file.Root!["vocabulary"]!, field.Name), new(file, field));
        }

        Procedures = [.. Fields("procedures").Select(procedure => new WrittenProcedure(procedure.File, procedure.Field))];
        Paths = [.. Fields("paths").Select(path => new WrittenPath(path.File, path.Field))];
        Exceptions = new(files.FirstOrDefault(file => file.Name == "exceptions.yaml")?.Root);
        Sources = [.. Fields("sources").Select(source => new WrittenSource(source.File, source.Field))];
        Mappings = [.. Part("mappings").SelectMany(file => ((JArray)file.Root!["mappings"]!).Select(item => WrittenMapping.Of(file, (JObject)item))).OfType<WrittenMapping>()];
        MappingsOf = Mappings.SelectMany(mapping => new[] { (mapping.From, Mapping: mapping), (mapping.To, Mapping: mapping) }).ToLookup(pair => pair.Item1, pair => pair.Mapping);
    }

    /// <summary>What people call each vocabulary, by its slug.</summary>
    internal IReadOnlyDictionary<string, string> Vocabularies { get; }

    internal Dictionary<TermKey, WrittenTerm> Terms { get; } = [];

    internal IReadOnlyList<WrittenMapping> Mappings { get; }

    /// <summary>The mappings of a Term, whichever end it is.</summary>
    internal ILookup<TermKey, WrittenMapping> MappingsOf { get; }

    /// <summary>What is broader than what within a vocabulary, from whichever end it was written.</summary>
    internal IEnumerable<(TermKey Lower, TermKey Upper)> Broader => Terms.Values
        .SelectMany(term => term.Relations.Where(relation => relation.Kind != RelationKind.Related).Select(relation => relation.FromBelow(term.Key)))
        .Distinct();

    internal IReadOnlyList<WrittenSource> Sources { get; }

    internal IReadOnlyList<WrittenProcedure> Procedures { get; }

    internal IReadOnlyList<WrittenPath> Paths { get; }

    /// <summary>The keys of the sources that something cites, as often as it does.</summary>
    internal IEnumerable<string> CitedSources => Terms.Values.SelectMany(term => term.Sources).Concat(Procedures.SelectMany(procedure => procedure.Sources));

    internal WrittenExceptions Exceptions { get; }

    /// <summary>Every English text that a reader is shown, labels apart.</summary>
    internal IEnumerable<WrittenText> Texts => Terms.Values.SelectMany(term => term.Texts)
        .Concat(Mappings.SelectMany(mapping => mapping.Texts))
        .Concat(Procedures.SelectMany(procedure => procedure.Texts))
        .Concat(Paths.SelectMany(path => path.Texts));

    private IEnumerable<SeedFile> Part(string folder) => _files.Where(file => file.Root is not null && file.Name.StartsWith($"{folder}/", StringComparison.Ordinal));

    private IEnumerable<(SeedFile File, JProperty Field)> Fields(string part) =>
        Part(part).SelectMany(file => ((JObject)file.Root![part]!).Properties().Select(field => (file, field)));
}

/// <summary>A mapping as it was written.</summary>
internal sealed record WrittenMapping(SeedFile File, JObject Place, TermKey From, TermKey To, MappingRelation Relation, WrittenText Rationale, WrittenText Bridge)
{
    internal IEnumerable<WrittenText> Texts => [Rationale, Bridge];

    /// <summary>A fault where the mapping begins.</summary>
    internal SeedFault At(string message) => File.At(Place, message);

    /// <summary>The Term at the other end.</summary>
    internal TermKey Other(TermKey end) => end == From ? To : From;

    internal static WrittenMapping? Of(SeedFile file, JObject place) =>
        TermKey.TryParse((string?)place["from"], out var from) && TermKey.TryParse((string?)place["to"], out var to)
            ? new(file, place, from, to, Enum.Parse<MappingRelation>((string)place["relation"]!, ignoreCase: true), new(file, place["rationale"]!, TextKind.Rationale), new(file, place["bridge"]!, TextKind.Bridge))
            : null;
}

/// <summary>A procedure as it was written.</summary>
internal sealed record WrittenProcedure(SeedFile File, JProperty Place)
{
    private static readonly string[] OfStep = ["title", "action", "whatTheOtherSideNeeds", "patientSafety"];

    internal IEnumerable<string> Sources => SeedReferences.Items(Place.Value, "sources").Select(SeedReferences.SourceKey);

    internal IEnumerable<WrittenText> Texts => new[] { Place.Value["title"], Place.Value["purpose"], Place.Value["full"] }
        .Concat(SeedReferences.Items(Place.Value, "steps").SelectMany(step => OfStep.Select(part => step[part])))
        .OfType<JToken>()
        .Select(text => new WrittenText(File, text, TextKind.Procedure));
}

/// <summary>A learning path as it was written.</summary>
internal sealed record WrittenPath(SeedFile File, JProperty Place)
{
    internal IEnumerable<WrittenText> Texts => Of(Place.Value, "title", "audience", "purpose")
        .Concat(Lessons.SelectMany(lesson => Of(lesson, "title", "goal").Concat(SeedReferences.Items(lesson, "scenarios").SelectMany(ScenarioTexts))))
        .Select(text => new WrittenText(File, text, TextKind.Path));

    private IEnumerable<JToken> Lessons => (Place.Value["lessons"] as JObject)?.Properties().Select(lesson => lesson.Value) ?? [];

    private static IEnumerable<JToken> ScenarioTexts(JToken scenario) =>
        Of(scenario, "situation", "question").Concat(SeedReferences.Items(scenario, "choices").SelectMany(choice => Of(choice, "say", "why")));

    private static IEnumerable<JToken> Of(JToken parent, params string[] fields) => fields.Select(field => parent[field]).OfType<JToken>();
}

/// <summary>A source as it was written.</summary>
internal sealed record WrittenSource(SeedFile File, JProperty Place)
{
    internal string Key => Place.Name;

    internal string Title => (string)Place.Value["title"]!;

    /// <summary>A fault at the source's key.</summary>
    internal SeedFault At(string message) => File.At(Place, message);
}

/// <summary>What the rules let pass; the schema keeps each list to ten.</summary>
/// <param name="Root">The content of <c>exceptions.yaml</c>; null when there is none.</param>
internal sealed record WrittenExceptions(JObject? Root)
{
    /// <summary>Abbreviations that everybody knows and no Term explains.</summary>
    internal IEnumerable<string> Abbreviations => Items("abbreviations");

    /// <summary>Words that are spelled right though no dictionary has them.</summary>
    internal IEnumerable<string> Words => Items("words");

    private IEnumerable<string> Items(string field) => (Root?[field] as JArray ?? []).Select(item => (string)item!);
}
