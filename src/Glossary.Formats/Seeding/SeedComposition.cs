using Glossary.Core;
using Glossary.Core.Mappings;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Newtonsoft.Json.Linq;
using static Glossary.Formats.Seeding.SeedReferences;

namespace Glossary.Formats.Seeding;

/// <summary>Puts the files of a seed together and checks what one file alone cannot show: that what they name exists, once.</summary>
internal sealed class SeedComposition(IReadOnlyList<SeedFile> files)
{
    private readonly SeedReferences _references = new();
    private readonly Dictionary<string, List<(string Broader, SeedFile File, JToken Place)>> _broader = new(StringComparer.Ordinal);

    private readonly Dictionary<(TermKey, TermKey), (RelationKind Seen, SeedFile File, JToken Place)> _related = [];

    internal IReadOnlyList<SeedFault> Faults => _references.Faults;

    internal Seed Compose()
    {
        List<SeedVocabulary> vocabularies = [.. Fields("vocabularies.yaml", "vocabularies").Select(field => new SeedVocabulary(field.Name, Text(field.Value, "name")!, Text(field.Value, "description")!))];
        List<SeedTopic> topics = [.. Fields("topics.yaml", "topics").Select(field => new SeedTopic(field.Name, (string)field.Value!))];
        foreach (var name in Fields("vocabularies.yaml", "vocabularies").Concat(Fields("topics.yaml", "topics")).Where(field => !Slug.IsValid(field.Name)))
        {
            _references.Faults.Add(File(name.Root == Root("topics.yaml") ? "topics.yaml" : "vocabularies.yaml").At(name, $"\"{name.Name}\" is no slug."));
        }

        ReadSources();
        FindTerms([.. vocabularies.Select(vocabulary => vocabulary.Slug)]);
        _references.Topics.UnionWith(topics.Select(topic => topic.Slug));
        List<SeedTerm> terms = [.. _references.Terms.Select(term => ReadTerm(TermKey.Parse(term.Key), term.Value.File, term.Value.Place))];
        FindCircles();
        var mappings = ReadMappings();
        return new(vocabularies, topics, terms, mappings, new SeedProcedures(Part("procedures"), _references).Read(), new SeedPaths(Part("paths"), _references, [.. vocabularies.Select(vocabulary => vocabulary.Slug)], mappings).Read());
    }

    private void ReadSources()
    {
        foreach (var file in Part("sources"))
        {
            foreach (var field in ((JObject)file.Root!["sources"]!).Properties())
            {
                if (_references.Sources.TryGetValue(field.Name, out var first))
                {
                    _references.Faults.Add(file.At(field, $"The source \"{field.Name}\" is already in {first.File.Name}; use that one."));
                    continue;
                }

                _references.Sources[field.Name] = (new(Text(field.Value, "title")!, Text(field.Value, "publisher"), null, Text(field.Value, "url")), file);
            }
        }
    }

    private void FindTerms(HashSet<string> vocabularies)
    {
        foreach (var file in Part("terms"))
        {
            var vocabulary = file.Root!["vocabulary"]!;
            var slug = (string)vocabulary!;
            if (!vocabularies.Contains(slug))
            {
                _references.Faults.Add(file.At(vocabulary, $"There is no vocabulary \"{slug}\" in vocabularies.yaml."));
                continue;
            }

            if (file.Name.Split('/') is not ["terms", var folder, _, ..] || folder != slug)
            {
                _references.Faults.Add(file.At(vocabulary, $"Terms of {slug} belong into the folder terms/{slug}."));
            }

            foreach (var field in ((JObject)file.Root["terms"]!).Properties())
            {
                if (!Slug.IsValid(field.Name))
                {
                    _references.Faults.Add(file.At(field, $"\"{field.Name}\" is no slug: write lower-case letters and digits in words joined by single hyphens."));
                }
                else if (!_references.Terms.TryAdd($"{slug}/{field.Name}", (file, field)))
                {
                    var (firstFile, firstPlace) = _references.Terms[$"{slug}/{field.Name}"];
                    _references.Faults.Add(file.At(field, $"{slug}/{field.Name} is already in {firstFile.At(firstPlace, string.Empty).File} line {firstFile.At(firstPlace, string.Empty).Line}. Two meanings need two slugs."));
                }
            }
        }
    }

    private SeedTerm ReadTerm(TermKey key, SeedFile file, JProperty place)
    {
        var body = (JObject)place.Value;
        var content = new TermContent(
            [
                new(Text(body, "label")!, LabelKind.Preferred),
                .. Texts(body, "abbreviations").Select(text => new Label(text, LabelKind.Abbreviation)),
                .. Texts(body, "synonyms").Select(text => new Label(text, LabelKind.Synonym)),
                .. Texts(body, "hidden").Concat(Texts(body, "asked")).Select(text => new Label(text, LabelKind.Hidden)),
                .. Items(body, "labels").Select(label => new Label(Text(label, "text")!, Word<LabelKind>(label["kind"]!), Text(label, "language")!)),
            ],
            [
                new(Text(body, "short")!, Text(body, "full")),
                .. Items(body, "definitions").Select(definition => new Definition(Text(definition, "short")!, Text(definition, "full"), Text(definition, "language")!)),
            ],
            [.. Notes(body)],
            _references.ReadSources(file, body),
            _references.ReadTopics(file, Items(file.Root!, "topics").Concat(Items(body, "topics"))),
            [.. Items(body, "stages").Select(Word<Stage>)]);
        foreach (var (_, messages) in content.Faults())
        {
            _references.Faults.AddRange(messages.Select(message => file.At(place, $"{key}: {message}")));
        }

        List<SeedRelation> relations =
        [
            .. ReadRelations(key, file, body, "broader", RelationKind.Broader),
            .. ReadRelations(key, file, body, "narrower", RelationKind.Narrower),
            .. ReadRelations(key, file, body, "related", RelationKind.Related),
        ];
        return new(key, content, relations, body["status"] is { } status ? Word<Status>(status) : Status.Proposed);
    }

