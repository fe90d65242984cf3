using System.Numerics;
using System.Runtime.InteropServices;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>How a word of a query is like a word of a label, the surest first.</summary>
internal enum Likeness : byte
{
    /// <summary>The same, but for plural and spelling.</summary>
    Same,

    /// <summary>Its beginning.</summary>
    Begins,

    /// <summary>Another form of it.</summary>
    Inflected,

    /// <summary>Misspelled.</summary>
    Near,

    /// <summary>Misheard.</summary>
    Sounds,
}

/// <summary>How well the words of a query fit a label.</summary>
/// <param name="Words">The words of the query that the label has, as bits.</param>
/// <param name="Likeness">The least sure likeness among them.</param>
/// <param name="Cost">What all unlikenesses cost together, in hundredths of a slip.</param>
/// <param name="Wholly">Whether all words of the label that matter are named.</param>
/// <param name="InOrder">Whether the label has the words in the order of the query.</param>
/// <param name="SameStart">Whether no misspelled word differs in its first letter.</param>
internal readonly record struct LabelFit(uint Words, Likeness Likeness, int Cost, bool Wholly, bool InOrder, bool SameStart);

/// <summary>The words of a segment that are like words of a query, and the labels that have them. Kept from look-up to look-up.</summary>
internal sealed class WordMatches
{
    private readonly List<Match> _matches = [];
    private readonly Dictionary<int, int> _first = [];
    private readonly List<int> _next = [];
    private readonly List<(int From, int To, int Match)> _stretches = [];
    private uint[] _bits = [];
    private WordTable _words = null!;

    /// <summary>Begins with no match among the words of a segment.</summary>
    public void Begin(WordTable words)
    {
        // What the last look-up marked is wiped out one by one: the table may be a million times as large as what was marked.
        foreach (var word in _first.Keys)
        {
            _bits[word] = 0;
        }

        _words = words;
        if (_bits.Length < words.Forms.Count)
        {
            _bits = new uint[words.Forms.Count];
        }

        _matches.Clear();
        _first.Clear();
        _next.Clear();
        _stretches.Clear();
    }

    /// <summary>How many matches there are.</summary>
    public int Count => _matches.Count;

    /// <summary>The words from the first to before the second of a match.</summary>
    public (int From, int To) WordsOf(int match) => (_matches[match].From, _matches[match].To);

    /// <summary>The words of the query that a match is like, as bits.</summary>
    public uint BitsOf(int match) => _matches[match].Bits;

    /// <summary>How a match is like the query.</summary>
    public (Likeness Likeness, int Cost) LikenessOf(int match) => (_matches[match].Likeness, _matches[match].Cost);

    /// <summary>Adds a word.</summary>
    public void Add(int word, uint bits, Likeness likeness, int cost = 0, bool sameStart = true)
    {
        _bits[word] |= bits;
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, word, out var found);
        for (var match = found ? first : -1; match >= 0; match = _next[match])
        {
            if (_matches[match].Bits == bits)
            {
                // What is both misspelled and misheard is told as the surer of the two.
                var known = _matches[match];
                _matches[match] = known with
                {
                    Likeness = likeness < known.Likeness ? likeness : known.Likeness,
                    Cost = Math.Min(cost, known.Cost),
                    SameStart = sameStart || known.SameStart,
                };
                return;
            }
        }

