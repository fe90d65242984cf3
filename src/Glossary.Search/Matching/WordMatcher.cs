using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>Finds the words of a segment that are like the words of a query: the same, begun, misspelled or misheard.</summary>
internal sealed class WordMatcher
{
    private const int FewestSounded = 3;
    private const int LongestJoined = 40;
    private const int ShortestOfOtherStart = 5;
    private const int CostOfInflection = 40;
    private const int CostOfBeginning = 15;
    /// <summary>What it costs to hear a word for another that sounds just like it.</summary>
    public const int CostOfSound = 90;

    private const int CostOfVowels = 60;

    private readonly SlipCounter _typed = new();
    private readonly List<NearSpelling> _near = [];
    private readonly List<(int From, int To, int Length)> _stretches = [];
    private readonly char[] _joined = new char[LongestJoined];
    private readonly char[] _stem = new char[LongestJoined];

    /// <summary>Adds the words that a query has itself, singular or plural; also two words of the query as one.</summary>
    public static void AddSame(WordTable table, QueryText query, WordMatches matches, Span<char> joined, Span<char> stem)
    {
        for (var i = 0; i < query.Words.Length; i++)
        {
            var word = query.Words[i];
            AddAll(table.WithStem(word.Stem), matches, 1u << i);
            if (word.Form != word.Stem)
            {
                // What looks like a plural may be an acronym: "pacs" is no plural of "pac".
                AddAll(table.WithStem(word.Form), matches, 1u << i);
            }

            if (i + 1 < query.Words.Length && Join(query, i, 2, joined) is > 0 and var length)
            {
                AddAll(table.WithStem(TextHash.Of(stem[..WordStem.Of(joined[..length], stem)])), matches, 3u << i);
            }
        }
    }

    /// <summary>As <see cref="AddSame(WordTable, QueryText, WordMatches, Span{char}, Span{char})"/>.</summary>
    public void AddSame(WordTable table, QueryText query, WordMatches matches) => AddSame(table, query, matches, _joined, _stem);

    /// <summary>Adds the words that the query's last word begins.</summary>
    public static void AddUnfinished(WordTable table, QueryText query, WordMatches matches)
    {
        var last = query.Words.Length - 1;
        var (from, to) = table.Forms.StartingWith(query.FormOf(last));
        matches.AddStretch(from, to, 1u << last, Likeness.Begins);
    }

    /// <summary>Adds other forms of the query's words.</summary>
    public static void AddInflected(WordTable table, QueryText query, WordMatches matches)
    {
        for (var i = 0; i < query.Words.Length; i++)
        {
            foreach (var entry in query.Words[i].Root != 0 ? table.WithRoot(query.Words[i].Root) : [])
            {
                matches.Add((int)(uint)entry, 1u << i, Likeness.Inflected, CostOfInflection);
            }
        }
    }

    /// <summary>Adds words that are misspelled or misheard in the query.</summary>
    /// <param name="table">The words of a segment.</param>
    /// <param name="query">The query.</param>
    /// <param name="matches">Where to add them.</param>
    /// <param name="among">The words of the query to look at, as bits.</param>
    /// <param name="unfinished">Whether the last word may be unfinished too.</param>
    public void AddNear(WordTable table, QueryText query, WordMatches matches, uint among, bool unfinished)
    {
        var count = query.Words.Length;
        for (var i = 0; i < count; i++)
        {
            if ((among >> i & 1) == 1)
            {
                AddNear(table, query.FormOf(i), 1u << i, matches);
            }

            if ((among >> i & 3) != 0 && i + 1 < count && Join(query, i, 2, _joined) is > 0 and var length)
            {
                // "work lsit" is nearly "worklist", "dye com" sounds like DICOM.
                AddNear(table, _joined.AsSpan(0, length), 3u << i, matches);
            }
        }

        if (count is 3 or 4 && Join(query, 0, count, _joined) is > 0 and var all)
        {
            AddNear(table, _joined.AsSpan(0, all), query.All, matches);
        }

        if (unfinished && (among >> (count - 1) & 1) == 1)
        {
            AddNearBeginning(table, query.FormOf(count - 1), 1u << (count - 1), matches);
        }
    }

    /// <summary>Writes some words of the query one after the other.</summary>
    /// <returns>How long they are; 0 when they aren't side by side, or too long.</returns>
    public static int Join(QueryText query, int first, int count, Span<char> joined)
    {
        var length = 0;
        for (var i = first; i < first + count; i++)
        {
            var form = query.FormOf(i);
            if (length + form.Length > joined.Length)
            {
                return 0;
            }

            form.CopyTo(joined[length..]);
            length += form.Length;
        }

        return length;
    }

