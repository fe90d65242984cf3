namespace Glossary.Core.Learning.Cards;

/// <summary>Draws that depend on a card's key alone: the card looks the same on every replica and every day.</summary>
internal sealed class CardChance
{
    private ulong _state;

    /// <summary>Begins with a key (FNV-1a).</summary>
    public CardChance(string key) => _state = key.Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));

    /// <summary>The items in an order of its own.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>One of the items.</summary>
    public T? One<T>(IReadOnlyList<T> items) => items.Count == 0 ? default : items[Below(items.Count)];

    /// <summary>SplitMix64.</summary>
    private int Below(int count)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)count);
        }
    }
}