        _next.Add(found ? first : -1);
        first = _matches.Count;
        _matches.Add(new(word, word + 1, bits, likeness, cost, sameStart));
    }

    /// <summary>Adds the words from the first to before the second.</summary>
    public void AddStretch(int from, int to, uint bits, Likeness likeness, int cost = 0)
    {
        if (from < to)
        {
            _stretches.Add((from, to, _matches.Count));
            _next.Add(-1);
            _matches.Add(new(from, to, bits, likeness, cost, true));
        }
    }

    /// <summary>The word of the query, as a bit, that the fewest labels have something like; 0 when one has none.</summary>
    public uint Rarest(uint all)
    {
        var (rarest, fewest) = (0u, int.MaxValue);
        for (var left = all; left != 0; left &= left - 1)
        {
            var bit = left & (0u - left);
            var count = 0;
            foreach (var match in CollectionsMarshal.AsSpan(_matches))
            {
                count += (match.Bits & bit) != 0 ? _words.Count(match.From, match.To) : 0;
            }

            if (count == 0)
            {
                return 0;
            }

            (rarest, fewest) = count < fewest ? (bit, count) : (rarest, fewest);
        }

        return rarest;
    }

    /// <summary>The words of the query that a living label has, as bits: what is deleted is gone from some replicas sooner than from others.</summary>
    public uint KnownIn(Segment segment)
    {
        var known = 0u;
        for (var match = 0; match < _matches.Count; match++)
        {
            if ((BitsOf(match) & ~known) == 0)
            {
                continue;
            }

            foreach (var label in LabelsOf(match))
            {
                if (segment.IsLive(segment.Content.Labels.Document(label)))
                {
                    known |= BitsOf(match);
                    break;
                }
            }
        }

        return known;
    }

    /// <summary>The labels of a match.</summary>
    public ReadOnlySpan<int> LabelsOf(int match)
    {
        var (from, to) = _words.Slice(_matches[match].From, _matches[match].To);
        return _words.Labels.Labels[from..to];
    }

    /// <summary>Which words of the query a label has, as bits.</summary>
    public uint BitsIn(ReadOnlySpan<int> label)
    {
        var bits = 0u;
        foreach (var word in label)
        {
            bits |= _bits[word];
            foreach (var (from, to, match) in CollectionsMarshal.AsSpan(_stretches))
            {
                bits |= word >= from && word < to ? _matches[match].Bits : 0;
            }
        }

        return bits;
    }

    /// <summary>How well the query fits a label.</summary>
    public LabelFit FitOf(ReadOnlySpan<int> label)
    {
        Span<int> costs = stackalloc int[QueryText.MostWords];
        Span<Likeness> likenesses = stackalloc Likeness[QueryText.MostWords];
        costs.Fill(int.MaxValue);
        var (bits, named, content, everyWord, sameStart) = (0u, 0UL, 0UL, 0UL, false);
        var (inOrder, before) = (true, 0u);
        for (var i = 0; i < label.Length; i++)
        {
            everyWord |= 1UL << i;
            var here = 0u;
            content |= _words.IsStopWord(label[i]) ? 0 : 1UL << i;
            for (var match = _first.TryGetValue(label[i], out var first) ? first : -1; match >= 0; match = _next[match])
            {
                Take(_matches[match], costs, likenesses);
                named |= 1UL << i;
                here |= _matches[match].Bits;
                sameStart |= _matches[match].SameStart;
            }

            foreach (var (from, to, match) in _stretches)
            {
                if (label[i] >= from && label[i] < to)
                {
                    Take(_matches[match], costs, likenesses);
                    here |= _matches[match].Bits;
                    sameStart |= _matches[match].SameStart;
                }
            }

            // The highest of the words here must not come before one that was met already.
            inOrder &= here == 0 || here >= before;
            before = Math.Max(here, before);
            bits |= here;
        }

        var (cost, likeness) = (0, Likeness.Same);
        for (var left = bits; left != 0; left &= left - 1)
        {
            var word = BitOperations.TrailingZeroCount(left);
            cost += costs[word];
            likeness = likenesses[word] > likeness ? likenesses[word] : likeness;
        }

        return new(bits, likeness, cost, ((content == 0 ? everyWord : content) & ~named) == 0, inOrder, sameStart);
    }

    private static void Take(Match match, Span<int> costs, Span<Likeness> likenesses)
    {
        // A match of two words of the query costs once.
        var cost = match.Cost;
        for (var left = match.Bits; left != 0; left &= left - 1)
        {
            var word = BitOperations.TrailingZeroCount(left);
            if (cost < costs[word] || (cost == costs[word] && match.Likeness < likenesses[word]))
            {
                (costs[word], likenesses[word]) = (cost, match.Likeness);
            }

            cost = 0;
        }
    }

    private readonly record struct Match(int From, int To, uint Bits, Likeness Likeness, int Cost, bool SameStart);
}
