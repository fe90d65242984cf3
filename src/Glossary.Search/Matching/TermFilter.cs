using Glossary.Core.Terms;
using Glossary.Search.Storage;
using Lucene.Net.Search;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Matching;

/// <summary>Which Terms are looked among; null stands for all.</summary>
internal sealed record TermFilter(string? Vocabulary, string? Topic = null, Stage? Stage = null)
{
    /// <summary>Whether a Term is among them.</summary>
    public bool Accepts(TermEntry term) =>
        (Vocabulary is null || term.Summary.Vocabulary == Vocabulary)
        && (Topic is null || term.Topics.Contains(Topic))
        && (Stage is not { } stage || (term.Stages >> (int)stage & 1) == 1);

    /// <summary>Says the same to Lucene.</summary>
    public void AddTo(BooleanQuery query)
    {
        if (Vocabulary is not null)
        {
            query.Add(new TermQuery(new IndexTerm(TermDocument.Vocabulary, Vocabulary)), Occur.MUST);
        }

        if (Topic is not null)
        {
            query.Add(new TermQuery(new IndexTerm(TermDocument.Topic, Topic)), Occur.MUST);
        }

        if (Stage is { } stage)
        {
            query.Add(new TermQuery(new IndexTerm(TermDocument.Stage, stage.ToString())), Occur.MUST);
        }
    }
}
