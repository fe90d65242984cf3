namespace Glossary.Core.Changes;

/// <summary>What kind of thing changed.</summary>
public enum Subject
{
    /// <summary>A vocabulary's name or description.</summary>
    Vocabulary,

    /// <summary>A topic's name.</summary>
    Topic,

    /// <summary>A Term.</summary>
    Term,

    /// <summary>A Mapping.</summary>
    Mapping,

    /// <summary>A procedure.</summary>
    Procedure,

    /// <summary>The answer that another vocabulary has no such thing as a Term.</summary>
    NoCounterpart,

    /// <summary>A learning path.</summary>
    Path,
}

/// <summary>What happened to it.</summary>
public enum ChangeAction
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was given other content.</summary>
    Revised,

    /// <summary>It was taken out of use.</summary>
    Deprecated,
}

/// <summary>A row of the change feed, written in the same transaction as the change itself.</summary>
public sealed class Change
{
    /// <summary>Announces what <paramref name="revision"/> records.</summary>
    public Change(Revision revision, ChangeAction action, IReadOnlyList<Guid> termIds)
    {
        RevisionId = revision.Id;
        Subject = revision.Subject;
        SubjectId = revision.SubjectId;
        Key = revision.Key;
        Action = action;
        TermIds = termIds;
        At = revision.At;
    }

    private Change()
    {
        Key = string.Empty;
        TermIds = [];
    }

    /// <summary>Its place in the feed; grows with every change, in the order in which the changes became visible.</summary>
    public long Number { get; private set; }

    /// <summary>The Revision that says who, when, why, before and after.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>What kind of thing changed.</summary>
    public Subject Subject { get; private set; }

    /// <summary>Its id.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Its public key: a Term's, the slug of a vocabulary, topic, procedure or learning path, or <c>source → target</c> of a Mapping.</summary>
    public string Key { get; private set; }

    /// <summary>What happened to it.</summary>
    public ChangeAction Action { get; private set; }

    /// <summary>Every Term whose published form the change may alter: itself, and those that show it or showed it.</summary>
    public IReadOnlyList<Guid> TermIds { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private set; }
}
