using Glossary.Core;
using Glossary.Core.Procedures;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Newtonsoft.Json.Linq;
using static Glossary.Formats.Seeding.SeedReferences;

namespace Glossary.Formats.Seeding;

/// <summary>Reads the procedures of a seed and checks that what they name exists.</summary>
internal sealed class SeedProcedures(IEnumerable<SeedFile> files, SeedReferences references)
{
    internal List<SeedProcedure> Read()
    {
        var procedures = new List<SeedProcedure>();
        var places = new Dictionary<string, (SeedFile File, JProperty Place)>(StringComparer.Ordinal);
        foreach (var (file, place) in files.SelectMany(file => ((JObject)file.Root!["procedures"]!).Properties().Select(place => (file, place))))
        {
            if (!Slug.IsValid(place.Name))
            {
                references.Faults.Add(file.At(place, $"\"{place.Name}\" is no slug: write lower-case letters and digits in words joined by single hyphens."));
            }
            else if (!places.TryAdd(place.Name, (file, place)))
            {
                var first = places[place.Name].File.At(places[place.Name].Place, string.Empty);
                references.Faults.Add(file.At(place, $"The procedure {place.Name} is already in {first.File} line {first.Line}."));
            }
            else
            {
                procedures.Add(new(place.Name, Read(file, place)));
            }
        }

        return procedures;
    }

    private ProcedureContent Read(SeedFile file, JProperty place)
    {
        var body = place.Value;
        var procedure = new ProcedureContent(
            Text(body, "title")!,
            Text(body, "purpose")!,
            Word<Stage>(body["stage"]!),
            references.ReadTopics(file, Items(body, "topics")),
            Text(body, "full"),
            references.ReadSources(file, body),
            [.. Items(body, "steps").Select(step => ReadStep(file, step))]);
        foreach (var (field, messages) in procedure.Faults())
        {
            references.Faults.AddRange(messages.Select(message => file.At(place, $"{place.Name}, {field}: {message}")));
        }

        return procedure;
    }

    private ProcedureStepContent ReadStep(SeedFile file, JToken step)
    {
        // One that there is not is a fault of its own, and no reason to complain of a step without Terms.
        foreach (var term in Items(step, "terms"))
        {
            references.IsTerm(file, term);
        }

        return new(
            Text(step, "title")!,
            Word<ProcedureRole>(step["who"]!),
            Text(step, "action")!,
            Text(step, "whatTheOtherSideNeeds")!,
            Text(step, "patientSafety")!,
            [.. Items(step, "terms").Select(term => TermKey.Parse((string)term!))]);
    }
}
