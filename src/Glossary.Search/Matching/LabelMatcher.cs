using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>How a reading came to be.</summary>
internal enum ReadingKind
{
    /// <summary>What was typed.</summary>
    Typed,

    /// <summary>The same words, joined or split otherwise.</summary>
    Regrouped,

    /// <summary>What was spelled aloud, as it is written.</summary>
    Spoken,

    /// <summary>With an abbreviation written out, or what is written out abbreviated.</summary>
    Expanded,
}

/// <summary>Looks a reading of a query up among the labels of all segments, in one way after another.</summary>
internal sealed class LabelMatcher(Candidates candidates)
{
    private const int NearHidden = 5;
    private const int FewestHomophone = 4;
    private const int TwiceNearHidden = 9;
    private const int BeginningOfHidden = 3;
    private const int MostLooked = 100_000;
    private const int MostInitials = 8;

    private readonly WordMatcher _matcher = new();
    private readonly WordMatches _matches = new();
    private readonly PriorityQueue<int, int> _queue = new();
    private readonly SlipCounter _typed = new();
    private readonly List<NearSpelling> _near = [];
    private IReadOnlyList<Segment> _segments = [];
    private TermFilter _filter;
    private int _enough;
    private uint _known;
    private bool _whollyOnly;

    /// <summary>Begins a look-up.</summary>
    /// <param name="segments">Where to look.</param>
    /// <param name="filter">Which Terms are looked among.</param>
    /// <param name="enough">How many of the best Terms of each kind are enough.</param>
    public void Begin(IReadOnlyList<Segment> segments, TermFilter filter, int enough) =>
        (_segments, _filter, _enough, _known) = (segments, filter, enough, 0);

    /// <summary>The words of the query that are the glossary's own, as bits.</summary>
    public uint Known => _known;

    /// <summary>Whether each word of the query is one of the glossary's.</summary>
    public bool KnowsAll(QueryText query) => _known == query.All;

    /// <summary>Sees which words of a query are the glossary's own, without finding anything.</summary>
    public void Knows(QueryText query)
    {
        _known = 0;
        foreach (var segment in _segments)
        {
            _matches.Begin(segment.Content.Labels.Words);
            _matcher.AddSame(segment.Content.Labels.Words, query, _matches);
            _known |= _matches.KnownIn(segment);
        }
    }

    /// <summary>Finds labels that are the text, begin so, or have all its words, the last perhaps unfinished.</summary>
    public void Named(QueryText query, ReadingKind kind, int reading)
    {
        ByWhole(query, kind, reading);
        if (kind == ReadingKind.Typed)
        {
            ByAnyOrder(query, reading);
        }

        if (kind is ReadingKind.Typed or ReadingKind.Spoken)
        {
            ByBeginning(query, kind, reading);
        }

        if (candidates.Count < _enough || _enough == int.MaxValue)
        {
            for (var i = 0; i < _segments.Count; i++)
            {
                _matches.Begin(_segments[i].Content.Labels.Words);
                _matcher.AddSame(_segments[i].Content.Labels.Words, query, _matches);
                _known |= kind == ReadingKind.Typed ? _matches.KnownIn(_segments[i]) : 0;
                WordMatcher.AddUnfinished(_segments[i].Content.Labels.Words, query, _matches);
                ByAllWords(i, query, kind, reading);
            }
        }
    }

    /// <summary>Finds labels that are the text. One that is written like it comes before one that is its plural: PMS before PM's plural.</summary>
    public void ByWhole(QueryText query, ReadingKind kind, int reading)
    {
        for (var i = 0; i < _segments.Count; i++)
        {
            ByKey(i, LabelKey.Whole, query.Key, query, kind, reading, 200);
            if (!query.Form.SequenceEqual(query.Key))
            {
                ByKey(i, LabelKey.Whole, query.Form, query, kind, reading, 200);
            }

            if (!query.JoinedStem.SequenceEqual(query.Key))
            {
                ByKey(i, LabelKey.Whole, query.JoinedStem, query, kind, reading, 200);
            }

            ByKey(i, LabelKey.Content, query.ContentKey, query, kind, reading, 0);
            if (query.Words.Length < query.Folder.Words.Length)
            {
                ByKey(i, LabelKey.Whole, query.ContentKey, query, kind, reading, 0);
                ByKey(i, LabelKey.Whole, query.ContentForm, query, kind, reading, 0);
            }
        }
    }

    /// <summary>Finds labels that are the words in another order: they are named wholly, where what begins so is named in part.</summary>
    private void ByAnyOrder(QueryText query, int reading)
    {
        if (query.Words.Length < 2)
        {
            return;
        }

        var sum = 0UL;
        foreach (var word in query.Words)
        {
            sum += word.Stem;
        }

        for (var i = 0; i < _segments.Count; i++)
        {
            foreach (var entry in _segments[i].Content.Labels.WithWords(sum))
            {
                candidates.Add(i, (int)(uint)entry, Tier.Reordered, 0, reading);
            }
        }
    }

