namespace Glossary.Search.Dictionary;

/// <summary>Many short texts one after the other, without an object for each.</summary>
internal sealed class FlatText
{
    private readonly char[] _characters;
    private readonly int[] _at;

    /// <summary>Copies texts.</summary>
    public FlatText(IReadOnlyList<string> texts)
    {
        _at = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++)
        {
            _at[i + 1] = _at[i] + texts[i].Length;
        }

        _characters = new char[_at[^1]];
        for (var i = 0; i < texts.Count; i++)
        {
            texts[i].CopyTo(_characters.AsSpan(_at[i]));
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _at.Length - 1;

    /// <summary>One of them.</summary>
    public ReadOnlySpan<char> this[int number] => _characters.AsSpan(_at[number], _at[number + 1] - _at[number]);

    /// <summary>Those that begin so, from the first to before the second; the texts must be sorted ordinally.</summary>
    public (int From, int To) StartingWith(ReadOnlySpan<char> beginning)
    {
        var from = 0;
        for (var high = Count; from < high;)
        {
            var middle = (from + high) >>> 1;
            if (this[middle].SequenceCompareTo(beginning) < 0)
            {
                from = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var to = from;
        for (var high = Count; to < high;)
        {
            var middle = (to + high) >>> 1;
            if (this[middle].StartsWith(beginning))
            {
                to = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (from, to);
    }
}
