namespace Glossary.Web.Features.Proposals;

/// <summary>Where Proposals have their pages.</summary>
internal static class ProposalLinks
{
    internal const string List = "/proposals";
    internal const string New = "/proposals/new";

    internal static string Page(Guid id) => $"{List}/{id}";

    internal static string Edit(Guid id) => $"{New}?proposal={id}";
}
