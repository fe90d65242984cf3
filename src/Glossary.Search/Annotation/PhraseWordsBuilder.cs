using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>Collects the words of names for <see cref="PhraseWords"/>.</summary>
internal sealed class PhraseWordsBuilder
{
    private const int EndsOfEach = 3;

    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<ulong> _following = [];
    private readonly HashSet<string> _parted = new(StringComparer.Ordinal);

    /// <summary>Takes the words of a name by their hashes.</summary>
    public void Add(ReadOnlySpan<ulong> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            _words.Add(words[i]);
            if (i > 0)
            {
                _following.Add(words[i]);
            }
        }
    }

    /// <summary>Takes a word that may be written as two, wherever it is parted.</summary>
    public void AddParted(string word)
    {
        if (word.Length <= WordHashes.Longest)
        {
            _parted.Add(word);
        }
    }

    /// <summary>Ends collecting.</summary>
    public PhraseWords Build()
    {
        var letters = _parted.Sum(word => word.Length);
        var (leads, ends) = (new HashFilter(letters), new HashFilter(letters * EndsOfEach));
        foreach (var word in _parted)
        {
            Part(word, leads, ends);
        }

        return new(HashFilter.Of(_words), HashFilter.Of(_following), leads, ends);
    }

    private static void Part(ReadOnlySpan<char> word, HashFilter leads, HashFilter ends)
    {
        var lead = TextHash.Empty;
        for (var i = 1; i < word.Length; i++)
        {
            lead = TextHash.Append(lead, word[(i - 1)..i]);
            leads.Add(TextHash.Finish(lead));
            var end = TextHash.Append(TextHash.Empty, word[i..]);
            ends.Add(TextHash.Finish(end));
            ends.Add(TextHash.Finish(TextHash.Append(end, "s")));
            ends.Add(TextHash.Finish(TextHash.Append(end, "es")));
        }
    }
}
