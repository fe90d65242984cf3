using System.Numerics;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>Finds labels that begin like a text, or have all its words: the same, in another form, misspelled or misheard.</summary>
internal sealed class LabelMatcher(Candidates candidates)
{
    private const int MostLooked = 100_000;
    private const int FewWords = 3;
    private const int MostWithSlips = 4;
    private const int ShortestOnce = 2;
    private const int ShortestTwice = 4;
    private const int LongestTwice = 6;
    private const int OfWhole = 300;
    private const int InOrder = 50;
    private const int OfWords = 200;
    private const int OfSpoken = 400;
    private const int MostOthers = 4_000;

    private readonly WordMatcher _matcher = new();
    private readonly WordMatches _matches = new();
    private readonly BestLabels _best = new();
    private LookedIn _where;
    private bool _whollyOnly;

    /// <summary>The words of the query that are the glossary's own, as bits.</summary>
    public uint Known { get; private set; }

    /// <summary>Begins a look-up.</summary>
    public void Begin(LookedIn where) => (_where, Known) = (where, 0);

    /// <summary>Sees which words of a query are the glossary's own, without finding anything.</summary>
    public void Knows(QueryText query)
    {
        Known = 0;
        foreach (var segment in _where.Segments)
        {
            _matches.Begin(segment.Content.Labels.Words);
            _matcher.AddSame(segment.Content.Labels.Words, query, _matches);
            Known |= _matches.KnownIn(segment);
        }
    }

    /// <summary>Finds labels that begin so. Those whose words end where the query's do come first: "CAP i" is no "capital".</summary>
    public void ByBeginning(QueryText query, ReadingKind kind, int reading)
    {
        var goesOn = kind == ReadingKind.Typed && query.GoesOn;
        var typed = query.Text.Trim();
        for (var i = 0; i < _where.Segments.Length; i++)
        {
            var labels = _where.Segments[i].Content.Labels;
            var (from, to) = labels.StartingWith(query.Form);
            _best.Begin(_where, _where.Segments[i], labels.ByForm, from, to);
            var (others, othersFound) = (0, 0);
            for (int label; others < MostOthers && (label = _best.Next()) >= 0;)
            {
                var isSo = goesOn ? Utf8Text.Begins(labels.Utf8(label), typed) : labels.BeginsWith(label, query.Folder);
                others += isSo ? 0 : 1;
                if (!isSo && othersFound == _where.Enough)
                {
                    continue;
                }

                var tier = kind == ReadingKind.Spoken ? Tier.SpokenPart : goesOn && isSo ? Tier.GoesOn : Tier.Prefix;
                if (candidates.Add(i, label, tier, kind == ReadingKind.Spoken ? OfSpoken : isSo ? OfWords : 0, reading) is null)
                {
                    continue;
                }

                if (isSo)
                {
                    _best.Count();
                }
                else
                {
                    othersFound++;
                }
            }
        }
    }

    /// <summary>Finds labels that have all the words, the last perhaps unfinished.</summary>
    public void ByWords(QueryText query, ReadingKind kind, int reading)
    {
        for (var i = 0; i < _where.Segments.Length; i++)
        {
            var words = _where.Segments[i].Content.Labels.Words;
            _matches.Begin(words);
            _matcher.AddSame(words, query, _matches);
            Known |= kind == ReadingKind.Typed ? _matches.KnownIn(_where.Segments[i]) : 0;
            WordMatcher.AddUnfinished(words, query, _matches);
            ByAllWords(i, query, kind, reading);
        }
    }

    /// <summary>Finds labels that have all the words, some misspelled, misheard or in another form.</summary>
    /// <param name="query">The query.</param>
    /// <param name="knownToo">Whether words that the glossary has may be wrong too.</param>
    public void ByTypo(QueryText query, bool knownToo)
    {
        // Where every word is one of the glossary's, only a whole label tells that one was mistaken for another, and of many none was.
        var whollyOnly = knownToo && Known == query.All;
        if (whollyOnly && query.Words.Length > FewWords)
        {
            return;
        }

        _whollyOnly = whollyOnly;
        for (var i = 0; i < _where.Segments.Length; i++)
        {
            var words = _where.Segments[i].Content.Labels.Words;
            _matches.Begin(words);
            _matcher.AddSame(words, query, _matches);
            WordMatcher.AddUnfinished(words, query, _matches);
            WordMatcher.AddInflected(words, query, _matches);
            _matcher.AddNear(words, query, _matches, knownToo ? query.All : query.All & ~Known, _where.IsUnfinished);
            ByAllWords(i, query, ReadingKind.Typed, 0);
        }

        _whollyOnly = false;
    }

