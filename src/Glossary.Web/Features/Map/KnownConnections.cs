using Glossary.Core.Search;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Map;

/// <summary>The connections, worked out once for each state of the glossary.</summary>
public sealed class KnownConnections(ITermIndex index)
{
    private readonly MadeOfAll<Connections> _made = new(index, terms => Connections.Of(terms, index.Catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug)));

    /// <summary>Those of the glossary as it is now.</summary>
    public Connections Current() => _made.Current().Made;
}
