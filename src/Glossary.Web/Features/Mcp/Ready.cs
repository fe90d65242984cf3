using Glossary.Core.Search;
using ModelContextProtocol;

namespace Glossary.Web.Features.Mcp;

/// <summary>Nothing is answered before there is something to read.</summary>
internal static class Ready
{
    internal static void Require(ITermIndex index)
    {
        if (index.Change is null)
        {
            throw new McpException("The glossary is getting ready. Ask again in a moment.");
        }
    }
}
