namespace Glossary.Search.Dictionary;

/// <summary>Numbers words as they come.</summary>
internal sealed class DistinctWords
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<DistinctWord> _words = [];

    /// <summary>The number of a word.</summary>
    public int Number(ReadOnlySpan<char> form, ReadOnlySpan<char> stem)
    {
        Span<char> key = form.Length <= 256 ? stackalloc char[513] : new char[(2 * form.Length) + 1];
        form.CopyTo(key);
        stem.CopyTo(key[(form.Length + 1)..]);
        key[form.Length] = '\0';
        key = key[..(form.Length + 1 + stem.Length)];
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!numbers.TryGetValue(key, out var number))
        {
            number = _words.Count;
            numbers[key] = number;
            var word = form.ToString();
            _words.Add(new(word, form.SequenceEqual(stem) ? word : stem.ToString()));
        }

        return number;
    }

    /// <summary>The words sorted by form, and the new number of each.</summary>
    public (DistinctWord[] Words, int[] Numbers) Sorted()
    {
        var order = Enumerable.Range(0, _words.Count).ToArray();
        Array.Sort(order, (x, y) => string.CompareOrdinal(_words[x].Form, _words[y].Form) is not 0 and var compared
            ? compared
            : string.CompareOrdinal(_words[x].Stem, _words[y].Stem));
        var numbers = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        return ([.. order.Select(word => _words[word])], numbers);
    }
}
