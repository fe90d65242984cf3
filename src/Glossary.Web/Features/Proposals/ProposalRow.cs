using Glossary.Core.Proposals;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Proposals;

/// <summary>A Proposal in a list.</summary>
/// <param name="Proposal">The Proposal.</param>
/// <param name="Age">How long it has waited.</param>
/// <param name="Stewards">Who may sign.</param>
public sealed record ProposalRow(Proposal Proposal, string Age, KnownStewards Stewards)
{
    /// <summary>What it is about.</summary>
    public string Title => TitleOf(Proposal);

    internal static ProposalRow Of(Proposal proposal, KnownStewards stewards, DateTimeOffset now) =>
        new(proposal, AgeOf(now - (proposal.DecidedAt ?? proposal.SubmittedAt ?? proposal.UpdatedAt)), stewards);

    internal static string TitleOf(Proposal proposal) => proposal.Content.Items is [var only]
        ? TitleOf(only)
        : Translation<Texts>.Of("{0} and {1} more", TitleOf(proposal.Content.Items[0]), proposal.Content.Items.Count - 1);

    /// <summary>What one change is about.</summary>
    internal static string TitleOf(ProposalItem item) => Phrases.Of(item.Subject);

    private static string AgeOf(TimeSpan age) => age.TotalDays switch
    {
        < 1 => Translation<Texts>.Of("today"),
        < 2 => Translation<Texts>.Of("since yesterday"),
        var days => Translation<Texts>.Of("for {0} days", (int)days),
    };
}
