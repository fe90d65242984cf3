using System.Runtime.CompilerServices;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>What a document has of the words asked.</summary>
internal struct FoundMentions
{
    /// <summary>What a word counts for that stands only in the names of what the Term is linked to.</summary>
    public const double OfNeighbour = 0.5;

    /// <summary>What it is worth besides that the words stand together in the one sentence.</summary>
    private const double OfSentence = 0.1;

    /// <summary>What it is worth besides that nearly all of many do.</summary>
    private const double OfAllInSentence = 0.3;

    /// <summary>How many words together are hardly ever chance.</summary>
    private const int Many = 4;

    /// <summary>How many words have an order that tells, and how much of them must stand together.</summary>
    private const int FewestInOrder = 3;
    private const double NearlyAll = 0.8;

    /// <summary>What it is worth besides that these stand there in the order in which they were asked.</summary>
    private const double OfOrder = 0.02;

    /// <summary>From where on more is worth less and less, so that of two that fit well the better still comes first.</summary>
    private const double Good = 0.9;
    private const double OfBetter = 1 - Good - OfOrder;

    private float _ofWord;
    private Places _places;

    /// <summary>The words, as bits.</summary>
    public uint Words;

    /// <summary>Their weight.</summary>
    public float Share;

    /// <summary>The weight of those in the one sentence.</summary>
    public float InSentence;

    /// <summary>Their weight where they stand.</summary>
    public float Score;

    /// <summary>How well the document answers; -1 when it doesn't.</summary>
    public int Fit;

    /// <summary>Whether it has most of what was asked in several words.</summary>
    public bool IsAnswer;

    /// <summary>Whether a mention of that worth is only in the names of what the Term is linked to.</summary>
    public static bool IsNeighbours(byte worth) => worth <= MentionReader.InNeighbour;

    /// <summary>How well the document answers all that was asked, at most 1.</summary>
    public readonly double Fitness(AskedWords asked)
    {
        var total = asked.Total;
        var together = InSentence / total * InSentence / total;
        var all = asked.Words.Length < Many ? 0 : together * together * together * together;
        var fitness = (Score / total) + (OfSentence * together) + (OfAllInSentence * all);
        var above = fitness - Good;
        fitness = above <= 0 ? fitness : Good + (OfBetter * above / (above + OfBetter));
        return fitness + (asked.Words.Length >= FewestInOrder && together > NearlyAll ? OfOrder * InOrder(asked) : 0);
    }

    /// <summary>Takes a mention of a word; the mentions of one come together.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="weight">What it weighs.</param>
    /// <param name="worth">What the mention is worth, in hundredths.</param>
    /// <param name="opening">How early it stands in the one sentence; 0 when it doesn't.</param>
    /// <param name="likeness">How much what is mentioned is what was asked.</param>
    public void Take(int word, double weight, byte worth, byte opening, double likeness)
    {
        if ((Words >> word & 1) == 0)
        {
            Words |= 1u << word;
            Share += (float)(weight * likeness * (IsNeighbours(worth) ? OfNeighbour : 1));
            InSentence += opening > 0 ? (float)(weight * likeness) : 0;
            _places[word] = opening;
            _ofWord = 0;
        }

        var more = Math.Min(1 - _ofWord, (float)(worth * likeness / 100));
        _ofWord += more;
        Score += (float)weight * more;
    }

    /// <summary>How many of the words that follow one another in the question do so in the sentence, at most 1.</summary>
    private readonly double InOrder(AskedWords asked)
    {
        var (pairs, inOrder, last) = (0, 0, -1);
        foreach (var word in asked.InOrder)
        {
            if (_places[word] > 0)
            {
                pairs += last >= 0 ? 1 : 0;
                inOrder += last >= 0 && _places[word] <= _places[last] ? 1 : 0;
                last = word;
            }
        }

        return pairs > 0 ? (double)inOrder / pairs : 0;
    }

    /// <summary>How early each word stands in the one sentence.</summary>
    [InlineArray(AskedWords.Most)]
    private struct Places
    {
        private byte _first;
    }
}
