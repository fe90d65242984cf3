using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

/// <summary>Feeds an index where procedures and learning paths are not what a test is about.</summary>
internal static class TermsAlone
{
    internal static void Apply(this LuceneTermIndex index, Catalogue catalogue, IReadOnlyCollection<PublishedTerm> present, IReadOnlyCollection<Guid> absent, long change) =>
        index.Apply(catalogue, present, absent, GuideChanges.None, change);

    internal static Task RebuildAsync(this LuceneTermIndex index, Guid glossary, Catalogue catalogue, IAsyncEnumerable<PublishedTerm> terms, long change, CancellationToken cancellationToken) =>
        index.RebuildAsync(glossary, catalogue, terms, Guides.None, change, cancellationToken);
}
