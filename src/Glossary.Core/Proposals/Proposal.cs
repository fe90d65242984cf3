namespace Glossary.Core.Proposals;

/// <summary>
/// A suggested change to Terms and Mappings. It takes effect, as a whole, when a steward of every vocabulary that it touches has
/// signed exactly what it says: each steward for one vocabulary only, and never its author alone.
/// </summary>
public sealed partial class Proposal
{
    private readonly List<SignOff> _signOffs = [];
    private readonly List<ProposalComment> _comments = [];
    private ProposalContent? _content;

    /// <summary>Starts a draft.</summary>
    /// <exception cref="ArgumentException"><paramref name="content"/> has faults.</exception>
    public Proposal(Guid id, Participant author, ProposalContent content, DateTimeOffset now)
    {
        Id = id;
        AuthorId = author.Id;
        Author = author.Name;
        CreatedAt = now;
        Write(content, now);
    }

    private Proposal()
    {
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who proposed it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string Author { get; private set; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public ProposalState State { get; private set; }

    /// <summary>What it asks for, in its canonical serialisation.</summary>
    public string Canonical { get; private set; } = string.Empty;

    /// <summary>The hash that sign-offs are bound to.</summary>
    public string ContentHash { get; private set; } = string.Empty;

    /// <summary>Slugs of the vocabularies that it touches, sorted: each needs a sign-off.</summary>
    public IReadOnlyList<string> Vocabularies { get; private set; } = [];

    /// <summary>Counts the changes to it, from 1, comments left out; its ETag.</summary>
    public int Version { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When it was last put before the stewards; null for a draft.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When it was decided; null while it is not.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who decided it; null while nobody has.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Why it was declined; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>The sign-offs on what it says now, at most one a vocabulary.</summary>
    public IReadOnlyList<SignOff> SignOffs => _signOffs;

    /// <summary>What was said about it, oldest first.</summary>
    public IReadOnlyList<ProposalComment> Comments => _comments;

    /// <summary>What it asks for.</summary>
    public ProposalContent Content => _content ??= ProposalContent.Read(Canonical);

    /// <summary>Whether it is decided or taken back, and so never changes again.</summary>
    public bool IsClosed => State is ProposalState.Approved or ProposalState.Declined or ProposalState.Withdrawn;

    /// <summary>The vocabularies whose stewards it waits on.</summary>
    public IEnumerable<string> WaitsOn => State == ProposalState.Open ? Vocabularies.Except(_signOffs.Select(signed => signed.Vocabulary)) : [];

    /// <summary>Whether every vocabulary that it touches has signed.</summary>
    public bool IsSigned => State == ProposalState.Open && !WaitsOn.Any();

    /// <summary>Gives it other content. What was signed was something else, so sign-offs go; a change that was asked for is answered by it.</summary>
    public Refusal? Edit(Participant by, ProposalContent content, DateTimeOffset now) =>
        Closed() ?? OnlyAuthor(by, "edits it") ?? Rewrite(content, now);

    /// <summary>Takes over what others have changed meanwhile; its author or a steward may, and sign-offs go.</summary>
    public Refusal? Merge(Participant by, ProposalContent content, DateTimeOffset now) =>
        Closed() ?? (by.Id == AuthorId ? null : OnlySteward(by, "merge it, as its author may")) ?? Rewrite(content, now);

    /// <summary>Puts it before the stewards; after a change was asked for, as it stands.</summary>
    public Refusal? Submit(Participant by, DateTimeOffset now)
    {
        if ((Closed() ?? OnlyAuthor(by, "sends it")) is { } refusal)
        {
            return refusal;
        }

        if (State == ProposalState.Open)
        {
            return new(RefusalKind.WrongState, "It is before the stewards already.");
        }

        (State, SubmittedAt) = (ProposalState.Open, now);
        Changed(now);
        return null;
    }

    /// <summary>Takes it back.</summary>
    public Refusal? Withdraw(Participant by, DateTimeOffset now)
    {
        if ((Closed() ?? OnlyAuthor(by, "takes it back")) is { } refusal)
        {
            return refusal;
        }

        Close(ProposalState.Withdrawn, by.Name, null, now);
        return null;
    }

    private Refusal? Closed() => IsClosed ? new(RefusalKind.WrongState, $"It is {Said(State)}, and stays as it is. Make a new proposal.") : null;

    private Refusal? OnlyAuthor(Participant by, string does) => by.Id == AuthorId ? null : new(RefusalKind.NotTheirs, $"Only its author {does}.");

    private Refusal? OnlySteward(Participant by, string does) => by.StewardOf.Intersect(Vocabularies).Any()
        ? null
        : new(RefusalKind.NotTheirs, $"Only a steward of {string.Join(" or ", Vocabularies)} may {does}.");

    private static string Said(ProposalState state) => state.ToString().ToLowerInvariant();

    private Refusal? Rewrite(ProposalContent content, DateTimeOffset now)
    {
        _signOffs.Clear();
        State = State == ProposalState.ChangesRequested ? ProposalState.Open : State;
        Write(content, now);
        return null;
    }

    private void Write(ProposalContent content, DateTimeOffset now)
    {
        if (content.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults.SelectMany(fault => fault.Value)), nameof(content));
        }

        _content = content;
        Canonical = content.Canonical();
        ContentHash = ProposalContent.Hash(Canonical);
        Vocabularies = content.Vocabularies();
        Changed(now);
    }

    private void Close(ProposalState state, string by, string? reason, DateTimeOffset now)
    {
        (State, DecidedAt, DecidedBy, Reason) = (state, now, by, reason);
        Changed(now);
    }

    private void Changed(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }
}