    /// <summary>Finds labels that sound like the text, and in which each word is one of its letters.</summary>
    public void BySound(QueryText query, int reading, bool unfinished)
    {
        var form = query.Form;
        var sound = Sound.Of(form);
        if (form.Length is < 3 or > 40 || !Sound.CanBeSaid(form) || !Sound.IsTelling(sound))
        {
            return;
        }

        var other = Sound.Of(form, other: true);
        for (var i = 0; i < _segments.Count; i++)
        {
            var sounds = _segments[i].Content.Labels.Sounds;
            AddSounding(i, unfinished ? sounds.StartingWith(sound) : sounds.Find(sound), form, reading, unfinished);
            if (other != sound)
            {
                AddSounding(i, unfinished ? sounds.StartingWith(other) : sounds.Find(other), form, reading, unfinished);
            }
        }
    }

    /// <summary>Finds labels of which the text is the first letters.</summary>
    public void ByInitials(QueryText query)
    {
        for (var i = 0; i < _segments.Count && query.Form.Length is >= 3 and <= MostInitials; i++)
        {
            foreach (var entry in _segments[i].Content.Labels.WithKey(LabelKey.Initials, query.Form))
            {
                candidates.Add(i, (int)(uint)entry, Tier.Initials, 0, 0);
            }
        }
    }

    /// <summary>Finds hidden labels that begin like the text.</summary>
    public void ByHiddenBeginning(QueryText query)
    {
        for (var i = 0; i < _segments.Count && query.Form.Length >= BeginningOfHidden; i++)
        {
            var hidden = _segments[i].Content.Labels.Hidden;
            var (from, to) = hidden.Forms.StartingWith(query.Form);
            var (first, last) = hidden.Slice(from, to);
            AddBest(i, hidden.Labels, first, last, Tier.HiddenPrefix, 0, 0);
        }
    }

    /// <summary>Finds hidden labels a slip or two away.</summary>
    public void ByHiddenNear(QueryText query)
    {
        if (query.Form.Length < NearHidden)
        {
            return;
        }

        _typed.Set(query.Form);
        for (var i = 0; i < _segments.Count; i++)
        {
            var hidden = _segments[i].Content.Labels.Hidden;
            _near.Clear();
            hidden.Spellings.Near(_typed, query.Form.Length >= TwiceNearHidden ? 2 : 1, _near);
            foreach (var (spelling, edits) in _near)
            {
                foreach (var label in hidden.LabelsOf(spelling))
                {
                    candidates.Add(i, label, Tier.HiddenNear, 420 - (100 * edits), 0);
                }
            }
        }
    }

    /// <summary>Finds labels that have all the words, some misspelled, misheard or in another form.</summary>
    /// <param name="query">The query.</param>
    /// <param name="unfinished">Whether the last word may be unfinished too.</param>
    /// <param name="knownToo">Whether words that the glossary has may be wrong too.</param>
    public void ByTypo(QueryText query, bool unfinished, bool knownToo)
    {
        // Where every word is one of the glossary's, only a whole label tells that one was mistaken for another.
        _whollyOnly = knownToo && KnowsAll(query);
        for (var i = 0; i < _segments.Count; i++)
        {
            _matches.Begin(_segments[i].Content.Labels.Words);
            _matcher.AddSame(_segments[i].Content.Labels.Words, query, _matches);
            WordMatcher.AddUnfinished(_segments[i].Content.Labels.Words, query, _matches);
            WordMatcher.AddInflected(_segments[i].Content.Labels.Words, query, _matches);
            _matcher.AddNear(_segments[i].Content.Labels.Words, query, _matches, knownToo ? query.All : query.All & ~_known, unfinished);
            ByAllWords(i, query, ReadingKind.Typed, 0);
        }

        _whollyOnly = false;
    }

    private void ByKey(int segment, LabelKey key, ReadOnlySpan<char> text, QueryText query, ReadingKind kind, int reading, int fit)
    {
        var labels = _segments[segment].Content.Labels;
        var isPlural = query.IsPluralOfAbbreviation;
        foreach (var entry in labels.WithKey(key, text))
        {
            var label = (int)(uint)entry;
            var isWritten = IsWritten(labels, label, query.Form) != isPlural;
            if (!isWritten && labels.Kind(label) == LabelKind.Abbreviation && query.Form[^1] != 's')
            {
                // Only a plural is as good as an abbreviation itself; "asse" is none of ASS.
                continue;
            }

            var tier = labels.Kind(label) switch
            {
                _ when kind == ReadingKind.Spoken => Tier.Spoken,
                _ when kind == ReadingKind.Expanded => Tier.Expanded,
                LabelKind.Preferred => Tier.Preferred,
                LabelKind.Abbreviation when !isWritten && _enough != int.MaxValue => Tier.AllWords,
                LabelKind.Abbreviation => Tier.Abbreviation,
                LabelKind.Synonym => Tier.Synonym,
                _ => Tier.Hidden,
            };
            candidates.Add(segment, label, tier, fit + (isWritten ? 200 : 0) + (OwnName.Makes(_segments[segment].Content, label) ? 50 : 0), reading);
        }
    }

