using System.Globalization;
using Glossary.Core.Proposals;

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

    internal static string TitleOf(Proposal proposal) => proposal.Content.Items is [var only] ? only.Subject : $"{proposal.Content.Items[0].Subject} and {proposal.Content.Items.Count - 1} more";

    private static string AgeOf(TimeSpan age) => age.TotalDays switch
    {
        < 1 => "today",
        < 2 => "since yesterday",
        var days => string.Create(CultureInfo.InvariantCulture, $"for {(int)days} days"),
    };
}