    /// <summary>Finds labels that the query is wholly, but for the one word that isn't the glossary's own: it has more slips than it is long enough for.</summary>
    public void ByMoreSlips(QueryText query)
    {
        var unknown = query.All & ~Known;
        var word = BitOperations.TrailingZeroCount(unknown);
        if (query.Words.Length is < 2 or > MostWithSlips || !BitOperations.IsPow2(unknown) || query.FormOf(word).Length is < ShortestOnce or > LongestTwice)
        {
            return;
        }

        _whollyOnly = true;
        for (var i = 0; i < _where.Segments.Length; i++)
        {
            var words = _where.Segments[i].Content.Labels.Words;
            _matches.Begin(words);
            _matcher.AddSame(words, query, _matches);
            _matcher.AddNear(words, query, word, query.FormOf(word).Length < ShortestTwice ? 1 : 2, _matches);
            ByAllWords(i, query, ReadingKind.Typed, 0);
        }

        _whollyOnly = false;
    }

    private void ByAllWords(int segment, QueryText query, ReadingKind kind, int reading)
    {
        if (query.Words.Length == 1)
        {
            ByOneWord(segment, kind, reading);
            return;
        }

        var labels = _where.Segments[segment].Content.Labels;
        var all = query.All;
        var rarest = _matches.Rarest(all);
        var left = MostLooked;
        for (var match = 0; match < _matches.Count && rarest != 0; match++)
        {
            if ((_matches.BitsOf(match) & rarest) == 0)
            {
                continue;
            }

            foreach (var label in _matches.LabelsOf(match))
            {
                if (left-- == 0)
                {
                    return;
                }

                if (_matches.BitsIn(labels.WordsOf(label)) == all)
                {
                    Add(segment, label, _matches.FitOf(labels.WordsOf(label)), kind, reading);
                }
            }
        }
    }

    /// <summary>Of a query of one word the best labels of each word like it are enough, and they come first.</summary>
    private void ByOneWord(int segment, ReadingKind kind, int reading)
    {
        var labels = _where.Segments[segment].Content.Labels;
        for (var match = 0; match < _matches.Count; match++)
        {
            var (first, last) = _matches.WordsOf(match);
            var (from, to) = labels.Words.Slice(first, last);
            _best.Begin(_where, _where.Segments[segment], labels.Words.Labels, from, to);
            for (int label; (label = _best.Next()) >= 0;)
            {
                if (Add(segment, label, _matches.FitOf(labels.WordsOf(label)), kind, reading))
                {
                    _best.Count();
                }
            }
        }
    }

    private bool Add(int segment, int label, LabelFit found, ReadingKind kind, int reading)
    {
        if (_whollyOnly && !found.Wholly)
        {
            return false;
        }

        var tier = found.Likeness switch
        {
            Likeness.Same when kind == ReadingKind.Spoken => Tier.SpokenPart,
            Likeness.Begins when kind == ReadingKind.Spoken => Tier.SpokenPart,
            Likeness.Same => Tier.AllWords,
            Likeness.Begins => Tier.WordPrefix,
            Likeness.Inflected => Tier.Inflected,
            Likeness.Near => Tier.Typo,
            _ => Tier.Sound,
        };
        var fit = found.Likeness <= Likeness.Inflected
            ? (found.Wholly ? OfWhole : 0) + (found.InOrder ? InOrder : 0)
            : 400 - Math.Min(found.Cost, 350) + (found.Wholly ? 60 : 0) + (found.InOrder ? 15 : 0) + (found.SameStart ? 20 : 0);
        return candidates.Add(segment, label, tier, fit, reading) is not null;
    }
}
