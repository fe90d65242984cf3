using Glossary.Core.Terms;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>
/// Looks a query up among the labels in stages: the sure and cheap ones first, the guesses only when those found nothing.
/// </summary>
internal sealed class LabelMatcher(IReadOnlyList<Segment> segments, QueryText query, Candidates candidates)
{
    private const int NearHidden = 5;
    private const int BeginningOfHidden = 3;

    /// <summary>Finds what a finished query names, wholly or in part.</summary>
    public void Search()
    {
        Named();
        if (candidates.Count == 0)
        {
            ByTypo(asTyped: false);
            ByHiddenNear();
            BySomeWords(nearToo: false);
        }

        if (candidates.Count == 0)
        {
            BySomeWords(nearToo: true);
        }
    }

    /// <summary>Finds what an unfinished query may become.</summary>
    public void Suggest()
    {
        Named();
        ByHiddenBeginning();
        if (candidates.Count == 0)
        {
            ByTypo(asTyped: true);
            ByHiddenNear();
        }
    }

    private void Named()
    {
        ByWhole(query.Folded.Key, wholeText: true);
        if (query.Folded.Form != query.Folded.Key)
        {
            ByWhole(query.Folded.Form, wholeText: true);
        }

        if (query.ContentKey != query.Folded.Key)
        {
            ByWhole(query.ContentKey, wholeText: false);
            ByWhole(string.Concat(query.Words.Select(word => word.Form)), wholeText: false);
        }

        ByBeginning();
        ByAllWords();
    }

    /// <summary>A label is the query. One that is written like it comes before one that is its plural: PMS before PM's plural.</summary>
    private void ByWhole(string key, bool wholeText)
    {
        foreach (var segment in segments)
        {
            var labels = segment.Content.Labels.Labels;
            foreach (var id in segment.Content.Labels.WithKey(key))
            {
                var label = labels[id];
                var tier = label.Kind switch
                {
                    LabelKind.Preferred => Tier.Preferred,
                    LabelKind.Abbreviation => Tier.Abbreviation,
                    LabelKind.Synonym => Tier.Synonym,
                    _ => Tier.Hidden,
                };
                candidates.Add(segment, label, tier, (wholeText ? 200 : 0) + (label.Form == query.Folded.Form ? 200 : 0));
            }
        }
    }

    private void ByBeginning()
    {
        foreach (var segment in segments)
        {
            foreach (var label in segment.Content.Labels.StartingWith(query.Folded.Form))
            {
                if (!label.IsHidden)
                {
                    candidates.Add(segment, label, Tier.Prefix, 0);
                }
            }
        }
    }

    private void ByHiddenBeginning()
    {
        foreach (var segment in query.Folded.Form.Length >= BeginningOfHidden ? segments : [])
        {
            foreach (var label in segment.Content.Labels.StartingWith(query.Folded.Form))
            {
                if (label.IsHidden)
                {
                    candidates.Add(segment, label, Tier.HiddenPrefix, 0);
                }
            }
        }
    }

    private void ByHiddenNear()
    {
        foreach (var segment in query.Folded.Form.Length >= NearHidden ? segments : [])
        {
            foreach (var label in segment.Content.Labels.HiddenNear(query.Folded.Form))
            {
                candidates.Add(segment, label, Tier.HiddenNear, 0);
            }
        }
    }

    private void ByAllWords()
    {
        foreach (var segment in segments)
        {
            using var words = new QueryWords(segment, query);
            words.MarkWhole();
            words.MarkUnfinished();
            foreach (var id in words.Marks.Touched)
            {
                if (words.Marks.Any(id) == query.All)
                {
                    var whole = words.Marks.Whole(id) == query.All;
                    candidates.Add(segment, words.Label(id), whole ? Tier.AllWords : Tier.WordPrefix, words.IsNamedWholly(id) ? 300 : 0);
                }
            }
        }
    }

    private void ByTypo(bool asTyped)
    {
        foreach (var segment in segments)
        {
            using var words = new QueryWords(segment, query);
            words.MarkWhole();
            words.MarkUnfinished();
            words.MarkNear(asTyped);
            foreach (var id in words.Marks.Touched)
            {
                if (words.Marks.Any(id) == query.All)
                {
                    candidates.Add(segment, words.Label(id), Tier.Typo, words.Closeness(id));
                }
            }
        }
    }

    /// <summary>At least half of the query, or the whole of a label: "replace infusion pump battery" names the infusion pump.</summary>
    private void BySomeWords(bool nearToo)
    {
        foreach (var segment in query.Words.Length > 1 ? segments : [])
        {
            using var words = new QueryWords(segment, query);
            words.MarkWhole();
            if (nearToo)
            {
                words.MarkNear(asTyped: false);
            }

            foreach (var id in words.Marks.Touched)
            {
                var matched = System.Numerics.BitOperations.PopCount(words.Marks.Any(id));
                var wholly = words.IsNamedWholly(id);
                if (wholly || matched * 2 >= query.Words.Length)
                {
                    candidates.Add(segment, words.Label(id), Tier.SomeWords, wholly ? 300 + matched : 250 * matched / query.Words.Length);
                }
            }
        }
    }
}
