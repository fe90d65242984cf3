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
        var (one, other) = (new LabelKeyReader(), new LabelKeyReader());
        var (hashes, names) = Names([.. segments], one);
        Array.Sort(hashes, names);
        var shared = new List<SharedName>();
        for (int from = 0, to; from < names.Length; from = to)
        {
            for (to = from + 1; to < names.Length && hashes[to] == hashes[from];)
            {
                to++;
            }

            var alike = names.AsSpan(from, to - from);
            if (AreOfSeveral(alike))
            {
                shared.AddRange(ByKey(alike.ToArray(), one, other).Where(group => AreOfSeveral(group)).Select(Of));
            }
        }

        return [.. shared.OrderBy(name => name.Label, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.Label, StringComparer.Ordinal)];
    }

    /// <summary>The names of Terms in use, and the hash of each one's key. They are many, and no text of theirs is kept.</summary>
    private static (ulong[] Hashes, Name[] Names) Names(IReadOnlyList<Segment> segments, LabelKeyReader key)
    {
        var most = segments.Sum(segment => segment.Content.Labels.Count);
        var (hashes, names, count) = (new ulong[most], new Name[most], 0);
        foreach (var segment in segments)
        {
            var (terms, labels) = (segment.Content.Terms, segment.Content.Labels);
            for (var label = 0; label < labels.Count; label++)
            {
                var doc = labels.Document(label);
                if (labels.Kind(label) != LabelKind.Hidden && segment.IsLive(doc) && !terms.IsDeprecated(doc) && key.Read(labels.Utf8(label)) is { IsEmpty: false } read)
                {
                    (hashes[count], names[count++]) = (TextHash.Of(read), new(segment, label));
                }
            }
        }

        return (hashes[..count], names[..count]);
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

    /// <summary>Two keys may have one hash.</summary>
    private static IEnumerable<Name[]> ByKey(Name[] names, LabelKeyReader one, LabelKeyReader other)
    {
        var first = one.Read(names[0].Utf8);
        foreach (var name in names)
        {
            if (!other.Read(name.Utf8).SequenceEqual(first))
            {
                return names.GroupBy(each => other.Read(each.Utf8).ToString(), StringComparer.Ordinal).Select(group => group.ToArray());
            }
        }

        return [names];
    }

    private static SharedName Of(Name[] names)
    {
        var bearers = new List<Bearer>(names.Length);
        foreach (var name in names)
        {
            if (!bearers.Exists(bearer => bearer.Segment == name.Segment && bearer.Document == name.Document))
            {
                bearers.Add(new(name.Segment, name.Document, name.Segment.Content.Terms.Summary(name.Document)));
            }
        }

        bearers.Sort((one, other) => string.CompareOrdinal(one.Term.Vocabulary, other.Term.Vocabulary) is not 0 and var byVocabulary ? byVocabulary : string.CompareOrdinal(one.Term.Slug, other.Term.Slug));
        return new(MostWritten(names), [.. bearers.ConvertAll(bearer => bearer.Term)], RelationAmong(bearers));
    }

    /// <summary>As most Terms write it; of several the first in order.</summary>
    private static string MostWritten(Name[] names)
    {
        var texts = Array.ConvertAll(names, name => name.Text);
        Array.Sort(texts, string.CompareOrdinal);
        var (written, times) = (texts[0], 0);
        for (int from = 0, to; from < texts.Length; from = to)
        {
            for (to = from + 1; to < texts.Length && texts[to] == texts[from];)
            {
                to++;
            }

            if (to - from > times)
            {
                (written, times) = (texts[from], to - from);
            }
        }

        return written;
    }

    /// <summary>False friends where any two are; else how the first two that are mapped are.</summary>
    private static MappingRelation? RelationAmong(List<Bearer> bearers)
    {
        MappingRelation? relation = null;
        foreach (var bearer in bearers)
        {
            foreach (var other in bearers)
            {
                var found = bearer.Segment.Content.Facts.RelationTo(bearer.Document, other.Term.Id);
                if (found == MappingRelation.FalseFriend)
                {
                    return found;
                }

                relation ??= found;
            }
        }

        return relation;
    }

    /// <summary>A name of a Term.</summary>
    private readonly record struct Name(Segment Segment, int Label)
    {
        public int Document => Segment.Content.Labels.Document(Label);

        public ReadOnlySpan<byte> Utf8 => Segment.Content.Labels.Utf8(Label);

        public string Text => Segment.Content.Labels.Text(Label);

        public string Vocabulary => Segment.Content.Terms.Vocabulary(Document);
    }

    /// <summary>A Term that bears the name.</summary>
    private sealed record Bearer(Segment Segment, int Document, TermSummary Term);
}