    /// <summary>What it costs to hear one word for another of the same consonants; null when their vowels are too far apart: "double" and "table".</summary>
    public static int? CostOfHearing(ReadOnlySpan<char> heard, ReadOnlySpan<char> word)
    {
        if (heard.Length > LongestJoined || word.Length > LongestJoined)
        {
            return null;
        }

        Span<char> one = stackalloc char[2 * LongestJoined];
        Span<char> other = stackalloc char[2 * LongestJoined];
        one = one[..PlainSpelling.Of(heard, one)];
        other = other[..PlainSpelling.Of(word, other)];
        if (!Vowels.AreIn(word) && word.Length >= FewestSounded && word.Length == Sound.Length(Sound.Of(word)) && one.Length <= 2 * word.Length)
        {
            // An abbreviation said as a word gets its vowels from whoever says it: "sequel".
            return CostOfSound + CostOfVowels;
        }

        var longest = Math.Max(one.Length, other.Length);
        return EditDistance.Within(one, other, (longest - 1) / 3) is { } edits ? CostOfSound + (3 * CostOfSound * edits / longest) : null;
    }

    private static void AddAll(ReadOnlySpan<ulong> entries, WordMatches matches, uint bits)
    {
        foreach (var entry in entries)
        {
            matches.Add((int)(uint)entry, bits, Likeness.Same);
        }
    }

    /// <summary>Adds words that are so many slips away from a word that is too short to forgive it as many. From a very short one they begin as it does.</summary>
    public void AddNear(WordTable table, QueryText query, int word, int most, WordMatches matches) =>
        AddMisspelled(table, query.FormOf(word), most, 1u << word, matches, sameStartOnly: query.FormOf(word).Length < ShortestOfOtherStart);

    private void AddNear(WordTable table, ReadOnlySpan<char> word, uint bits, WordMatches matches)
    {
        if (EditDistance.Allowed(word) is > 0 and var most)
        {
            AddMisspelled(table, word, most, bits, matches, sameStartOnly: false);
        }

        if (word.Length >= FewestSounded && Sound.CanBeSaid(word) && Sound.Of(word) is var sound && Sound.IsTelling(sound))
        {
            AddSounding(table, word, sound, bits, matches);
            if (Sound.Of(word, other: true) is var other && other != sound)
            {
                AddSounding(table, word, other, bits, matches);
            }
        }
    }

    private void AddMisspelled(WordTable table, ReadOnlySpan<char> word, int most, uint bits, WordMatches matches, bool sameStartOnly)
    {
        _typed.Set(word);
        _near.Clear();
        table.Near(_typed, most, _near);
        foreach (var (near, edits) in _near)
        {
            var form = table.Forms[near];
            var isSameStart = form[0] == word[0];
            var isSwapped = word.Length > 1 && form.Length > 1 && form[0] == word[1] && form[1] == word[0];
            if (edits > 0 && (isSameStart || isSwapped || !sameStartOnly))
            {
                matches.Add(near, bits, Likeness.Near, Math.Max(TypingSlips.Cost(word, form), edits * 80), isSameStart);
            }
        }
    }

    private static void AddSounding(WordTable table, ReadOnlySpan<char> word, ulong sound, uint bits, WordMatches matches)
    {
        foreach (var heard in table.Sounds.Find(sound))
        {
            if (CostOfHearing(word, table.Forms[heard]) is { } cost)
            {
                matches.Add(heard, bits, Likeness.Sounds, cost, table.Forms[heard][0] == word[0]);
            }
        }
    }

    private void AddNearBeginning(WordTable table, ReadOnlySpan<char> word, uint bits, WordMatches matches)
    {
        var most = EditDistance.Allowed(word);
        if (most == 0)
        {
            return;
        }

        _typed.Set(word);
        if (word.Length <= Beginnings.Most)
        {
            _stretches.Clear();
            table.Beginnings.Near(_typed, _stretches);
            foreach (var (from, to, length) in _stretches)
            {
                matches.AddStretch(from, to, bits, Likeness.Near, TypingSlips.Cost(word, table.Forms[from][..length]) + CostOfBeginning);
            }

            return;
        }

        _near.Clear();
        table.Spellings.NearBeginning(_typed, most, _near);
        foreach (var (near, edits) in _near)
        {
            var form = table.Forms[near];
            matches.Add(near, bits, Likeness.Near, (edits * 100) + CostOfBeginning, form[0] == word[0]);
        }
    }
}
