using Glossary.Core.Terms;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <content>What was misheard within a longer query.</content>
internal sealed partial class Readings
{
    private const int ShortestHeard = 3;
    private const int LongestHeard = 3;

    /// <summary>The reading in which stretches that are hidden labels give way to the names that were misheard; null when there are none.</summary>
    /// <param name="query">The query.</param>
    /// <param name="knownToo">Whether stretches of words that the glossary has give way too: "packs" are also what batteries come in.</param>
    public string? Heard(QueryText query, bool knownToo)
    {
        _query = query;
        var words = query.Folder.Words;
        if (words.Length < 2 || words.Length > QueryText.MostWords)
        {
            return null;
        }

        string? text = null;
        var from = 0;
        for (var first = 0; first < words.Length; first++)
        {
            for (var count = Math.Min(LongestHeard, words.Length - first); count > 0; count--)
            {
                if (count < words.Length && NameHeardAs(first, count, knownToo) is { } name)
                {
                    text += $"{query.Text[from..words[first].Start]}{name}";
                    from = words[first + count - 1].End;
                    first += count - 1;
                    break;
                }
            }
        }

        return text is null ? null : $"{text}{query.Text[from..]}";
    }

    private string? NameHeardAs(int first, int count, bool knownToo)
    {
        var words = _query.Folder.Words;
        var (at, end) = (words[first].At, words[first + count - 1].At + words[first + count - 1].Length);
        var form = _query.Folder.Form[at..end];
        var isKnown = true;
        for (var i = first; i < first + count && !knownToo; i++)
        {
            isKnown &= IsWord(_query.Folder.FormOf(i)) || IsWord(StemOf(_query.Folder.FormOf(i)));
        }

        if (form.Length < ShortestHeard || (isKnown && !knownToo))
        {
            return null;
        }

        string? name = null;
        foreach (var segment in _segments)
        {
            var labels = segment.Content.Labels;
            foreach (var entry in labels.WithKey(LabelKey.Whole, form))
            {
                var label = (int)(uint)entry;
                if (labels.Kind(label) == LabelKind.Hidden && segment.IsLive(labels.Document(label)))
                {
                    var other = Misheard.Name(form, segment.Decode(labels.Document(label)));
                    // Of several Terms misheard alike the one with the shorter name: "packs" is PACS before it is an archive.
                    name = name is null || (other.Length, other).CompareTo((name.Length, name)) < 0 ? other : name;
                }
            }
        }

        return name;
    }
}
