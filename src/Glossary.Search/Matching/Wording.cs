using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>
/// Tells how much of what was asked a sentence says in the very words and in their order, little words too: "looked after" is nearer
/// to "cleaned and looked after" than to "looks after". Of several that say the same thing, whoever quotes one means that one.
/// </summary>
internal sealed class Wording
{
    private const int MostWords = 64;

    /// <summary>How many words in their order are hardly ever chance.</summary>
    private const int Many = 4;

    private readonly TextFolder _sentence = new();
    private readonly ulong[] _asked = new ulong[QueryText.MostWords];
    private int _count;

    /// <summary>Reads a text from the first word that tells to the last.</summary>
    public void Begin(QueryText query, int first, int last)
    {
        _count = 0;
        for (var word = first; word <= last && _count < _asked.Length; word++)
        {
            _asked[_count++] = TextHash.Of(query.Folder.FormOf(word));
        }
    }

    /// <summary>How much of the words a sentence has in their order, at most 1: by their longest common subsequence, and half of it only where that is many words.</summary>
    public double In(string sentence)
    {
        if (_count == 0)
        {
            return 0;
        }

        _sentence.Read(sentence);
        Span<byte> common = stackalloc byte[QueryText.MostWords + 1];
        common.Clear();
        for (var i = 0; i < Math.Min(_sentence.Words.Length, MostWords); i++)
        {
            var word = TextHash.Of(_sentence.FormOf(i));
            byte before = 0;
            for (var j = 1; j <= _count; j++)
            {
                var above = common[j];
                common[j] = _asked[j - 1] == word ? (byte)(before + 1) : Math.Max(above, common[j - 1]);
                before = above;
            }
        }

        var share = (double)common[_count] / _count;
        var some = share * share;
        var many = common[_count] < Many ? 0 : some * some;
        return (some + many) / 2;
    }
}
