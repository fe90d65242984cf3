using System.Runtime.InteropServices;
using System.Text;
using Glossary.Core.Terms;

namespace Glossary.Search.Dictionary;

/// <summary>Labels by column in the order in which they come, before they are ranked.</summary>
internal sealed class CollectedLabels
{
    private readonly List<int> _documents = [];
    private readonly List<LabelKind> _kinds = [];
    private readonly List<int> _lengths = [];
    private readonly List<byte> _text = [];
    private readonly List<int> _textAt = [0];
    private readonly List<int> _words = [];
    private readonly List<int> _wordsAt = [0];

    /// <summary>How many there are.</summary>
    public int Count => _documents.Count;

    /// <summary>Takes a label; its words are those added since the last one.</summary>
    /// <returns>Its number.</returns>
    public int Add(int doc, Label label)
    {
        _documents.Add(doc);
        _kinds.Add(label.Kind);
        _lengths.Add(label.Text.Length);
        var before = _text.Count;
        CollectionsMarshal.SetCount(_text, before + Encoding.UTF8.GetByteCount(label.Text));
        Encoding.UTF8.GetBytes(label.Text, CollectionsMarshal.AsSpan(_text)[before..]);
        _textAt.Add(_text.Count);
        _wordsAt.Add(_words.Count);
        return Count - 1;
    }

    /// <summary>Takes a word, by its number, of the label that comes next.</summary>
    public void AddWord(int word) => _words.Add(word);

    /// <summary>The document of a label's Term.</summary>
    public int Document(int label) => _documents[label];

    /// <summary>How long a label is, a synonym counting as longer.</summary>
    public int Length(int label) => _lengths[label] + LabelDictionary.Handicap(_kinds[label]);

    /// <summary>A label as written, in UTF-8.</summary>
    public ReadOnlySpan<byte> Text(int label) => CollectionsMarshal.AsSpan(_text)[_textAt[label].._textAt[label + 1]];

    /// <summary>The same labels in another order, each word by its new number.</summary>
    /// <param name="order">The labels, by their numbers here.</param>
    /// <param name="words">The new numbers of the words of shown labels.</param>
    /// <param name="hidden">The new numbers of hidden labels.</param>
    public LabelColumns InOrder(int[] order, int[] words, int[] hidden)
    {
        var (text, textAt, wordsOf, wordsAt) = (new byte[_text.Count], new int[order.Length + 1], new int[_words.Count], new int[order.Length + 1]);
        var (documents, kinds) = (new int[order.Length], new LabelKind[order.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            var label = order[i];
            (documents[i], kinds[i]) = (_documents[label], _kinds[label]);
            Text(label).CopyTo(text.AsSpan(textAt[i]));
            textAt[i + 1] = textAt[i] + Text(label).Length;
            wordsAt[i + 1] = wordsAt[i];
            for (var word = _wordsAt[label]; word < _wordsAt[label + 1]; word++)
            {
                wordsOf[wordsAt[i + 1]++] = (kinds[i] == LabelKind.Hidden ? hidden : words)[_words[word]];
            }
        }

        return new(documents, kinds, text, textAt, wordsOf, wordsAt);
    }
}
