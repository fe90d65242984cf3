using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Answers look-ups from one snapshot, each thread in memory of its own.</summary>
internal sealed class Answer
{
    /// <summary>How many Terms of each kind are enough for a search, which tells how many there are.</summary>
    private const int MostFound = 1000;

    /// <summary>How many Terms are enough that are only guessed from some of the words.</summary>
    private const int MostVague = 100;

    [ThreadStatic]
    private static Answer? _own;

    private readonly QueryText _typed = new();
    private readonly QueryText _read = new();
    private readonly List<string> _readings = [];
    private readonly Candidates _candidates = new();
    private readonly AskedWords _asked = new();
    private readonly Readings _otherReadings = new();
    private readonly WholeMatcher _whole;
    private readonly LabelMatcher _labels;
    private readonly SoundMatcher _sounds;
    private readonly HiddenMatcher _hidden;
    private readonly PartMatcher _parts;
    private readonly DefinitionMatcher _definitions;

    private LookedIn _where;

    private Answer()
    {
        _whole = new(_candidates);
        _labels = new(_candidates);
        _sounds = new(_candidates);
        _hidden = new(_candidates);
        _parts = new(_candidates, _asked);
        _definitions = new(_candidates, _asked);
    }

    /// <summary>What a query means.</summary>
    public static TermHits To(TermQuery query, Snapshot snapshot) => (_own ??= new()).Search(query, snapshot);

    /// <summary>What an unfinished query may become.</summary>
    public static Suggestions To(SuggestQuery query, Snapshot snapshot) => (_own ??= new()).Suggest(query, snapshot);

    private TermHits Search(TermQuery query, Snapshot snapshot)
    {
        var change = snapshot.State?.Change ?? 0;
        if (!_typed.Read(query.Text))
        {
            return new([], 0, null, change);
        }

        Look(snapshot, new(snapshot.Segments, new(query.Vocabulary, query.Topic, query.Stage), MostFound, IsUnfinished: false));
        var best = _candidates.Best(Math.Max(1, query.Limit));
        var hits = new TermHit[best.Count];
        for (var i = 0; i < hits.Length; i++)
        {
            var candidate = _candidates[best[i]];
            var name = NameOf(candidate, snapshot);
            var read = candidate.Reading == 0 ? _typed.Text.ToString() : _readings[candidate.Reading - 1];
            hits[i] = new(
                snapshot.Segments[candidate.Segment].Decode(candidate.Doc),
                candidate.Tier.Kind(),
                name,
                LabelHighlights.Of(name, candidate.Tier, read),
                candidate.Score);
        }

        return new(
            hits,
            _candidates.CountAtMost(MostFound, MostVague),
            hits is [{ Kind: MatchKind.Typo or MatchKind.Phonetic } first, ..] ? first.Label : null,
            change);
    }

    private Suggestions Suggest(SuggestQuery query, Snapshot snapshot)
    {
        var change = snapshot.State?.Change ?? 0;
        if (!_typed.Read(query.Text))
        {
            return new([], change);
        }

        var limit = Math.Max(1, query.Limit);
        Look(snapshot, new(snapshot.Segments, new(query.Vocabulary), limit, IsUnfinished: true));
        var best = _candidates.Best(limit);
        var suggestions = new Suggestion[best.Count];
        for (var i = 0; i < suggestions.Length; i++)
        {
            var candidate = _candidates[best[i]];
            suggestions[i] = new(NameOf(candidate, snapshot), candidate.Tier.Kind(), snapshot.Segments[candidate.Segment].Content.Terms.Summary(candidate.Doc));
        }

        return new(suggestions, change);
    }

