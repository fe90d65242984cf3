using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Search.Storage;

/// <summary>
/// Counts the published Terms of each vocabulary and topic, change by change: of a large glossary PostgreSQL would need longer for it
/// than for all else between a save and its being found.
/// </summary>
internal sealed class CatalogueCount
{
    private readonly Dictionary<string, int> _vocabularies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);

    /// <summary>Begins with nothing.</summary>
    public CatalogueCount()
    {
    }

    /// <summary>Begins with what a snapshot shows, and takes out what a change replaces.</summary>
    public CatalogueCount(Snapshot before, IEnumerable<Guid> replaced)
    {
        foreach (var vocabulary in before.State?.Catalogue.Vocabularies ?? [])
        {
            _vocabularies[vocabulary.Slug] = vocabulary.Terms;
        }

        foreach (var topic in before.State?.Catalogue.Topics ?? [])
        {
            _topics[topic.Slug] = topic.Terms;
        }

        foreach (var id in replaced.Distinct().Select(TermDocument.IdTerm))
        {
            foreach (var segment in before.Segments)
            {
                foreach (var doc in segment.Living(id))
                {
                    var terms = segment.Content.Terms;
                    Add(terms.Vocabulary(doc), terms.Status(doc), terms.Topics(doc), -1);
                }
            }
        }
    }

    /// <summary>Takes a Term in.</summary>
    public void Add(PublishedTerm term) => Add(term.Summary.Vocabulary, term.Summary.Status, term.Topics, 1);

    /// <summary>The vocabularies and topics, counted.</summary>
    public Catalogue Of(Catalogue catalogue) => new(
        [.. catalogue.Vocabularies.Select(vocabulary => vocabulary with { Terms = _vocabularies.GetValueOrDefault(vocabulary.Slug) })],
        [.. catalogue.Topics.Select(topic => topic with { Terms = _topics.GetValueOrDefault(topic.Slug) })]);

    private void Add(string vocabulary, Status status, IEnumerable<string> topics, int by)
    {
        if (status is not (Status.Proposed or Status.Agreed))
        {
            return;
        }

        _vocabularies[vocabulary] = _vocabularies.GetValueOrDefault(vocabulary) + by;
        foreach (var topic in topics)
        {
            _topics[topic] = _topics.GetValueOrDefault(topic) + by;
        }
    }
}
