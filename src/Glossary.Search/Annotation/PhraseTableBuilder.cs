using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>Lays out the labels of a segment as a <see cref="PhraseTable"/>.</summary>
internal sealed class PhraseTableBuilder(OrdinaryWords ordinary)
{
    private const int MostWords = 12;
    private const int LongestJoined = 24;

    private readonly PhrasePaths _paths = new();
    private readonly PhraseWordsBuilder _words = new();
    private readonly WordPairs.Builder _pairs = new();
    private readonly Dictionary<WrittenLabel, int> _written = [];
    private readonly ulong[] _stems = new ulong[MostWords];
    private readonly int[] _nodes = new int[MostWords + 1];

    /// <summary>The table of the labels that may stand in a text: not the hidden ones, which nobody writes on purpose.</summary>
    public static PhraseTable Of(LabelDictionary labels, OrdinaryWords ordinary)
    {
        var builder = new PhraseTableBuilder(ordinary);
        for (var label = 0; label < labels.Count; label++)
        {
            if (labels.Kind(label) != LabelKind.Hidden)
            {
                builder.Add(labels.Document(label), labels.Text(label));
            }
        }

        var (ways, ends) = builder._paths.LayOut();
        return new(ways, ends, [.. builder._written.Keys], builder._words.Build(), builder._pairs.Build(builder._words.Contains), ordinary);
    }

    private void Add(int doc, string label)
    {
        var folded = FoldedText.OfLabel(label);
        var words = folded.Words;
        if (words.Count is 0 or > MostWords || (words.Count == 1 && !words[0].Form.AsSpan().ContainsAnyExceptInRange('0', '9')))
        {
            // A number by itself names nothing in a text: port 104 is one, bed 104 none.
            return;
        }

        var written = WrittenLabel.Of(label, folded);
        if (written is null)
        {
            ordinary.Add(label);
            if (words.All(word => RunningWords.Contains(word.Form)))
            {
                // "down", "us": a name in talk, and in a text a word like any other.
                return;
            }
        }

        var place = -1;
        if (written is not null)
        {
            _written.TryAdd(written, _written.Count);
            place = _written[written];
        }

        Put(words, new(doc, place));
        if (words.Count <= PhraseTable.MostWordsJoined)
        {
            Join(words);
        }
    }

    private void Put(IReadOnlyList<Word> words, PhraseLabel label)
    {
        for (var i = 0; i < words.Count; i++)
        {
            _stems[i] = WordHashes.OfStem(words[i].Stem);
            _words.Add(_stems[i], follows: i > 0);
            _words.AddParted(words[i].Form);
            _words.AddParted(words[i].Stem);
        }

        _paths.Put(_stems.AsSpan(0, words.Count), label, _nodes);
        if (label.Written < 0 && WordHashes.OfRoot(words[^1].Form, words[^1].Stem) is not 0 and var root)
        {
            // "patched" and "patching" name the patch.
            _words.AddVerb(root, follows: words.Count > 1);
            _paths.PutVerb(_nodes[words.Count - 1], root, label);
        }
    }

    /// <summary>"worklist" names the work list.</summary>
    private void Join(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var joined = words[i].Form + words[i + 1].Form;
            if (joined.Length <= LongestJoined && Math.Min(words[i].Form.Length, words[i + 1].Form.Length) > 1)
            {
                var text = WordStem.Of(joined);
                var stem = WordHashes.OfStem(text);
                _words.AddParted(joined);
                _words.AddParted(text);
                _words.AddJoined(stem, follows: i > 0);
                _pairs.Add(stem, _stems[i], _stems[i + 1]);
                _paths.Join(_nodes[i], stem, _nodes[i + 2]);
            }
        }
    }
}
