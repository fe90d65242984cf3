namespace Glossary.Search.Dictionary;

/// <summary>Binary search for a common beginning.</summary>
internal static class SortedText
{
    /// <summary>The stretch of <paramref name="items"/>, sorted ordinally by <paramref name="text"/>, that begin so.</summary>
    public static (int From, int To) StartingWith<T>(T[] items, Func<T, string> text, string beginning)
    {
        var from = First(items, item => string.CompareOrdinal(text(item), beginning) >= 0, 0);
        return (from, First(items, item => !text(item).StartsWith(beginning, StringComparison.Ordinal), from));
    }

    private static int First<T>(T[] items, Func<T, bool> isPast, int low)
    {
        var high = items.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (isPast(items[middle]))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
