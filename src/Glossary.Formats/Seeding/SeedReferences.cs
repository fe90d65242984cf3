using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Newtonsoft.Json.Linq;

namespace Glossary.Formats.Seeding;

/// <summary>What the files of a seed name in each other: Terms, sources and topics. A name that nothing bears is a fault, with a guess at what was meant.</summary>
internal sealed class SeedReferences
{
    internal List<SeedFault> Faults { get; } = [];

    /// <summary>The Terms by key, each with its place.</summary>
    internal Dictionary<string, (SeedFile File, JProperty Place)> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>The sources by key, each with its file.</summary>
    internal Dictionary<string, (Source Source, SeedFile File)> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The slugs of the topics.</summary>
    internal HashSet<string> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is a Term of that key.</summary>
    internal bool IsTerm(SeedFile file, JToken key) => IsTerm((string)key!, file, key);

    /// <summary>Whether there is a Term of that key, which stands at <paramref name="place"/> in full or in part.</summary>
    internal bool IsTerm(string key, SeedFile file, JToken place) =>
        Terms.ContainsKey(key) || Refuse(file, place, $"There is no Term {key}{(Nearest.To(key, Terms.Keys) is { } near ? $"; did you mean {near}?" : ".")}");

    internal IReadOnlyList<Source> ReadSources(SeedFile file, JToken body) => [.. Items(body, "sources").Select(item => ReadSource(file, item)).OfType<Source>()];

    internal IReadOnlyList<string> ReadTopics(SeedFile file, IEnumerable<JToken> topics) => [.. topics.Where(topic => IsTopic(file, topic)).Select(topic => (string)topic!).Distinct()];

    /// <summary>The key in a citation, which may name a section beside it.</summary>
    internal static string SourceKey(JToken item) => (string)(item is JObject ? item["source"]! : item)!;

    internal static JArray Items(JToken parent, string field) => parent[field] as JArray ?? [];

    internal static string? Text(JToken parent, string field) => (string?)parent[field];

    internal static T Word<T>(JToken word)
        where T : struct, Enum => Enum.Parse<T>((string)word!, ignoreCase: true);

    private Source? ReadSource(SeedFile file, JToken item)
    {
        var key = SourceKey(item);
        if (Sources.TryGetValue(key, out var found))
        {
            return item is JObject ? found.Source with { Section = Text(item, "section") } : found.Source;
        }

        Refuse(file, item, $"There is no source \"{key}\" in sources/{(Nearest.To(key, Sources.Keys) is { } near ? $"; did you mean \"{near}\"?" : ".")}");
        return null;
    }

    private bool IsTopic(SeedFile file, JToken topic)
    {
        var slug = (string)topic!;
        return Topics.Contains(slug)
            || Refuse(file, topic, $"There is no topic \"{slug}\" in topics.yaml{(Nearest.To(slug, Topics) is { } near ? $"; did you mean \"{near}\"?" : ".")}");
    }

    private bool Refuse(SeedFile file, JToken place, string why)
    {
        Faults.Add(file.At(place, why));
        return false;
    }
}
