using Glossary.Core.Terms;

namespace Glossary.Core.Learning;

/// <summary>A whole learning path as the index stores it: its Terms by key, since what they are called may change. Drafts have none.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its public key.</param>
/// <param name="Content">What it says.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Revision">Counts the changes to it.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record PublishedPath(Guid Id, string Slug, PathContent Content, Status Status, int Revision, DateTimeOffset UpdatedAt);
