using Glossary.Core;
using Glossary.Core.Proposals;

namespace Glossary.Web.Features.Proposals;

/// <summary>What somebody proposes.</summary>
public record ProposalBody
{
    /// <summary>Why, for the stewards.</summary>
    public string? Rationale { get; init; }

    /// <summary>The changes, 1 to 20: all of them take effect, or none.</summary>
    public IReadOnlyList<ProposedChangeBody>? Items { get; init; }

    /// <summary>What it asks for; what is wrong with it whatever the glossary holds is added to <paramref name="faults"/>.</summary>
    internal ProposalContent? Read(Faults faults)
    {
        var items = new List<ProposalItem>();
        for (var i = 0; i < Math.Min(Items?.Count ?? 0, ProposalContent.MaxItems + 1); i++)
        {
            if (Items![i]?.Read(faults, $"items[{i}]") is { } item)
            {
                items.Add(item);
            }
        }

        if (!faults.None)
        {
            return null;
        }

        var content = new ProposalContent(Rationale ?? string.Empty, items);
        foreach (var (field, messages) in content.Faults())
        {
            foreach (var message in messages)
            {
                faults.Add(field, message);
            }
        }

        return faults.None ? content : null;
    }
}

/// <summary>A new Proposal.</summary>
public sealed record NewProposalBody : ProposalBody
{
    /// <summary>Whether it goes to the stewards at once; otherwise it stays a draft that only you see.</summary>
    public bool Submit { get; init; }
}
