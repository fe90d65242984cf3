namespace Glossary.Core.Mappings;

/// <summary>What one person thinks of a Mapping; its stewards see it.</summary>
public sealed class MappingVote
{
    /// <summary>Votes.</summary>
    /// <exception cref="ArgumentException">A vote against says why, and one in favour does not.</exception>
    public MappingVote(Guid mappingId, Guid voterId, string voter, VoteReason? reason, bool isInFavour, DateTimeOffset at)
        : this(mappingId, voterId, voter) => Change(isInFavour, reason, at);

    private MappingVote(Guid mappingId, Guid voterId, string voter) => (MappingId, VoterId, Voter) = (mappingId, voterId, voter);

    /// <summary>The Mapping's id.</summary>
    public Guid MappingId { get; private set; }

    /// <summary>Who voted; each person has one vote a Mapping.</summary>
    public Guid VoterId { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string Voter { get; private set; }

    /// <summary>Whether they hold it to be right.</summary>
    public bool IsInFavour { get; private set; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public VoteReason? Reason { get; private set; }

    /// <summary>When they last voted.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Votes again, in place of the former vote.</summary>
    /// <exception cref="ArgumentException">A vote against says why, and one in favour does not.</exception>
    public void Change(bool isInFavour, VoteReason? reason, DateTimeOffset at)
    {
        if (isInFavour != reason is null)
        {
            throw new ArgumentException("A vote against says why, and one in favour does not.", nameof(reason));
        }

        (IsInFavour, Reason, At) = (isInFavour, reason, at);
    }
}

/// <summary>What somebody holds to be wrong with a Mapping.</summary>
public enum VoteReason
{
    /// <summary>It holds in another setting than it says.</summary>
    WrongScope,

    /// <summary>One is more general or more specific than it says.</summary>
    WrongLevel,

    /// <summary>The two only overlap.</summary>
    OnlyOverlaps,

    /// <summary>The two have nothing to do with each other.</summary>
    Incompatible,
}
