using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>Lays out the labels of a segment as a <see cref="PhraseTable"/>.</summary>
internal sealed class PhraseTableBuilder(OrdinaryWords ordinary)
{
    private const int MostWords = 12;
    private const int MostWordsJoined = 4;
    private const int LongestJoined = 24;

    private readonly PhrasePaths _paths = new();
    private readonly PhraseWordsBuilder _words = new();
    private readonly Dictionary<WrittenLabel, int> _written = [];

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

        var (steps, verbs, ends) = builder._paths.LayOut();
        return new(steps, verbs, ends, [.. builder._written.Keys], builder._words.Build(), ordinary);
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

        var entry = new PhraseLabel(doc, place);
        var stems = new ulong[words.Count];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = WordHashes.OfStem(words[i].Stem);
            _words.AddParted(words[i].Form);
            _words.AddParted(words[i].Stem);
        }

        Put(stems, entry);
        PutVerb(words[^1], stems, written, entry);
        for (var i = 0; words.Count <= MostWordsJoined && i + 1 < words.Count; i++)
        {
            var joined = words[i].Form + words[i + 1].Form;
            if (joined.Length <= LongestJoined && Math.Min(words[i].Form.Length, words[i + 1].Form.Length) > 1)
            {
                var stem = WordStem.Of(joined);
                _words.AddParted(joined);
                _words.AddParted(stem);
                Put([.. stems[..i], WordHashes.OfStem(stem), .. stems[(i + 2)..]], entry);
            }
        }
    }

    /// <summary>"patched" and "patching" name the patch.</summary>
    private void PutVerb(Word last, ulong[] stems, WrittenLabel? written, PhraseLabel entry)
    {
        if (written is null && WordHashes.OfRoot(last.Form, last.Stem) is not 0 and var root)
        {
            _words.Add([.. stems[..^1], root]);
            _paths.PutVerb(stems.AsSpan(0, stems.Length - 1), root, entry);
        }
    }

    private void Put(ReadOnlySpan<ulong> words, PhraseLabel entry)
    {
        _words.Add(words);
        _paths.Put(words, entry);
    }
}
