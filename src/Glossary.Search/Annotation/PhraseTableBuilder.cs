using System.Runtime.InteropServices;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>Collects the labels of a segment for a <see cref="PhraseTable"/>.</summary>
internal sealed class PhraseTableBuilder
{
    private const int MostWords = 12;
    private const int MostWordsJoined = 4;
    private const int LongestJoined = 24;

    private readonly Dictionary<(int Node, ulong Word), int> _edges = [];
    private readonly List<List<PhraseLabel>?> _labels = [null];
    private readonly List<WrittenLabel> _written = [];
    private readonly HashSet<ulong> _ordinary = [];
    private readonly TextFolder _folder = new();

    /// <summary>Puts in the labels of a document's Term that may stand in a text: not the hidden ones, which nobody writes on purpose.</summary>
    public void Add(int doc, PublishedTerm term)
    {
        foreach (var label in term.Labels)
        {
            if (label.Kind != LabelKind.Hidden)
            {
                Add(doc, label);
            }
        }

        foreach (var definition in term.Definitions)
        {
            AddOrdinary(definition.Short);
            AddOrdinary(definition.Full ?? string.Empty);
        }
    }

    /// <summary>Ends putting in.</summary>
    public PhraseTable Build() => new(_edges, _labels, [.. _written], _ordinary);

    private void Add(int doc, Label label)
    {
        var folded = FoldedText.OfLabel(label.Text);
        var words = folded.Words;
        if (words.Count is 0 or > MostWords)
        {
            return;
        }

        var written = WrittenLabel.Of(label, folded);
        if (written is null)
        {
            AddOrdinary(label.Text);
            if (words.All(word => RunningWords.Contains(word.Form)))
            {
                // "down", "us": a name in talk, and in a text a word like any other.
                return;
            }
        }

        var place = -1;
        if (written is not null)
        {
            place = _written.Count;
            _written.Add(written);
        }

        var entry = new PhraseLabel(doc, place);
        var stems = new ulong[words.Count];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = WordHashes.OfStem(words[i].Stem);
        }

        Put(stems, entry);
        PutVerb(words[^1], stems, written, entry);
        for (var i = 0; words.Count <= MostWordsJoined && i + 1 < words.Count; i++)
        {
            var joined = words[i].Form + words[i + 1].Form;
            if (joined.Length <= LongestJoined && Math.Min(words[i].Form.Length, words[i + 1].Form.Length) > 1)
            {
                Put([.. stems[..i], WordHashes.OfStem(WordStem.Of(joined)), .. stems[(i + 2)..]], entry);
            }
        }
    }

    /// <summary>"patched" and "patching" name the patch.</summary>
    private void PutVerb(Word last, ulong[] stems, WrittenLabel? written, PhraseLabel entry)
    {
        if (written is null && WordHashes.OfRoot(last.Form, last.Stem) is not 0 and var root)
        {
            Put([.. stems[..^1], root], entry);
        }
    }

    private void Put(ReadOnlySpan<ulong> words, PhraseLabel entry)
    {
        var node = PhraseTable.Root;
        foreach (var word in words)
        {
            ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, (node, word), out var exists);
            if (!exists)
            {
                child = _labels.Count;
                _labels.Add(null);
            }

            node = child;
        }

        var labels = _labels[node] ??= [];
        if (!labels.Contains(entry))
        {
            labels.Add(entry);
        }
    }

    private void AddOrdinary(string text)
    {
        _folder.Read(text);
        for (var i = 0; i < _folder.Words.Length; i++)
        {
            if (char.IsLower(text[_folder.Words[i].Start]))
            {
                _ordinary.Add(TextHash.Of(_folder.FormOf(i)));
            }
        }
    }
}
