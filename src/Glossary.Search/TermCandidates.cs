using Glossary.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TermQuery = Glossary.Core.Search.TermQuery;

namespace Glossary.Search;

/// <summary>Asks Lucene which Terms could answer a query; how well each does is for <see cref="LabelMatcher"/> to say.</summary>
internal static class TermCandidates
{
    /// <summary>What counts of a very long query: more words make it no clearer.</summary>
    private const int MostWords = 16;

    private const int MostVariants = 64;

    /// <summary>Terms of which a label is the query, begins with it, or has all its words.</summary>
    internal static Query Strict(FoldedText query, TermQuery asked)
    {
        var any = new BooleanQuery
        {
            { Exactly(TermDocument.Key, query.Key), Occur.SHOULD },
            { Exactly(TermDocument.Key, query.SingularKey), Occur.SHOULD },
            { new PrefixQuery(new(TermDocument.Key, query.Key)), Occur.SHOULD },
        };
        var all = new BooleanQuery();
        var words = query.Words.Take(MostWords).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = new BooleanQuery
            {
                { Exactly(TermDocument.Word, words[i].Text), Occur.SHOULD },
                { Exactly(TermDocument.Word, words[i].Singular), Occur.SHOULD },
            };
            if (i == words.Count - 1)
            {
                word.Add(new PrefixQuery(new(TermDocument.Word, words[i].Text)), Occur.SHOULD);
            }

            all.Add(word, Occur.MUST);
        }

        any.Add(all, Occur.SHOULD);
        return Within(any, asked);
    }

    /// <summary>Terms of which a label is a letter or two off, has some of the words, or whose definition has all of them.</summary>
    internal static Query Loose(FoldedText query, IReadOnlyList<string> contentWords, IndexSnapshot snapshot, TermQuery asked)
    {
        var any = new BooleanQuery();
        foreach (var key in snapshot.Keys.Near(query.Key).Concat(query.Words.Count == 1 ? snapshot.Keys.NearBeginning(query.Key) : []).Distinct().Take(MostVariants))
        {
            any.Add(Exactly(TermDocument.Key, key), Occur.SHOULD);
        }

        var all = new BooleanQuery();
        foreach (var word in query.Words.Take(MostWords))
        {
            var variants = new BooleanQuery
            {
                { Exactly(TermDocument.Word, word.Text), Occur.SHOULD },
                { Exactly(TermDocument.Word, word.Singular), Occur.SHOULD },
            };
            foreach (var near in snapshot.Words.Near(word.Text).Take(MostVariants))
            {
                variants.Add(Exactly(TermDocument.Word, near), Occur.SHOULD);
            }

            all.Add(variants, Occur.MUST);
        }

        any.Add(all, Occur.SHOULD);
        if (contentWords.Count > 1)
        {
            var inDefinition = new BooleanQuery();
            foreach (var word in contentWords.Take(MostWords))
            {
                any.Add(Exactly(TermDocument.Word, word), Occur.SHOULD);
                inDefinition.Add(
                    new BooleanQuery { { Exactly(TermDocument.DefinitionWord, word), Occur.SHOULD }, { Exactly(TermDocument.Word, word), Occur.SHOULD } },
                    Occur.MUST);
            }

            any.Add(inDefinition, Occur.SHOULD);
        }

        return Within(any, asked);
    }

    private static Lucene.Net.Search.TermQuery Exactly(string field, string value) => new(new Term(field, value));

    private static Query Within(Query candidates, TermQuery asked)
    {
        if (asked.Vocabulary is null && asked.Topic is null && asked.Stage is null)
        {
            return candidates;
        }

        var filtered = new BooleanQuery { { candidates, Occur.MUST } };
        foreach (var (field, value) in new[] { (TermDocument.Vocabulary, asked.Vocabulary), (TermDocument.Topic, asked.Topic), (TermDocument.Stage, asked.Stage?.ToString()) })
        {
            if (value is not null)
            {
                filtered.Add(Exactly(field, value), Occur.MUST);
            }
        }

        return filtered;
    }
}
