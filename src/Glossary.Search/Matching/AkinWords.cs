using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Finds what a definition may say for a word that was asked.</summary>
internal sealed class AkinWords
{
    private const int ShortestFamily = 5;
    private const int LongestEnding = 4;
    private const int MostNamesakes = 6;
    private const int MostInFamily = 64;
    private const int ShortestRoot = 4;
    private const int LongestWord = 64;
    private const double OfFamily = 0.7;
    private const double OfSynonym = 0.5;
    private const double OfEveryday = 0.4;
    private const double LeastOfMisspelled = 0.5;

    private readonly WordMatcher _matcher = new();
    private readonly WordMatches _matches = new();

    /// <summary>Adds them to the variants of a word.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="query">The query.</param>
    /// <param name="word">The word.</param>
    /// <param name="describes">Whether the query describes in everyday words.</param>
    /// <param name="variants">Where to add them.</param>
    public void Add(Snapshot snapshot, QueryText query, AskedWord word, bool describes, List<AskedVariant> variants)
    {
        var stem = query.StemOf(word.Word);
        Span<char> root = stackalloc char[LongestWord];
        if (!stem.TryCopyTo(root))
        {
            return;
        }

        root = root[..EnglishRoot.Of(root[..stem.Length])];
        foreach (var other in describes ? EverydayWords.For(word.Root) : [])
        {
            Add(variants, other, OfEveryday);
        }

        foreach (var segment in snapshot.Segments)
        {
            AddNamesakes(segment, stem, variants);
            AddFamily(segment.Content.Mentions, root, variants);
            if (word.Count == 0)
            {
                AddMisspelled(segment, query, word, variants);
            }
        }
    }

    private static void Add(List<AskedVariant> variants, ulong root, double likeness)
    {
        for (var i = 0; i < variants.Count; i++)
        {
            if (variants[i].Root == root)
            {
                variants[i] = new(root, Math.Max(likeness, variants[i].Likeness));
                return;
            }
        }

        variants.Add(new(root, likeness));
    }

    private static void AddFamily(MentionTable mentions, ReadOnlySpan<char> root, List<AskedVariant> variants)
    {
        var shortest = root.Length < ShortestFamily ? ShortestRoot : ShortestFamily;
        var longestEnding = shortest == ShortestRoot ? LongestEnding - 1 : LongestEnding;
        var stem = root[..Math.Min(root.Length, Math.Max(shortest, root.Length - LongestEnding))];
        if (stem.Length < shortest)
        {
            return;
        }

        var (from, to) = mentions.Roots.StartingWith(stem);
        for (var i = from; i < Math.Min(to, from + MostInFamily); i++)
        {
            var other = mentions.Roots[i];
            if (root.CommonPrefixLength(other) >= Math.Max(shortest, Math.Max(root.Length, other.Length) - longestEnding))
            {
                Add(variants, TextHash.Of(other), OfFamily);
            }
        }
    }

    /// <summary>The other names, of one word each, of what the word names: a computer is a PC.</summary>
    private static void AddNamesakes(Segment segment, ReadOnlySpan<char> stem, List<AskedVariant> variants)
    {
        var labels = segment.Content.Labels;
        var found = labels.WithKey(LabelKey.Whole, stem);
        if (found.Length > MostNamesakes)
        {
            return;
        }

        foreach (var entry in found)
        {
            var label = (int)(uint)entry;
            var doc = labels.Document(label);
            if (labels.Kind(label) == LabelKind.Hidden || !segment.IsLive(doc))
            {
                continue;
            }

            foreach (var name in labels.LabelsOf(doc))
            {
                if (labels.Kind(name) != LabelKind.Hidden && labels.WordsOf(name) is [var only])
                {
                    AddForm(variants, labels.Words.Forms[only], OfSynonym);
                }
            }
        }
    }

    private void AddMisspelled(Segment segment, QueryText query, AskedWord word, List<AskedVariant> variants)
    {
        var table = segment.Content.Labels.Words;
        _matches.Begin(table);
        _matcher.AddNear(table, query, _matches, 1u << word.Word, unfinished: false);
        for (var match = 0; match < _matches.Count; match++)
        {
            if (_matches.BitsOf(match) == 1u << word.Word)
            {
                AddForm(variants, table.Forms[_matches.WordsOf(match).From], Math.Max(LeastOfMisspelled, 1 - (_matches.LikenessOf(match).Cost / 500.0)));
            }
        }
    }

    private static void AddForm(List<AskedVariant> variants, ReadOnlySpan<char> form, double likeness)
    {
        Span<char> root = stackalloc char[LongestWord];
        if (form.Length <= LongestWord)
        {
            Add(variants, TextHash.Of(root[..EnglishRoot.Of(root[..WordStem.Of(form, root)])]), likeness);
        }
    }
}
