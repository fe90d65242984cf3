using System.Globalization;
using System.Text.RegularExpressions;
using Glossary.Core;
using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Newtonsoft.Json.Linq;
using static Glossary.Formats.Seeding.SeedReferences;

namespace Glossary.Formats.Seeding;

/// <summary>Reads the learning paths of a seed and checks that what they name exists, and that it confuses people where they say so.</summary>
internal sealed partial class SeedPaths(IEnumerable<SeedFile> files, SeedReferences references, IReadOnlyCollection<string> vocabularies, IEnumerable<SeedMapping> mappings)
{
    private readonly HashSet<FalseFriendPair> _falseFriends =
        [.. mappings.Where(mapping => mapping.Content.Relation == MappingRelation.FalseFriend).Select(mapping => new FalseFriendPair(mapping.Source, mapping.Target).Ordered())];

    internal List<SeedPath> Read()
    {
        var paths = new List<SeedPath>();
        var places = new Dictionary<string, (SeedFile File, JProperty Place)>(StringComparer.Ordinal);
        foreach (var (file, place) in files.SelectMany(file => ((JObject)file.Root!["paths"]!).Properties().Select(place => (file, place))))
        {
            if (!Slug.IsValid(place.Name))
            {
                references.Faults.Add(file.At(place, $"\"{place.Name}\" is no slug: write lower-case letters and digits in words joined by single hyphens."));
            }
            else if (!places.TryAdd(place.Name, (file, place)))
            {
                var first = places[place.Name].File.At(places[place.Name].Place, string.Empty);
                references.Faults.Add(file.At(place, $"The path {place.Name} is already in {first.File} line {first.Line}."));
            }
            else
            {
                paths.Add(new(place.Name, Read(file, place)));
            }
        }

        return paths;
    }

    private PathContent Read(SeedFile file, JProperty place)
    {
        var body = place.Value;
        var path = new PathContent(
            Text(body, "title")!,
            Text(body, "audience")!,
            Text(body, "purpose")!,
            Text(body, "reader"),
            [.. ((JObject)body["lessons"]!).Properties().Select(lesson => ReadLesson(file, lesson))]);
        if (path.Reader is { } reader && !vocabularies.Contains(reader))
        {
            references.Faults.Add(file.At(body["reader"]!, $"There is no vocabulary \"{reader}\" in vocabularies.yaml."));
        }

        foreach (var (field, messages) in path.Faults())
        {
            references.Faults.AddRange(messages.Select(message => file.At(PlaceOf(place, field), message)));
        }

        return path;
    }

    private LessonContent ReadLesson(SeedFile file, JProperty place)
    {
        var body = place.Value;
        foreach (var term in Items(body, "terms"))
        {
            references.IsTerm(file, term);
        }

        return new(
            place.Name,
            Text(body, "title")!,
            Text(body, "goal")!,
            [.. Items(body, "terms").Select(Key)],
            [.. Items(body, "falseFriends").Select(pair => ReadPair(file, pair))],
            [.. Items(body, "scenarios").Select(ReadScenario)]);
    }

    private FalseFriendPair ReadPair(SeedFile file, JToken pair)
    {
        var read = new FalseFriendPair(Key(pair[0]!), Key(pair[1]!));
        if (references.IsTerm(file, pair[0]!) & references.IsTerm(file, pair[1]!) && read.One.Vocabulary != read.Other.Vocabulary && !_falseFriends.Contains(read.Ordered()))
        {
            references.Faults.Add(file.At(pair, $"No falseFriend mapping joins {read.One} and {read.Other}; write one in mappings/, or take the pair out."));
        }

        return read;
    }

    private static ScenarioContent ReadScenario(JToken scenario) => new(
        Text(scenario, "situation")!,
        Text(scenario, "question")!,
        [.. Items(scenario, "choices").Select(choice => new ScenarioChoice(Text(choice, "say")!, (bool?)choice["right"] ?? false, Text(choice, "why")!))]);

    private static TermKey Key(JToken key) => TermKey.Parse((string)key!);

    /// <summary>Where a field stands that Core names, such as <c>lessons[1].scenarios[0].choices</c>: lessons are no list here but stand under their slugs.</summary>
    private static JToken PlaceOf(JProperty path, string field)
    {
        if (InLesson().Match(field) is not { Success: true } match)
        {
            return path.Value.SelectToken(field) ?? path;
        }

        var lesson = ((JObject)path.Value["lessons"]!).Properties().ElementAt(int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
        var rest = match.Groups["rest"].Value.Replace("].text", "].say", StringComparison.Ordinal);
        return (rest == "slug" ? null : lesson.Value.SelectToken(rest)) ?? lesson;
    }

    [GeneratedRegex(@"^lessons\[(?<number>\d+)\]\.(?<rest>.*)$")]
    private static partial Regex InLesson();
}