    private static bool IsWritten(LabelDictionary labels, int label, ReadOnlySpan<char> form)
    {
        var forms = (labels.Kind(label) == LabelKind.Hidden ? labels.Hidden : labels.Words).Forms;
        foreach (var word in labels.WordsOf(label))
        {
            if (!form.StartsWith(forms[word]))
            {
                return false;
            }

            form = form[forms[word].Length..];
        }

        return form.IsEmpty;
    }

    private void ByBeginning(QueryText query, ReadingKind kind, int reading)
    {
        var tier = kind == ReadingKind.Spoken ? Tier.SpokenPart : Tier.Prefix;
        for (var i = 0; i < _segments.Count; i++)
        {
            var labels = _segments[i].Content.Labels;
            var (from, to) = labels.StartingWith(query.Form);
            AddBest(i, labels.ByForm, from, to, tier, kind == ReadingKind.Spoken ? 400 : 0, reading);
        }
    }

    private void ByAllWords(int segment, QueryText query, ReadingKind kind, int reading)
    {
        var labels = _segments[segment].Content.Labels;
        var all = query.All;
        if (_enough != int.MaxValue && query.Words.Length == 1)
        {
            ByOneWord(segment, kind, reading);
            return;
        }

        var rarest = _matches.Rarest(all);
        var left = _enough == int.MaxValue ? int.MaxValue : MostLooked;
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
        var labels = _segments[segment].Content.Labels;
        var groups = _filter.Groups(segment: _segments[segment]);
        for (var match = 0; match < _matches.Count && groups != 0; match++)
        {
            var (first, last) = _matches.WordsOf(match);
            var (from, to) = labels.Words.Slice(first, last);
            _queue.Clear();
            labels.Words.Labels.Start(_queue, from, to, groups);
            for (int count = 0, label; count < _enough && (label = labels.Words.Labels.Next(_queue, groups)) >= 0;)
            {
                count += Add(segment, label, _matches.FitOf(labels.WordsOf(label)), kind, reading) ? 1 : 0;
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
            ? (found.Wholly ? 300 : 0) + (found.InOrder ? 50 : 0)
            : 400 - Math.Min(found.Cost, 350) + (found.Wholly ? 60 : 0) + (found.InOrder ? 15 : 0) + (found.SameStart ? 20 : 0);
        return candidates.Add(segment, label, tier, fit, reading);
    }

    private void AddBest(int segment, RankedSlices slices, int from, int to, Tier tier, int fit, int reading)
    {
        if (_enough == int.MaxValue)
        {
            foreach (var label in slices.Labels[from..to])
            {
                candidates.Add(segment, label, tier, fit, reading);
            }

            return;
        }

        var groups = _filter.Groups(_segments[segment]);
        if (groups == 0)
        {
            return;
        }

        _queue.Clear();
        slices.Start(_queue, from, to, groups);
        for (int count = 0, label; count < _enough && (label = slices.Next(_queue, groups)) >= 0;)
        {
            count += candidates.Add(segment, label, tier, fit, reading) ? 1 : 0;
        }
    }

    private void AddSounding(int segment, ReadOnlySpan<int> found, ReadOnlySpan<char> form, int reading, bool unfinished)
    {
        var labels = _segments[segment].Content.Labels;
        Span<char> joined = stackalloc char[128];
        foreach (var label in found[..Math.Min(found.Length, 512)])
        {
            var length = 0;
            foreach (var word in labels.WordsOf(label))
            {
                var part = labels.Words.Forms[word];
                part = part[..Math.Min(part.Length, joined.Length - length)];
                part.CopyTo(joined[length..]);
                length += part.Length;
            }

            var begun = unfinished ? Math.Min(length, form.Length) : length;
            if (WordMatcher.CostOfHearing(form, joined[..begun]) is { } cost)
            {
                var isHomophone = !unfinished && cost == WordMatcher.CostOfSound && form.Length >= FewestHomophone && labels.Utf8(label).IndexOfAnyInRange((byte)'a', (byte)'z') < 0;
                var tier = !isHomophone ? Tier.Sound : _enough == int.MaxValue ? Tier.Homophone : Tier.HomophoneBegun;
                candidates.Add(segment, label, tier, 460 - cost - (unfinished ? 40 : 0), reading);
            }
        }
    }
}
