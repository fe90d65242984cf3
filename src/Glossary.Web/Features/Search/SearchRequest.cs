using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Search;

/// <summary>Checks what look-ups have in common.</summary>
internal static class SearchRequest
{
    internal static void RequireQuery(this Faults faults, string? query)
    {
        faults.Require(query is not null, "q", "Send what to look up, such as q=packs.");
        faults.Require(query is not { Length: > TermQuery.MaxText }, "q", $"Keep it to {TermQuery.MaxText} characters.");
    }

    internal static void RequireLimit(this Faults faults, int? limit) =>
        faults.Require(limit is null or (>= 1 and <= Paging.MaxLimit), "limit", $"Ask for 1 to {Paging.MaxLimit}.");
}
