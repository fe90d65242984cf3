using System.Runtime.InteropServices;
using System.Text;
using Glossary.Core.Terms;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Which of a Term's names shows that it was found.</summary>
internal enum ShownName
{
    /// <summary>The label that matched.</summary>
    Label,

    /// <summary>Its preferred label.</summary>
    Preferred,

    /// <summary>Its abbreviation.</summary>
    Abbreviation,
}

/// <summary>A Term that may be what is meant.</summary>
/// <param name="Segment">The place of its segment.</param>
/// <param name="Doc">Its document there.</param>
/// <param name="Label">The label that matched; -1 when none did.</param>
/// <param name="Shown">Which of its names to show.</param>
/// <param name="Tier">How it was found.</param>
/// <param name="Score">The tier first, then whether the Term is in use, then how well the label fits.</param>
/// <param name="Reading">Which reading of the query found it.</param>
internal readonly record struct Candidate(int Segment, int Doc, int Label, ShownName Shown, Tier Tier, int Score, int Reading);

/// <summary>The Terms found so far, each by its best label. Kept from look-up to look-up, so that one makes no garbage.</summary>
internal sealed class Candidates
{
    /// <summary>The best fit within a tier.</summary>
    public const int BestFit = 499;

    private const int TierHeight = 1000;
    private const int MostKept = 4096;

    private readonly List<Candidate> _found = [];
    private readonly List<int> _best = [];
    private Dictionary<long, int> _places = [];
    private Segment[] _segments = [];
    private TermFilter _filter;

    /// <summary>How many Terms were found.</summary>
    public int Count => _found.Count;

    /// <summary>How many Terms were found, at most so many, and at most so many of them only guessed from some of the words.</summary>
    public int CountAtMost(int most, int mostVague)
    {
        var vague = 0;
        foreach (var candidate in _found)
        {
            vague += candidate.Tier.Level() <= (int)Tier.SomeWords ? 1 : 0;
        }

        return Math.Min(most, Count - vague + Math.Min(vague, mostVague));
    }

    /// <summary>The highest level of those found; -1 when there are none.</summary>
    public int Highest { get; private set; }

    /// <summary>Begins a look-up.</summary>
    public void Begin(Segment[] segments, TermFilter filter)
    {
        (_segments, _filter, Highest) = (segments, filter, -1);
        _found.Clear();
        if (_places.Count > MostKept)
        {
            // Clearing takes as long as it was ever large.
            _places = [];
        }

        _places.Clear();
    }

    /// <summary>Puts in the Term of a label, unless a better label has found it.</summary>
    /// <returns>Its score when the Term is looked among and is new here.</returns>
    public int? Add(int segment, int label, Tier tier, int fit, int reading)
    {
        var content = _segments[segment].Content;
        var doc = content.Labels.Document(label);
        if (!_filter.Accepts(_segments[segment], doc))
        {
            return null;
        }

        var shown = content.Labels.Kind(label) != LabelKind.Hidden ? ShownName.Label
            : Misheard.IsNamed(content.Labels.Hidden.Forms[content.Labels.WordsOf(label)[0]], content.Terms.Summary(doc)) ? ShownName.Preferred
            : ShownName.Abbreviation;
        var score = Score(segment, doc, tier, fit);
        return Add(new(segment, doc, label, shown, tier, score, reading)) ? score : null;
    }

    /// <summary>Puts in a Term found by its definition, which is looked among, unless a label has found it.</summary>
    public void AddDefined(int segment, int doc, int fit, bool isAnswer) =>
        Add(new(segment, doc, -1, ShownName.Preferred, isAnswer ? Tier.Answer : Tier.Definition, DefinedScore(segment, doc, fit, isAnswer), 0));

    /// <summary>The score of a Term found by its definition.</summary>
    public int DefinedScore(int segment, int doc, int fit, bool isAnswer) => Score(segment, doc, isAnswer ? Tier.Answer : Tier.Definition, fit);

    /// <summary>The score that no Term of a tier and a fit exceeds.</summary>
    public static int MostOf(Tier tier, int fit) => (tier.Level() * TierHeight) + BestFit + 1 + fit;

