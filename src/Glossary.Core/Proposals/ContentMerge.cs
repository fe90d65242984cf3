using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Core.Proposals;

/// <summary>Puts together what two people made of one Term or Mapping, from what it said before either.</summary>
public static class ContentMerge
{
    /// <summary>Merges two changes of a Term.</summary>
    public static Merge<TermContent> Of(TermContent @base, TermContent theirs, TermContent ours)
    {
        var (before, now, wanted) = (Plain(@base), Plain(theirs), Plain(ours));
        var merge = new ThreeWay();
        var merged = new TermContent(
            merge.Items("labels", before.Labels, now.Labels, wanted.Labels, label => label.Text),
            Definitions(merge, before.Definitions, now.Definitions, wanted.Definitions),
            merge.Items("notes", before.Notes, now.Notes, wanted.Notes, note => note.Text),
            merge.Items("sources", before.Sources, now.Sources, wanted.Sources, source => source.Title),
            merge.Items("topics", before.Topics, now.Topics, wanted.Topics, topic => topic),
            merge.Items("stages", before.Stages, now.Stages, wanted.Stages, Camel));

        // Each change was sound by itself; together they may not be, such as with two preferred labels.
        foreach (var field in merged.Faults().Keys.Select(field => field.Split('[', '.')[0]).Distinct().Where(field => merge.Conflicts.All(known => known.Field != field)))
        {
            merge.Conflict(field, Lines(before, field), Lines(now, field), Lines(wanted, field));
        }

        return new(merge.Conflicts.Count == 0 ? merged : merged.Faults().Count == 0 ? merged : wanted, merge.Conflicts);
    }

    /// <summary>Merges two changes of a Mapping.</summary>
    public static Merge<MappingContent> Of(MappingContent @base, MappingContent theirs, MappingContent ours)
    {
        var merge = new ThreeWay();
        var merged = new MappingContent(
            merge.Value("relation", @base.Relation, theirs.Relation, ours.Relation),
            merge.Value("rationale", @base.Rationale, theirs.Rationale, ours.Rationale),
            merge.Value("bridge", @base.Bridge, theirs.Bridge, ours.Bridge),
            merge.Value("confidence", @base.Confidence, theirs.Confidence, ours.Confidence),
            merge.Value("justification", @base.Justification, theirs.Justification, ours.Justification));
        return new(merged, merge.Conflicts);
    }

    private static List<Definition> Definitions(ThreeWay merge, IReadOnlyList<Definition> @base, IReadOnlyList<Definition> theirs, IReadOnlyList<Definition> ours)
    {
        var merged = new List<Definition>();
        foreach (var language in theirs.Concat(ours).Select(definition => definition.Language).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var field = theirs.Count == 1 && ours.Count == 1 ? "definitions[0]" : $"definitions[{language}]";
            var (before, now, wanted) = (In(@base, language), In(theirs, language), In(ours, language));
            var kept = before is null || now is null || wanted is null
                ? merge.Value(field, before, now, wanted)
                : new Definition(
                    merge.Value($"{field}.short", before.Short, now.Short, wanted.Short),
                    merge.Value($"{field}.full", before.Full, now.Full, wanted.Full),
                    now.Language);
            if (kept is not null)
            {
                merged.Add(kept);
            }
        }

        return merged;
    }

    private static Definition? In(IReadOnlyList<Definition> definitions, string language) =>
        definitions.FirstOrDefault(definition => string.Equals(definition.Language, language, StringComparison.OrdinalIgnoreCase));

    /// <summary>Without the places that a Term gives its parts, so that equal texts are equal.</summary>
    private static TermContent Plain(TermContent content) => content with
    {
        Labels = [.. content.Labels.Select(label => label with { Position = 0 })],
        Definitions = [.. content.Definitions.Select(definition => definition with { Position = 0 })],
        Notes = [.. content.Notes.Select(note => note with { Position = 0 })],
        Sources = [.. content.Sources.Select(source => source with { Position = 0 })],
    };

    private static string Lines(TermContent content, string field) => field switch
    {
        "labels" => string.Join('\n', content.Labels.Select(label => $"{label.Text} ({Camel(label.Kind)})")),
        "definitions" => string.Join('\n', content.Definitions.Select(definition => definition.Short)),
        _ => string.Empty,
    };

    private static string Camel<T>(T value)
        where T : struct, Enum => EnumName.Of(value);
}
