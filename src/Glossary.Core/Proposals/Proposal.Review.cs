namespace Glossary.Core.Proposals;

/// <content>What others do about it.</content>
public sealed partial class Proposal
{
    /// <summary>Says something about it.</summary>
    public Refusal? Comment(Participant by, string text, DateTimeOffset now)
    {
        _comments.Add(new(Guid.CreateVersion7(now), by.Id, by.Name, CommentKind.Remark, text, now));
        return null;
    }

    /// <summary>Asks its author for a change; it can't be signed until they have answered.</summary>
    public Refusal? RequestChange(Participant by, string text, DateTimeOffset now)
    {
        if ((NotBeforeStewards() ?? OnlySteward(by, "ask for a change")) is { } refusal)
        {
            return refusal;
        }

        _comments.Add(new(Guid.CreateVersion7(now), by.Id, by.Name, CommentKind.ChangeRequest, text, now));
        State = ProposalState.ChangesRequested;
        Changed(now);
        return null;
    }

    /// <summary>Approves what it says, for one vocabulary.</summary>
    /// <param name="by">Who signs.</param>
    /// <param name="vocabulary">For which vocabulary.</param>
    /// <param name="contentHash">The hash of what they read.</param>
    /// <param name="now">When.</param>
    public Refusal? Sign(Participant by, string vocabulary, string contentHash, DateTimeOffset now)
    {
        if ((NotBeforeStewards() ?? MaySign(by, vocabulary)) is { } refusal)
        {
            return refusal;
        }

        if (contentHash != ContentHash)
        {
            return new(RefusalKind.OtherContent, "It was changed after you read it. Read it again, and sign what it says now.");
        }

        _signOffs.Add(new(vocabulary, by.Id, by.Name, ContentHash, now));
        Changed(now);
        return null;
    }

    /// <summary>Closes it once it is signed for every vocabulary and its changes are applied.</summary>
    /// <exception cref="InvalidOperationException">A sign-off is missing.</exception>
    public void Approve(DateTimeOffset now)
    {
        if (!IsSigned)
        {
            throw new InvalidOperationException($"A steward of {string.Join(" and one of ", WaitsOn)} has yet to sign.");
        }

        Close(ProposalState.Approved, string.Join(", ", _signOffs.Select(signed => signed.Steward)), null, now);
    }

    /// <summary>Declines it; what it was about stays as it is.</summary>
    public Refusal? Decline(Participant by, string reason, DateTimeOffset now)
    {
        if ((Closed() ?? (State == ProposalState.Draft ? NotBeforeStewards() : null) ?? OnlySteward(by, "decline it")) is { } refusal)
        {
            return refusal;
        }

        Close(ProposalState.Declined, by.Name, reason, now);
        return null;
    }

    /// <summary>Why this person can't sign for this vocabulary; null when they can.</summary>
    public Refusal? MaySign(Participant by, string vocabulary)
    {
        if (!Vocabularies.Contains(vocabulary))
        {
            return new(RefusalKind.WrongState, $"It does not touch {vocabulary}; it needs {string.Join(" and ", Vocabularies)}.");
        }

        if (!by.StewardOf.Contains(vocabulary))
        {
            return new(RefusalKind.NotTheirs, $"Only a steward of {vocabulary} signs for it.");
        }

        if (_signOffs.Find(signed => signed.Vocabulary == vocabulary) is { } present)
        {
            return new(RefusalKind.SignedAlready, $"{present.Steward} has signed for {vocabulary} already.");
        }

        if (_signOffs.Exists(signed => signed.StewardId == by.Id))
        {
            return new(RefusalKind.NotTheirs, "You have signed for the other side. Somebody else has to sign for this one.");
        }

        return by.Id == AuthorId && Vocabularies.Count == 1
            ? new(RefusalKind.NotTheirs, $"You proposed it, so another steward of {vocabulary} has to sign it.")
            : null;
    }

    private Refusal? NotBeforeStewards() => Closed() ?? State switch
    {
        ProposalState.Draft => new(RefusalKind.WrongState, "It is a draft; its author has to send it first."),
        ProposalState.ChangesRequested => new(RefusalKind.WrongState, "A change was asked for; its author has to answer first."),
        _ => null,
    };
}
