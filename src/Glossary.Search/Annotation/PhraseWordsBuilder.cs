using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>Collects the words of names for <see cref="PhraseWords"/>.</summary>
internal sealed class PhraseWordsBuilder
{
    private const int EndsOfEach = 3;

    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<ulong> _joined = [];
    private readonly HashSet<ulong> _verbs = [];
    private readonly HashSet<ulong> _following = [];
    private readonly HashSet<string> _parted = new(StringComparer.Ordinal);

    /// <summary>Takes a word of a name by its stem.</summary>
    public void Add(ulong stem, bool follows) => Add(_words, stem, follows);

    /// <summary>Takes two words of a name written as one, by their stem.</summary>
    public void AddJoined(ulong stem, bool follows) => Add(_joined, stem, follows);

    /// <summary>Takes the last word of a name by its root.</summary>
    public void AddVerb(ulong root, bool follows) => Add(_verbs, root, follows);

    /// <summary>Takes a word that may be written as two, wherever it is parted.</summary>
    public void AddParted(string word)
    {
        if (word.Length <= WordHashes.Longest)
        {
            _parted.Add(word);
        }
    }

    /// <summary>Whether a stem is that of a word by itself.</summary>
    public bool Contains(ulong stem) => _words.Contains(stem);

    /// <summary>Ends collecting.</summary>
    public PhraseWords Build()
    {
        var letters = _parted.Sum(word => word.Length);
        var (leads, ends) = (new HashFilter(letters), new HashFilter(letters * EndsOfEach));
        foreach (var word in _parted)
        {
            Part(word, leads, ends);
        }

        return new(HashFilter.Of(_words, _joined, _verbs), HashFilter.Of(_following), HashFilter.Of(_joined), leads, ends);
    }

    private void Add(HashSet<ulong> words, ulong word, bool follows)
    {
        words.Add(word);
        if (follows)
        {
            _following.Add(word);
        }
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