    /// <summary>Looks in stages: the sure and cheap ones first, the guesses only while those have found little.</summary>
    private void Look(Snapshot snapshot, LookedIn where)
    {
        var unfinished = where.IsUnfinished;
        Begin(where);
        Named(_typed, ReadingKind.Typed, 0);
        if (unfinished)
        {
            _hidden.ByBeginning(_typed);
        }

        if (_candidates.Highest < (int)Tier.Hidden)
        {
            OtherReadings(unfinished);
            _sounds.Find(_typed, unfinished: false);
        }

        if (_candidates.Highest < (int)Tier.Inflected)
        {
            _labels.ByTypo(_typed, knownToo: false);
            _hidden.ByTypo(_typed);
            if (_candidates.Highest < (int)Tier.Typo)
            {
                _labels.ByTypo(_typed, knownToo: true);
            }

            if (_candidates.Highest < (int)Tier.Typo)
            {
                _labels.ByMoreSlips(_typed);
            }

            if (unfinished && _candidates.Count == 0)
            {
                _sounds.Find(_typed, unfinished: true);
            }
        }

        if (_candidates.Count == 0)
        {
            _whole.ByInitials(_typed);
        }

        // What somebody says at length is looked for in what was meant by it.
        var meant = _typed;
        if (_candidates.Highest < (int)Tier.Initials && _otherReadings.Heard(_typed, knownToo: false) is { } heard && _read.Read(heard))
        {
            meant = _read;
            _readings.Add(heard);
            _labels.Knows(meant);
        }

        var vague = Math.Min(where.Enough, MostVague);
        _asked.Begin(snapshot, meant);
        // Where an abbreviation is what was typed, whoever only mentions it is noise.
        if ((!unfinished && _candidates.Highest is not ((int)Tier.Abbreviation or (int)Tier.AbbreviationAsTyped)) || (_candidates.Highest < (int)Tier.Initials && _typed.Words.Length > 2))
        {
            _definitions.Search(snapshot, partly: _candidates.Highest < (int)Tier.Initials, widely: !unfinished || meant.Words.Length > 3, vague + _candidates.Count);
        }

        if (_candidates.Highest < (int)Tier.Initials)
        {
            _parts.Find(meant, _labels.Known, nearToo: !unfinished || _candidates.Count == 0, ReferenceEquals(meant, _typed) ? 0 : _readings.Count, vague);
        }
    }

    private void Begin(LookedIn where)
    {
        _where = where;
        _readings.Clear();
        _candidates.Begin(where.Segments, where.Filter);
        _otherReadings.Begin(where.Segments);
        _whole.Begin(where);
        _labels.Begin(where);
        _sounds.Begin(where);
        _hidden.Begin(where);
        _parts.Begin(where.Segments);
    }

    /// <summary>Finds labels that are the text, begin so, or have all its words, the last perhaps unfinished.</summary>
    private void Named(QueryText query, ReadingKind kind, int reading)
    {
        _whole.ByWhole(query, kind, reading);
        if (kind == ReadingKind.Typed)
        {
            _whole.ByAnyOrder(query, reading);
        }

        if (kind is ReadingKind.Typed or ReadingKind.Spoken)
        {
            _labels.ByBeginning(query, kind, reading);
        }

        if (_candidates.Count < _where.Enough)
        {
            _labels.ByWords(query, kind, reading);
        }
    }

    private string NameOf(Candidate candidate, Snapshot snapshot)
    {
        var segment = snapshot.Segments[candidate.Segment];
        var labels = segment.Content.Labels;
        return candidate.Label >= 0 && labels.Kind(candidate.Label) == LabelKind.Hidden
            ? Misheard.Name(labels.Hidden.Forms[labels.WordsOf(candidate.Label)[0]], segment.Decode(candidate.Doc))
            : _candidates.Name(candidate);
    }

    private void OtherReadings(bool unfinished)
    {
        foreach (var reading in _otherReadings.Spoken(_typed, unfinished))
        {
            Read(reading, ReadingKind.Spoken);
        }

        for (var knownToo = 0; knownToo < 2 && _candidates.Highest < (int)Tier.WordPrefix; knownToo++)
        {
            if (_otherReadings.Regrouped(_typed, knownToo == 1) is { } regrouped)
            {
                Read(regrouped, ReadingKind.Regrouped);
            }
        }

        if (_candidates.Highest < (int)Tier.WordPrefix && _otherReadings.Heard(_typed, knownToo: true) is { } heard)
        {
            Read(heard, ReadingKind.Spoken);
        }

        if (_candidates.Highest < (int)Tier.WordPrefix && _typed.Folder.Words.Length > 1)
        {
            foreach (var reading in _otherReadings.Expanded(_typed))
            {
                Read(reading, ReadingKind.Expanded);
            }
        }
    }

    private void Read(string reading, ReadingKind kind)
    {
        if (!_read.Read(reading))
        {
            return;
        }

        // Words joined or split otherwise are shown by what was typed.
        _readings.Add(kind == ReadingKind.Regrouped ? _typed.Text.ToString() : reading);
        Named(_read, kind, _readings.Count);
    }
}
