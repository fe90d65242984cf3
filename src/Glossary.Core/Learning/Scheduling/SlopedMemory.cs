using static Glossary.Core.Learning.Scheduling.FsrsParameters;

namespace Glossary.Core.Learning.Scheduling;

/// <summary>The formulas of <see cref="Memory"/> without rounding, and with their slopes, by which weights are fitted. It follows one card at a time.</summary>
internal sealed class SlopedMemory
{
    private readonly double[] _w;
    private readonly double _factor;
    private readonly double _factorByDecay;
    private Sloped _stability = new();
    private Sloped _difficulty = new();
    private Sloped _nextStability = new();
    private Sloped _nextDifficulty = new();

    public SlopedMemory(double[] weights)
    {
        _w = weights;
        _factor = Math.Pow(0.9, -1 / _w[20]) - 1;
        _factorByDecay = (_factor + 1) * Math.Log(0.9) / (_w[20] * _w[20]);
    }

    /// <summary>How likely the card is recalled, as <see cref="Expect"/> has it.</summary>
    public Sloped Recall { get; } = new();

    /// <summary>Begins with a card's first review.</summary>
    public void First(int rating)
    {
        _stability.Begin(_w[rating - 1]);
        _stability.Slope[rating - 1] = 1;
        _stability.Bound(0.1, MaxStability);
        var growth = Math.Exp((rating - 1) * _w[5]);
        _difficulty.Begin(_w[4] - growth + 1);
        (_difficulty.Slope[4], _difficulty.Slope[5]) = (1, -(rating - 1) * growth);
        _difficulty.Bound(1, 10);
    }

    /// <summary>Works out the recall after so many days.</summary>
    public void Expect(double days)
    {
        var (stability, spread) = (_stability.Value, 1 + (_factor * days / _stability.Value));
        var recall = Math.Pow(spread, -_w[20]);
        Recall.Follow(recall, _stability, _w[20] * recall * _factor * days / (stability * stability * spread), _difficulty, 0);
        Recall.Slope[20] += recall * (-Math.Log(spread) - (_w[20] * days / stability * _factorByDecay / spread));
    }

    /// <summary>Goes on with another review, after <see cref="Expect"/> where days have passed.</summary>
    public void Next(double days, int rating)
    {
        if (days == 0)
        {
            SameDay(rating);
        }
        else if (rating == 1)
        {
            Forgotten();
        }
        else
        {
            Recalled(rating);
        }

        _nextStability.Bound(MinStability, MaxStability);
        FollowDifficulty(rating);
        (_stability, _nextStability) = (_nextStability, _stability);
        (_difficulty, _nextDifficulty) = (_nextDifficulty, _difficulty);
    }

    private void SameDay(int rating)
    {
        var growth = Math.Pow(_stability.Value, -_w[19]) * Math.Exp(_w[17] * (rating - 3 + _w[18]));
        if (rating >= 2 && growth < 1)
        {
            _nextStability.Follow(_stability.Value, _stability, 1, _difficulty, 0);
            return;
        }

        var next = _stability.Value * growth;
        _nextStability.Follow(next, _stability, growth * (1 - _w[19]), _difficulty, 0);
        Add(_nextStability, (17, (rating - 3 + _w[18]) * next), (18, _w[17] * next), (19, -Math.Log(_stability.Value) * next));
    }

    private void Forgotten()
    {
        var (stability, difficulty, forgotten) = (_stability.Value, _difficulty.Value, 1 - Recall.Value);
        var most = stability / Math.Exp(_w[17] * _w[18]);
        var scale = Math.Pow(difficulty, -_w[12]) * Math.Exp(forgotten * _w[14]);
        var power = Math.Pow(stability + 1, _w[13]);
        var next = _w[11] * scale * (power - 1);
        if (most < next)
        {
            _nextStability.Follow(most, _stability, most / stability, _difficulty, 0);
            Add(_nextStability, (17, -_w[18] * most), (18, -_w[17] * most));
            return;
        }

        _nextStability.Follow(next, _stability, _w[11] * scale * _w[13] * power / (stability + 1), _difficulty, -_w[12] * next / difficulty);
        AddRecall(-_w[14] * next);
        Add(_nextStability, (11, scale * (power - 1)), (12, -Math.Log(difficulty) * next), (13, _w[11] * scale * power * Math.Log(stability + 1)), (14, forgotten * next));
    }

    private void Recalled(int rating)
    {
        var (stability, difficulty, forgotten) = (_stability.Value, _difficulty.Value, 1 - Recall.Value);
        var (hard, easy) = (rating == 2 ? _w[15] : 1, rating == 4 ? _w[16] : 1);
        var scale = Math.Exp(_w[8]) * (11 - difficulty) * Math.Pow(stability, -_w[9]);
        var surprise = Math.Exp(forgotten * _w[10]);
        var plain = scale * (surprise - 1);
        var growth = plain * hard * easy;
        _nextStability.Follow(stability * (1 + growth), _stability, 1 + (growth * (1 - _w[9])), _difficulty, -stability * growth / (11 - difficulty));
        AddRecall(-stability * scale * hard * easy * _w[10] * surprise);
        Add(_nextStability, (8, stability * growth), (9, -Math.Log(stability) * stability * growth), (10, stability * scale * hard * easy * forgotten * surprise));
        Add(_nextStability, rating == 2 ? (15, stability * plain) : (16, rating == 4 ? stability * plain : 0));
    }

    private void FollowDifficulty(int rating)
    {
        var (change, growth) = (-_w[6] * (rating - 3), Math.Exp(3 * _w[5]));
        var (easiest, damped) = (_w[4] - growth + 1, _difficulty.Value + (change * (10 - _difficulty.Value) / 9));
        _nextDifficulty.Follow((_w[7] * easiest) + ((1 - _w[7]) * damped), _stability, 0, _difficulty, (1 - _w[7]) * (1 - (change / 9)));
        Add(_nextDifficulty, (4, _w[7]), (5, -3 * _w[7] * growth), (6, -(1 - _w[7]) * (rating - 3) * (10 - _difficulty.Value) / 9), (7, easiest - damped));
        _nextDifficulty.Bound(1, 10);
    }

    private void AddRecall(double byRecall)
    {
        for (var i = 0; i < Count; i++)
        {
            _nextStability.Slope[i] += byRecall * Recall.Slope[i];
        }
    }

    private static void Add(Sloped number, params ReadOnlySpan<(int Weight, double Slope)> own)
    {
        foreach (var (weight, slope) in own)
        {
            number.Slope[weight] += slope;
        }
    }
}
