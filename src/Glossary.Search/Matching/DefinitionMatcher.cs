using System.Runtime.InteropServices;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>
/// Looks a query up in all that Terms say of themselves: the rarer a word the more it weighs, and the more where it says what the
/// thing is.
/// </summary>
internal sealed class DefinitionMatcher(Candidates candidates, AskedWords asked)
{
    /// <summary>How much longer it takes to look one document up among mentions than to pass one mention by.</summary>
    private const int CostOfSearch = 16;

    /// <summary>What the very wording is worth besides: more than a sentence loses by being long and saying it late.</summary>
    private const int OfWording = 60;

    private readonly MentionCount _counted = new();
    private readonly BestScores _best = new();
    private readonly Wording _wording = new();
    private readonly List<Told> _told = [];
    private FoundMentions[] _found = [];

    /// <summary>Finds Terms by what they say.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="partly">Whether the words that weigh most are enough; else all must be there.</param>
    /// <param name="widely">Whether also what is akin to the words is looked for.</param>
    /// <param name="enough">How many of the best are enough.</param>
    public void Search(Snapshot snapshot, bool partly, bool widely, int enough)
    {
        asked.Weigh();
        if (asked.Words.IsEmpty || (!partly && IsAnyUnheardOf()))
        {
            return;
        }

        if (partly && widely)
        {
            asked.Widen();
        }

        // One word has no wording, and where labels are named what only mentions them comes after them anyway.
        var isWorded = partly && asked.Words.Length > 1;
        _told.Clear();
        for (var i = 0; i < snapshot.Segments.Length; i++)
        {
            var segment = snapshot.Segments[i];
            _counted.Count(segment.Content.Mentions, segment.Reader.MaxDoc, asked, partly);
            Read(segment);
            Keep(i, segment, partly, enough, isWorded ? OfWording : 0);
        }

        if (isWorded)
        {
            HeedWording(snapshot);
        }

        foreach (var told in _told)
        {
            candidates.AddDefined(told.Segment, told.Doc, told.Fit, told.IsAnswer);
        }
    }

    private bool IsAnyUnheardOf()
    {
        foreach (var word in asked.Words)
        {
            if (word.Count == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads what the documents that have enough say of each word.</summary>
    private void Read(Segment segment)
    {
        var documents = _counted.Documents;
        if (_found.Length < documents.Length)
        {
            _found = new FoundMentions[documents.Length * 2];
        }

        Array.Clear(_found, 0, documents.Length);
        for (var word = 0; word < asked.Words.Length && !documents.IsEmpty; word++)
        {
            foreach (var variant in asked.VariantsOf(word))
            {
                var mentions = segment.Content.Mentions.Find(variant.Root);
                var worths = asked.Words[word].Word == QueryText.MostWords ? mentions.Openings : mentions.Worths;
                if ((long)documents.Length * CostOfSearch > mentions.Documents.Length)
                {
                    for (var at = 0; at < mentions.Documents.Length; at++)
                    {
                        Take(_counted.PlaceOf(mentions.Documents[at]), word, worths[at], mentions.Openings[at], variant.Likeness);
                    }
                }
                else
                {
                    for (var place = 0; place < documents.Length; place++)
                    {
                        if (mentions.Documents.BinarySearch(documents[place]) is >= 0 and var at)
                        {
                            Take(place, word, worths[at], mentions.Openings[at], variant.Likeness);
                        }
                    }
                }
            }
        }
    }

    private void Take(int place, int word, byte worth, byte opening, double likeness)
    {
        if (place >= 0 && worth > 0)
        {
            _found[place].Take(word, asked.Words[word].Weight, worth, opening, likeness);
        }
    }

    /// <summary>Keeps the best, and those that are so little worse that they may still become it.</summary>
    private void Keep(int number, Segment segment, bool partly, int enough, int worse)
    {
        var all = (1u << asked.Words.Length) - 1;
        var documents = _counted.Documents;
        _best.Begin(enough);
        for (var i = 0; i < documents.Length; i++)
        {
            ref var found = ref _found[i];
            found.Fit = -1;
            found.IsAnswer = partly && MentionCount.IsAnswer(found.Share, found.Words, asked.Total);
            if ((found.Words == all || found.IsAnswer) && candidates.Accepts(number, documents[i]))
            {
                found.Fit = (int)(Candidates.BestFit * found.Fitness(asked) * segment.Content.Mentions.BrevityOf(documents[i]));
                _best.Add(candidates.DefinedScore(number, documents[i], found.Fit, found.IsAnswer));
            }
        }

        for (var i = 0; i < documents.Length; i++)
        {
            ref var found = ref _found[i];
            if (found.Fit >= 0 && candidates.DefinedScore(number, documents[i], found.Fit, found.IsAnswer) is var score && score >= (long)_best.Least - worse)
            {
                _told.Add(new(number, documents[i], found.Fit, found.IsAnswer, score));
            }
        }
    }

    /// <summary>Of what is hardly worse than the best, the wording tells which is meant.</summary>
    private void HeedWording(Snapshot snapshot)
    {
        var highest = 0;
        foreach (var told in _told)
        {
            highest = Math.Max(highest, told.Score);
        }

        asked.Read(_wording);
        var over = 0;
        var found = CollectionsMarshal.AsSpan(_told);
        foreach (ref var told in found)
        {
            if (told.Score >= highest - OfWording)
            {
                told.Fit += (int)(OfWording * _wording.In(snapshot.Segments[told.Segment].Content.Terms.Summary(told.Doc).Short));
                over = Math.Max(over, told.Fit - Candidates.BestFit);
            }
        }

        // Two that would both be the best that there can be must still be told apart.
        foreach (ref var told in found)
        {
            told.Fit -= over;
        }
    }

    /// <summary>A document that tells what was asked.</summary>
    private record struct Told(int Segment, int Doc, int Fit, bool IsAnswer, int Score);
}
