using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>Finds hidden labels that begin like a text, or are nearly it.</summary>
internal sealed class HiddenMatcher(Candidates candidates)
{
    private const int ShortestBeginning = 3;
    private const int ShortestNear = 5;
    private const int ShortestTwiceNear = 9;
    private const int BestFit = 420;
    private const int LossOfSlip = 100;

    private readonly SlipCounter _typed = new();
    private readonly List<NearSpelling> _near = [];
    private readonly BestLabels _best = new();
    private LookedIn _where;

    /// <summary>Begins a look-up.</summary>
    public void Begin(LookedIn where) => _where = where;

    /// <summary>Finds hidden labels that begin like the text.</summary>
    public void ByBeginning(QueryText query)
    {
        for (var i = 0; i < _where.Segments.Length && query.Form.Length >= ShortestBeginning; i++)
        {
            var hidden = _where.Segments[i].Content.Labels.Hidden;
            var (from, to) = hidden.Forms.StartingWith(query.Form);
            var (first, last) = hidden.Slice(from, to);
            _best.Begin(_where, _where.Segments[i], hidden.Labels, first, last);
            for (int label; (label = _best.Next()) >= 0;)
            {
                if (candidates.Add(i, label, Tier.HiddenPrefix, 0, 0) is not null)
                {
                    _best.Count();
                }
            }
        }
    }

    /// <summary>Finds hidden labels a slip or two away.</summary>
    public void ByTypo(QueryText query)
    {
        if (query.Form.Length < ShortestNear)
        {
            return;
        }

        _typed.Set(query.Form);
        for (var i = 0; i < _where.Segments.Length; i++)
        {
            var hidden = _where.Segments[i].Content.Labels.Hidden;
            _near.Clear();
            hidden.Spellings.Near(_typed, query.Form.Length >= ShortestTwiceNear ? 2 : 1, _near);
            foreach (var (spelling, edits) in _near)
            {
                foreach (var label in hidden.LabelsOf(spelling))
                {
                    candidates.Add(i, label, Tier.HiddenNear, BestFit - (LossOfSlip * edits), 0);
                }
            }
        }
    }
}
