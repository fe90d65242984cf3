using Glossary.Core.Terms;
using Glossary.Search.Storage;

namespace Glossary.Search.Dictionary;

/// <summary>Puts labels in order: first by a number that most of them differ in, then ties by all there is.</summary>
internal static class LabelOrder
{
    private const int RankedLetters = 5;
    private const int SortedLetters = 8;

    /// <summary>Labels in use first, then the shorter, a synonym counting as longer, then by what every replica has alike.</summary>
    public static int[] ByRank(CollectedLabels collected, TermTable terms)
    {
        var labels = new int[collected.Count];
        var order = new ulong[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = i;
            var text = collected.Text(i);
            var beginning = 0UL;
            for (var j = 0; j < RankedLetters; j++)
            {
                beginning = (beginning << 8) | (j < text.Length ? text[j] : 0UL);
            }

            order[i] = (terms.IsDeprecated(collected.Document(i)) ? 1UL << 63 : 0) | ((ulong)Math.Min(collected.Length(i), (1 << 20) - 1) << 40) | beginning;
        }

        Sort(order, labels, (x, y) =>
        {
            var compared = collected.Text(x).SequenceCompareTo(collected.Text(y));
            compared = compared != 0 ? compared : string.CompareOrdinal(terms.Vocabulary(collected.Document(x)), terms.Vocabulary(collected.Document(y)));
            compared = compared != 0 ? compared : terms.Slug(collected.Document(x)).SequenceCompareTo(terms.Slug(collected.Document(y)));
            return compared != 0 ? compared : x.CompareTo(y);
        });
        return labels;
    }

    /// <summary>The shown labels by their folded form.</summary>
    public static int[] ByForm(LabelColumns columns, FlatText forms)
    {
        var labels = Enumerable.Range(0, columns.Documents.Length).Where(label => columns.Kinds[label] != LabelKind.Hidden).ToArray();
        var order = new ulong[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var (beginning, count) = (0UL, 0);
            foreach (var word in columns.WordsOf(labels[i]))
            {
                foreach (var c in forms[word])
                {
                    beginning = count++ < SortedLetters ? (beginning << 8) | Math.Min(c, (ulong)byte.MaxValue) : beginning;
                }
            }

            order[i] = count >= SortedLetters ? beginning : beginning << (8 * (SortedLetters - count));
        }

        Sort(order, labels, (x, y) => Compare(columns.WordsOf(x), columns.WordsOf(y), forms) is var compared && compared != 0 ? compared : x.CompareTo(y));
        return labels;
    }

    private static void Sort(ulong[] order, int[] labels, Comparison<int> compareTies)
    {
        Array.Sort(order, labels);
        for (int from = 0, to; from < labels.Length; from = to)
        {
            for (to = from + 1; to < labels.Length && order[to] == order[from];)
            {
                to++;
            }

            if (to - from > 1)
            {
                labels.AsSpan(from, to - from).Sort(compareTies);
            }
        }
    }

    /// <summary>Compares the words of two labels as if they were joined.</summary>
    private static int Compare(ReadOnlySpan<int> x, ReadOnlySpan<int> y, FlatText forms)
    {
        ReadOnlySpan<char> left = [], right = [];
        for (int i = 0, j = 0; ;)
        {
            while (left.IsEmpty && i < x.Length)
            {
                left = forms[x[i++]];
            }

            while (right.IsEmpty && j < y.Length)
            {
                right = forms[y[j++]];
            }

            if (left.IsEmpty || right.IsEmpty)
            {
                return (left.IsEmpty ? 0 : 1) - (right.IsEmpty ? 0 : 1);
            }

            var common = Math.Min(left.Length, right.Length);
            if (left[..common].SequenceCompareTo(right[..common]) is not 0 and var order)
            {
                return order;
            }

            left = left[common..];
            right = right[common..];
        }
    }
}
