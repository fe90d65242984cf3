namespace Glossary.Core.Proposals;

/// <summary>What somebody said about a <see cref="Proposal"/>. It is never altered.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="AuthorId">Who said it.</param>
/// <param name="Author">Their name at the time.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">Plain text.</param>
/// <param name="At">When.</param>
public sealed record ProposalComment(Guid Id, Guid AuthorId, string Author, CommentKind Kind, string Text, DateTimeOffset At)
{
    /// <summary>The longest comment, in characters.</summary>
    public const int MaxText = 5000;
}

/// <summary>What a <see cref="ProposalComment"/> is for.</summary>
public enum CommentKind
{
    /// <summary>It says something.</summary>
    Remark,

    /// <summary>It asks the author for a change.</summary>
    ChangeRequest,
}