    private IEnumerable<SeedRelation> ReadRelations(TermKey key, SeedFile file, JObject body, string field, RelationKind kind)
    {
        foreach (var item in Items(body, field))
        {
            var other = new TermKey(key.Vocabulary, (string)item!);
            if (!_references.IsTerm(other.ToString(), file, item))
            {
                continue;
            }

            if (other == key)
            {
                _references.Faults.Add(file.At(item, "A Term has no relation to itself."));
            }
            else
            {
                var (lower, upper) = kind == RelationKind.Narrower ? (other, key) : (key, other);
                if (kind != RelationKind.Related)
                {
                    (_broader.TryGetValue(lower.ToString(), out var list) ? list : _broader[lower.ToString()] = []).Add((upper.ToString(), file, item));
                }

                if (IsNew(key, kind, other, file, item))
                {
                    yield return new(kind, other);
                }
            }
        }
    }

    /// <summary>A pair has one relation; saying the same again from the other end does no harm.</summary>
    private bool IsNew(TermKey key, RelationKind kind, TermKey other, SeedFile file, JToken place)
    {
        var (one, two) = string.CompareOrdinal(key.Slug, other.Slug) < 0 ? (key, other) : (other, key);
        var seen = kind == RelationKind.Related || one == key ? kind : kind == RelationKind.Broader ? RelationKind.Narrower : RelationKind.Broader;
        if (_related.TryAdd((one, two), (seen, file, place)) || _related[(one, two)].Seen == seen)
        {
            return true;
        }

        var (_, firstFile, firstPlace) = _related[(one, two)];
        var first = firstFile.At(firstPlace, string.Empty);
        _references.Faults.Add(file.At(place, $"{key} and {other} have another relation already, in {first.File} line {first.Line}; two Terms have one."));
        return false;
    }

    /// <summary>Nothing is broader than itself, not even through others.</summary>
    private void FindCircles()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _broader.Keys)
        {
            Climb(start, [], done);
        }
    }

    private void Climb(string term, List<string> path, HashSet<string> done)
    {
        if (!done.Add(term))
        {
            return;
        }

        path.Add(term);
        foreach (var (broader, file, place) in _broader.GetValueOrDefault(term) ?? [])
        {
            if (path.IndexOf(broader) is var from and >= 0)
            {
                _references.Faults.Add(file.At(place, $"This makes {broader} broader than itself: {string.Join(" < ", path.Skip(from).Append(broader))}."));
            }
            else
            {
                Climb(broader, path, done);
            }
        }

        path.RemoveAt(path.Count - 1);
    }

    private List<SeedMapping> ReadMappings()
    {
        var mappings = new List<SeedMapping>();
        var pairs = new Dictionary<(string, string), (SeedFile File, JToken Place)>();
        foreach (var file in Part("mappings"))
        {
            foreach (var item in Items(file.Root!, "mappings"))
            {
                var (from, to) = ((string)item["from"]!, (string)item["to"]!);
                if (!_references.IsTerm(file, item["from"]!) | !_references.IsTerm(file, item["to"]!))
                {
                    continue;
                }

                var (source, target) = (TermKey.Parse(from), TermKey.Parse(to));
                if (source.Vocabulary == target.Vocabulary)
                {
                    _references.Faults.Add(file.At(item["to"]!, $"A mapping joins two vocabularies, and both Terms are of {source.Vocabulary}; write a relation at the Term instead."));
                    continue;
                }

                var pair = string.CompareOrdinal(from, to) < 0 ? (from, to) : (to, from);
                if (!pairs.TryAdd(pair, (file, item)))
                {
                    var first = pairs[pair].File.At(pairs[pair].Place, string.Empty);
                    _references.Faults.Add(file.At(item, $"{from} and {to} are already mapped in {first.File} line {first.Line}; two Terms have one mapping."));
                    continue;
                }

                var content = new MappingContent(
                    Word<MappingRelation>(item["relation"]!),
                    Text(item, "rationale")!,
                    Text(item, "bridge")!,
                    (double?)item["confidence"] ?? 1,
                    item["justification"] is { } justification ? Word<MappingJustification>(justification) : MappingJustification.ManualMappingCuration);
                foreach (var (_, messages) in content.Faults())
                {
                    _references.Faults.AddRange(messages.Select(message => file.At(item, message)));
                }

                mappings.Add(new(source, target, content, item["status"] is { } status ? Word<Status>(status) : Status.Proposed));
            }
        }

        return mappings;
    }

    private static IEnumerable<Note> Notes(JObject body) => Enum.GetValues<NoteKind>().SelectMany(kind =>
        body[char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..]] switch
        {
            JArray list => list.Select(text => new Note(kind, (string)text!)),
            { } text => [new Note(kind, (string)text!)],
            null => [],
        });

    private IEnumerable<SeedFile> Part(string folder) => files.Where(file => file.Name.StartsWith($"{folder}/", StringComparison.Ordinal));

    private SeedFile File(string name) => files.First(file => file.Name == name);

    private JObject Root(string name) => File(name).Root!;

    private IEnumerable<JProperty> Fields(string file, string field) => ((JObject)Root(file)[field]!).Properties();

    private static IEnumerable<string> Texts(JToken parent, string field) => Items(parent, field).Select(item => (string)item!);
}
