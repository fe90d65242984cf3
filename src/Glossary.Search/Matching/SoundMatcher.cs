using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>Finds labels that sound like a text as a whole.</summary>
internal sealed class SoundMatcher(Candidates candidates)
{
    private const int Shortest = 3;
    private const int Longest = 40;
    private const int FewestHomophone = 4;
    private const int MostHeard = 512;
    private const int BestFit = 460;
    private const int LossOfUnfinished = 40;

    private LookedIn _where;

    /// <summary>Begins a look-up.</summary>
    public void Begin(LookedIn where) => _where = where;

    /// <summary>Finds labels that sound like the text, or begin to when it is unfinished.</summary>
    public void Find(QueryText query, bool unfinished)
    {
        var form = query.Form;
        var sound = Sound.Of(form);
        if (form.Length is < Shortest or > Longest || !Sound.CanBeSaid(form) || !Sound.IsTelling(sound))
        {
            return;
        }

        var other = Sound.Of(form, other: true);
        for (var i = 0; i < _where.Segments.Length; i++)
        {
            var sounds = _where.Segments[i].Content.Labels.Sounds;
            Add(i, unfinished ? sounds.StartingWith(sound) : sounds.Find(sound), form, unfinished);
            if (other != sound)
            {
                Add(i, unfinished ? sounds.StartingWith(other) : sounds.Find(other), form, unfinished);
            }
        }
    }

    private void Add(int segment, ReadOnlySpan<int> found, ReadOnlySpan<char> form, bool unfinished)
    {
        var labels = _where.Segments[segment].Content.Labels;
        Span<char> joined = stackalloc char[128];
        foreach (var label in found[..Math.Min(found.Length, MostHeard)])
        {
            var length = Join(labels, label, joined);
            var begun = unfinished ? Math.Min(length, form.Length) : length;
            if (WordMatcher.CostOfHearing(form, joined[..begun]) is { } cost)
            {
                var isHomophone = !unfinished && cost == WordMatcher.CostOfSound && form.Length >= FewestHomophone && labels.Utf8(label).IndexOfAnyInRange((byte)'a', (byte)'z') < 0;
                candidates.Add(segment, label, isHomophone ? Tier.Homophone : Tier.Sound, BestFit - cost - (unfinished ? LossOfUnfinished : 0), 0);
            }
        }
    }

    private static int Join(LabelDictionary labels, int label, Span<char> joined)
    {
        var length = 0;
        foreach (var word in labels.WordsOf(label))
        {
            var part = labels.Words.Forms[word];
            part = part[..Math.Min(part.Length, joined.Length - length)];
            part.CopyTo(joined[length..]);
            length += part.Length;
        }

        return length;
    }
}
