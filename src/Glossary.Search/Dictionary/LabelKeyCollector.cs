using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>Collects what each label is found under as a whole: its stems joined, in any order, without words that say nothing, and its initials.</summary>
internal sealed class LabelKeyCollector
{
    private const int FewestInitials = 3;
    private const int MostInitials = 8;
    private const int MostReordered = 16;

    private readonly HashIndexBuilder _keys = new();
    private readonly ulong[] _distinct = new ulong[MostReordered];
    private char[] _whole = new char[256];
    private char[] _content = new char[256];
    private char[] _joined = new char[256];
    private int _wholeLength;
    private int _contentLength;
    private int _distinctCount;
    private ulong _sum;

    /// <summary>Begins with a label of so many letters.</summary>
    public void Begin(int letters)
    {
        (_wholeLength, _contentLength, _distinctCount, _sum) = (0, 0, 0, 0);
        if (_whole.Length < letters)
        {
            (_whole, _content, _joined) = (new char[letters * 2], new char[letters * 2], new char[letters * 2]);
        }
    }

    /// <summary>Takes the next word of the label.</summary>
    /// <returns>Its stem, good until the next label begins.</returns>
    public ReadOnlySpan<char> Add(ReadOnlySpan<char> written, ReadOnlySpan<char> form)
    {
        var stem = _whole.AsSpan(_wholeLength, WordStem.Of(written, form, _whole.AsSpan(_wholeLength)));
        _wholeLength += stem.Length;
        // "OR" in capitals is a place, not a word that says nothing.
        if (!StopWords.Contains(form) || EnglishPlural.IsAcronym(written))
        {
            stem.CopyTo(_content.AsSpan(_contentLength));
            _contentLength += stem.Length;
            var hash = TextHash.Of(stem);
            if (_distinctCount < MostReordered && !_distinct.AsSpan(0, _distinctCount).Contains(hash))
            {
                _distinct[_distinctCount++] = hash;
                _sum += hash;
            }
        }

        return stem;
    }

    /// <summary>Puts the label under its words as one: <paramref name="only"/> where it has one word, else their stems.</summary>
    public void PutWhole(int label, TextFolder text, ReadOnlySpan<char> only)
    {
        var whole = text.Words.Length == 1 ? only : _whole.AsSpan(0, _wholeLength);
        _keys.Add(LabelKeys.Hash(LabelKey.Whole, whole), label);
        if (text.Words.Length > 1)
        {
            // Joined, "nurse call" keeps the e that "nurse" has lost as a stem.
            var joined = _joined.AsSpan(0, WordStem.Of(text.Form, _joined));
            if (!joined.SequenceEqual(whole))
            {
                _keys.Add(LabelKeys.Hash(LabelKey.Whole, joined), label);
            }
        }
    }

    /// <summary>Puts the label under what only shown ones are found by.</summary>
    public void PutParts(int label, TextFolder text)
    {
        if (_contentLength > 0 && _contentLength < _wholeLength)
        {
            _keys.Add(LabelKeys.Hash(LabelKey.Content, _content.AsSpan(0, _contentLength)), label);
        }

        if (_distinctCount is > 1 and < MostReordered)
        {
            _keys.Add(LabelKeys.Hash(_sum), label);
        }

        Span<char> initials = stackalloc char[MostInitials + 1];
        var all = LabelKeys.Initials(text, contentOnly: false, initials);
        if (all is >= FewestInitials and <= MostInitials)
        {
            _keys.Add(LabelKeys.Hash(LabelKey.Initials, initials[..all]), label);
        }

        if (LabelKeys.Initials(text, contentOnly: true, initials) is >= FewestInitials and <= MostInitials and var some && some != all)
        {
            _keys.Add(LabelKeys.Hash(LabelKey.Initials, initials[..some]), label);
        }
    }

    /// <summary>Ends collecting, with each label by its new number.</summary>
    public HashIndex Build(int[] renumbered) => _keys.Build(renumbered);
}
