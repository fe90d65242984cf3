using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>What a document has of the words asked.</summary>
internal struct FoundMentions
{
    /// <summary>What a word counts for that stands only in the names of what the Term is linked to.</summary>
    public const double OfNeighbour = 0.5;

    /// <summary>What it is worth besides that the words stand together in the one sentence.</summary>
    private const double OfSentence = 0.1;

    /// <summary>What it is worth besides that nearly all of them do.</summary>
    private const double OfAllInSentence = 0.1;

    private float _ofWord;

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

    /// <summary>How well the document answers all that weighs so much, at most 1.</summary>
    public readonly double Fitness(double total)
    {
        var together = InSentence / total * InSentence / total;
        var all = together * together * together * together;
        return Math.Min(1, (Score / total) + (OfSentence * together) + (OfAllInSentence * all));
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
            _ofWord = 0;
        }

        var more = Math.Min(1 - _ofWord, (float)(worth * likeness / 100));
        _ofWord += more;
        Score += (float)weight * more;
    }
}
