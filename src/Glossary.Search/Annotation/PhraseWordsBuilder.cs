using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>Collects the words of names for <see cref="PhraseWords"/>.</summary>
internal sealed class PhraseWordsBuilder
{
    private readonly HashSet<ulong> _beginnings = [];
    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<ulong> _leads = [];
    private readonly HashSet<ulong> _ends = [];
    private readonly HashSet<ulong> _parted = [];

    /// <summary>Takes the word of a name by its hash.</summary>
    public void Add(ulong word, bool begins)
    {
        _words.Add(word);
        if (begins)
        {
            _beginnings.Add(word);
        }
    }

    /// <summary>Takes a word that may be written as two, wherever it is parted.</summary>
    public void AddParts(ReadOnlySpan<char> word)
    {
        if (word.Length > WordHashes.Longest || !_parted.Add(TextHash.Of(word)))
        {
            return;
        }

        var lead = TextHash.Empty;
        for (var i = 1; i < word.Length; i++)
        {
            lead = TextHash.Append(lead, word[(i - 1)..i]);
            _leads.Add(TextHash.Finish(lead));
            var end = TextHash.Append(TextHash.Empty, word[i..]);
            _ends.Add(TextHash.Finish(end));
            _ends.Add(TextHash.Finish(TextHash.Append(end, "s")));
            _ends.Add(TextHash.Finish(TextHash.Append(end, "es")));
        }
    }

    /// <summary>Ends collecting.</summary>
    public PhraseWords Build() => new(new(_beginnings), new(_words), new(_leads), new(_ends));
}
