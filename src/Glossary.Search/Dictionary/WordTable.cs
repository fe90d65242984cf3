using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>A distinct word as it is collected: "PMs" and "pms" are written alike when folded, yet only the first is a plural.</summary>
internal readonly record struct DistinctWord(string Form, string Stem);

/// <summary>The distinct words of labels, sorted, with every way to find them and the labels they stand in.</summary>
internal sealed class WordTable
{
    private readonly HashIndex _stems;
    private readonly HashIndex _roots;
    private readonly int[] _stemSpelledFor;
    private readonly Spellings _stemSpellings;
    private readonly System.Collections.BitArray _isStopWord;
    private readonly int[] _labelsAt;

    /// <summary>Makes the table.</summary>
    /// <param name="words">The words, sorted by form.</param>
    /// <param name="labelsAt">Where the labels of each word begin in <paramref name="labels"/>, and at last where they end.</param>
    /// <param name="labels">The labels of each word, ascending.</param>
    /// <param name="groups">A bit for each label.</param>
    private WordTable(IReadOnlyList<DistinctWord> words, int[] labelsAt, int[] labels, byte[] groups)
    {
        Forms = new([.. words.Select(word => word.Form)]);
        _labelsAt = labelsAt;
        Labels = new(labels, groups);
        var (stems, roots) = (new HashIndexBuilder(), new HashIndexBuilder());
        List<(ulong, int)> sounds = [];
        List<string> stemSpellings = [];
        List<int> stemSpelledFor = [];
        _isStopWord = new(words.Count);
        Span<char> root = stackalloc char[256];
        for (var i = 0; i < words.Count; i++)
        {
            var (form, stem) = words[i];
            stems.Add(TextHash.Of(stem), i);
            if (stem.Length <= root.Length && stem.TryCopyTo(root))
            {
                roots.Add(TextHash.Of(root[..EnglishRoot.Of(root[..stem.Length])]), i);
            }

            SoundIndex.Add(sounds, form, i);
            _isStopWord[i] = StopWords.Contains(form);
            if (stem != form)
            {
                stemSpellings.Add(stem);
                stemSpelledFor.Add(i);
            }
        }

        _stems = stems.Build();
        _roots = roots.Build();
        Sounds = SoundIndex.Of(sounds);
        Spellings = new(Forms);
        Beginnings = new(Forms);
        _stemSpellings = new(new(stemSpellings));
        _stemSpelledFor = [.. stemSpelledFor];
    }

    /// <summary>The table of the words of shown labels, or of hidden ones.</summary>
    /// <param name="words">The words, sorted by form.</param>
    /// <param name="columns">All labels.</param>
    /// <param name="groups">A bit for each label.</param>
    /// <param name="isHidden">Of which labels.</param>
    public static WordTable Of(IReadOnlyList<DistinctWord> words, LabelColumns columns, byte[] groups, bool isHidden)
    {
        var labelsAt = new int[words.Count + 1];
        for (var label = 0; label < columns.Documents.Length; label++)
        {
            foreach (var word in (columns.Kinds[label] == LabelKind.Hidden) == isHidden ? columns.WordsOf(label) : [])
            {
                labelsAt[word + 1]++;
            }
        }

        for (var i = 1; i < labelsAt.Length; i++)
        {
            labelsAt[i] += labelsAt[i - 1];
        }

        var labels = new int[labelsAt[^1]];
        var next = labelsAt.ToArray();
        for (var label = 0; label < columns.Documents.Length; label++)
        {
            foreach (var word in (columns.Kinds[label] == LabelKind.Hidden) == isHidden ? columns.WordsOf(label) : [])
            {
                labels[next[word]++] = label;
            }
        }

        return new(words, labelsAt, labels, groups);
    }

    /// <summary>The words as folded.</summary>
    public FlatText Forms { get; }

    /// <summary>The labels of all words, one word after the other.</summary>
    public RankedSlices Labels { get; }

    /// <summary>The words by what they sound like.</summary>
    public SoundIndex Sounds { get; }

    /// <summary>The words by their spelling.</summary>
    public Spellings Spellings { get; }

    /// <summary>The words by the spelling of their beginnings.</summary>
    public Beginnings Beginnings { get; }

    /// <summary>The words of a stem, by its hash.</summary>
    public ReadOnlySpan<ulong> WithStem(ulong stem) => _stems.Find(stem);

    /// <summary>The words of a root, by its hash.</summary>
    public ReadOnlySpan<ulong> WithRoot(ulong root) => _roots.Find(root);

    /// <summary>Whether the word says nothing about what is looked for.</summary>
    public bool IsStopWord(int word) => _isStopWord[word];

    /// <summary>The stretch of <see cref="Labels"/> that are the labels of the words from the first to before the second.</summary>
    public (int From, int To) Slice(int from, int to) => (_labelsAt[from], _labelsAt[to]);

    /// <summary>How many times the words from the first to before the second stand in labels.</summary>
    public int Count(int from, int to) => _labelsAt[to] - _labelsAt[from];

    /// <summary>The labels that a word stands in, best first.</summary>
    public ReadOnlySpan<int> LabelsOf(int word) => Labels.Labels[_labelsAt[word].._labelsAt[word + 1]];

    /// <summary>Adds the words of which the form or the stem is within <paramref name="most"/> edits of what is typed.</summary>
    public void Near(SlipCounter typed, int most, List<NearSpelling> near)
    {
        Spellings.Near(typed, most, near);
        var first = near.Count;
        _stemSpellings.Near(typed, most, near);
        for (var i = first; i < near.Count; i++)
        {
            near[i] = near[i] with { Spelling = _stemSpelledFor[near[i].Spelling] };
        }
    }
}
