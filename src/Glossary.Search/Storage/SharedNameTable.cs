using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Storage;

/// <summary>Finds labels that name something else elsewhere, from what is held in memory of each segment: no Term is read whole.</summary>
internal static class SharedNameTable
{
    /// <summary>The names that Terms of more than one vocabulary share, by label; deprecated Terms share none.</summary>
    public static IReadOnlyList<SharedName> Of(IEnumerable<Segment> segments)
    {
        var names = segments.SelectMany(Names).ToArray();
        Array.Sort(names.Select(name => name.Hash).ToArray(), names);
        var shared = new List<SharedName>();
        for (int from = 0, to; from < names.Length; from = to)
        {
            for (to = from + 1; to < names.Length && names[to].Hash == names[from].Hash;)
            {
                to++;
            }

            if (AreOfSeveral(names.AsSpan(from, to - from)))
            {
                // Two keys may have one hash.
                shared.AddRange(names[from..to].GroupBy(name => FoldedText.OfLabel(name.Text).Key, StringComparer.Ordinal).Select(group => group.ToArray()).Where(group => AreOfSeveral(group)).Select(Of));
            }
        }

        return [.. shared.OrderBy(name => name.Label, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.Label, StringComparer.Ordinal)];
    }

    private static IEnumerable<Name> Names(Segment segment)
    {
        var (terms, labels) = (segment.Content.Terms, segment.Content.Labels);
        for (var label = 0; label < labels.Count; label++)
        {
            var doc = labels.Document(label);
            if (labels.Kind(label) != LabelKind.Hidden && segment.IsLive(doc) && !terms.IsDeprecated(doc) && FoldedText.OfLabel(labels.Text(label)).Key is { Length: > 0 } key)
            {
                yield return new(TextHash.Of(key), segment, label);
            }
        }
    }

    private static bool AreOfSeveral(ReadOnlySpan<Name> names)
    {
        foreach (var name in names[1..])
        {
            if (name.Vocabulary != names[0].Vocabulary)
            {
                return true;
            }
        }

        return false;
    }

    private static SharedName Of(Name[] names)
    {
        var terms = names.DistinctBy(name => name.Term.Id).OrderBy(name => name.Vocabulary, StringComparer.Ordinal).ThenBy(name => name.Term.Slug, StringComparer.Ordinal).ToArray();
        var label = names.GroupBy(name => name.Text).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var relations = terms.SelectMany(term => terms.SelectMany(other => term.Segment.Content.Facts.RelationsTo(term.Document, other.Term.Id))).ToList();
        return new(label, [.. terms.Select(term => term.Term)], relations.Contains(MappingRelation.FalseFriend) ? MappingRelation.FalseFriend : relations.Cast<MappingRelation?>().FirstOrDefault());
    }

    /// <summary>A name of a Term.</summary>
    private readonly record struct Name(ulong Hash, Segment Segment, int Label)
    {
        public int Document => Segment.Content.Labels.Document(Label);

        public string Text => Segment.Content.Labels.Text(Label);

        public TermSummary Term => Segment.Content.Terms.Summary(Document);

        public string Vocabulary => Segment.Content.Terms.Vocabulary(Document);
    }
}
