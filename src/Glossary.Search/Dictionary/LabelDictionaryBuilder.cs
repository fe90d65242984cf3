using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Storage;

namespace Glossary.Search.Dictionary;

/// <summary>Collects the labels of a segment and lays them out flat.</summary>
internal sealed class LabelDictionaryBuilder(TermTable terms)
{
    private const int MostSounded = 2;

    private readonly TextFolder _folder = new();
    private readonly DistinctWords _words = new();
    private readonly DistinctWords _hidden = new();
    private readonly CollectedLabels _labels = new();
    private readonly LabelKeyCollector _keys = new();
    private readonly List<(ulong Sound, int Label)> _sounds = [];

    /// <summary>Takes a label of the Term of a document. One without any letter or digit can't be looked up.</summary>
    public void Add(int doc, Label label)
    {
        _folder.Read(label.Text);
        if (_folder.Words.IsEmpty)
        {
            return;
        }

        var isHidden = label.Kind == LabelKind.Hidden;
        var only = AddWords(label.Text, isHidden);
        var number = _labels.Add(doc, label);
        _keys.PutWhole(number, _folder, only);
        if (isHidden)
        {
            return;
        }

        _keys.PutParts(number, _folder);
        if (_folder.Words.Length <= MostSounded)
        {
            SoundIndex.Add(_sounds, _folder.Form, number);
        }
    }

    /// <summary>Makes the dictionary.</summary>
    public LabelDictionary Build()
    {
        var ranked = LabelOrder.ByRank(_labels, terms);
        var ranks = new int[ranked.Length];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranks[ranked[i]] = i;
        }

        var (words, wordNumbers) = _words.Sorted();
        var (hidden, hiddenNumbers) = _hidden.Sorted();
        var columns = _labels.InOrder(ranked, wordNumbers, hiddenNumbers);
        var groups = Array.ConvertAll(columns.Documents, doc => LabelGroups.Of(terms.VocabularyNumber(doc)));
        var wordTable = WordTable.Of(words, columns, groups, isHidden: false);
        List<(ulong, int)> sounds = [.. _sounds.Select(pair => (pair.Sound, ranks[pair.Label]))];
        return new(
            columns, _keys.Build(ranks), SoundIndex.Of(sounds), new(LabelOrder.ByForm(columns, wordTable.Forms), groups), wordTable, WordTable.Of(hidden, columns, groups, isHidden: true));
    }

    /// <summary>Takes the words of a label, or a hidden one as one word.</summary>
    /// <returns>What its first word is met by.</returns>
    private ReadOnlySpan<char> AddWords(string label, bool isHidden)
    {
        _keys.Begin(_folder.Form.Length);
        var first = ReadOnlySpan<char>.Empty;
        for (var i = 0; i < _folder.Words.Length; i++)
        {
            var form = _folder.FormOf(i);
            var written = label.AsSpan(_folder.Words[i].Start, _folder.Words[i].End - _folder.Words[i].Start);
            var stem = _keys.Add(written, form);
            var own = EnglishPlural.IsAcronym(written) ? form : stem;
            first = i == 0 ? own : first;
            if (!isHidden && i < LabelDictionary.MostWords)
            {
                _labels.AddWord(_words.Number(form, own));
            }
        }

        if (isHidden)
        {
            _labels.AddWord(_hidden.Number(_folder.Form, _folder.Form));
        }

        return first;
    }
}
