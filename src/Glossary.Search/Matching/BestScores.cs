namespace Glossary.Search.Matching;

/// <summary>Knows how good one of many must be to be among the best.</summary>
internal sealed class BestScores
{
    private readonly PriorityQueue<int, int> _best = new();
    private int _enough;

    /// <summary>The least score that is among the best.</summary>
    public int Least => _best.Count < _enough ? int.MinValue : _best.Peek();

    /// <summary>Begins with none.</summary>
    public void Begin(int enough)
    {
        _enough = enough;
        _best.Clear();
    }

    /// <summary>Takes one.</summary>
    public void Add(int score)
    {
        if (_best.Count < _enough)
        {
            _best.Enqueue(score, score);
        }
        else if (score > _best.Peek())
        {
            _best.DequeueEnqueue(score, score);
        }
    }
}