    /// <summary>Whether a document is a Term looked among.</summary>
    public bool Accepts(int segment, int doc) => _filter.Accepts(_segments[segment], doc);

    /// <summary>The best, best first.</summary>
    public IReadOnlyList<int> Best(int limit)
    {
        _best.Clear();
        for (var i = 0; i < _found.Count; i++)
        {
            if (_best.Count == limit)
            {
                if (Compare(_found[i], _found[_best[^1]]) >= 0)
                {
                    continue;
                }

                _best.RemoveAt(limit - 1);
            }

            var (low, high) = (0, _best.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Compare(_found[i], _found[_best[middle]]) < 0 ? (low, middle) : (middle + 1, high);
            }

            _best.Insert(low, i);
        }

        return _best;
    }

    /// <summary>A Term by its place in <see cref="Best"/>.</summary>
    public Candidate this[int found] => _found[found];

    /// <summary>The name that shows how a Term was found.</summary>
    public string Name(Candidate candidate)
    {
        var content = _segments[candidate.Segment].Content;
        return candidate.Shown switch
        {
            ShownName.Preferred => content.Terms.Summary(candidate.Doc).Label,
            ShownName.Abbreviation => content.Terms.Summary(candidate.Doc).Abbreviation!,
            _ => NameOf(content, candidate),
        };
    }

    /// <summary>The label itself, taken from the summary where it is there already.</summary>
    private static string NameOf(SegmentContent content, Candidate candidate)
    {
        var summary = content.Terms.Summary(candidate.Doc);
        var text = content.Labels.Utf8(candidate.Label);
        return Utf8Text.Is(text, summary.Label) ? summary.Label
            : summary.Abbreviation is { } abbreviation && Utf8Text.Is(text, abbreviation) ? abbreviation
            : Encoding.UTF8.GetString(text);
    }

    private int Score(int segment, int doc, Tier tier, int fit) =>
        (tier.Level() * TierHeight) + (_segments[segment].Content.Terms.IsDeprecated(doc) ? 0 : BestFit + 1) + Math.Clamp(fit, 0, BestFit);

    private bool Add(Candidate candidate)
    {
        Highest = Math.Max(Highest, candidate.Tier.Level());
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, ((long)candidate.Segment << 32) | (uint)candidate.Doc, out var found);
        if (!found)
        {
            place = _found.Count;
            _found.Add(candidate);
        }
        else if (Compare(candidate, _found[place]) < 0)
        {
            _found[place] = candidate;
        }

        return !found;
    }

    private int Handicap(Candidate candidate) =>
        candidate.Shown == ShownName.Label ? LabelDictionary.Handicap(_segments[candidate.Segment].Content.Labels.Kind(candidate.Label)) : 0;

    /// <summary>The order of two texts in UTF-8, in which labels are ranked: surrogates come after all else.</summary>
    private static int Utf8Order(string x, string y)
    {
        var common = x.AsSpan().CommonPrefixLength(y);
        return common == x.Length || common == y.Length ? x.Length.CompareTo(y.Length) : Place(x[common]).CompareTo(Place(y[common]));

        static int Place(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
    }

    /// <summary>The order of an answer: by score, then by what every replica has alike. The better comes first.</summary>
    private int Compare(Candidate x, Candidate y)
    {
        var order = y.Score.CompareTo(x.Score);
        if (order != 0)
        {
            return order;
        }

        if (x.Segment == y.Segment && x.Shown == ShownName.Label && y.Shown == ShownName.Label)
        {
            return x.Label.CompareTo(y.Label);
        }

        var (left, right) = (Name(x), Name(y));
        order = (left.Length + Handicap(x)).CompareTo(right.Length + Handicap(y));
        order = order != 0 ? order : Utf8Order(left, right);
        var (first, second) = (_segments[x.Segment].Content.Terms.Summary(x.Doc), _segments[y.Segment].Content.Terms.Summary(y.Doc));
        order = order != 0 ? order : string.CompareOrdinal(first.Vocabulary, second.Vocabulary);
        order = order != 0 ? order : string.CompareOrdinal(first.Slug, second.Slug);
        return order != 0 ? order : x.Tier.CompareTo(y.Tier);
    }
}
