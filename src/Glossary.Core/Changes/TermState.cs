using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Core.Changes;

/// <summary>All that an author can change of a Term, as a <see cref="Revision"/> keeps it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Status">How far it had come.</param>
/// <param name="ReplacedBy">Its successor's key, when it was deprecated and had one.</param>
/// <param name="Content">What it said of itself.</param>
/// <param name="Relations">Its relations, read from its own end, by kind and key.</param>
/// <param name="ReviewOn">The day by which it was to be looked at again; null in Revisions from before there was one.</param>
public sealed record TermState(string Key, Status Status, string? ReplacedBy, TermContent Content, IReadOnlyList<RelationState> Relations, DateOnly? ReviewOn = null);

/// <summary>A relation as a <see cref="Revision"/> keeps it.</summary>
/// <param name="Kind">How the other Term stood to this one.</param>
/// <param name="Term">The other Term's key.</param>
public sealed record RelationState(RelationKind Kind, string Term);

/// <summary>All that an author can change of a Mapping, as a <see cref="Revision"/> keeps it.</summary>
/// <param name="Source">The key of the Term it is said of.</param>
/// <param name="Target">The key of the Term it points to.</param>
/// <param name="Status">How far it had come.</param>
/// <param name="Content">What it said.</param>
public sealed record MappingState(string Source, string Target, Status Status, MappingContent Content);

/// <summary>The answer that another vocabulary has no such thing, as a <see cref="Revision"/> keeps it.</summary>
/// <param name="Term">The key of the Term.</param>
/// <param name="Vocabulary">The vocabulary that has no such thing.</param>
/// <param name="Status"><see cref="Status.Agreed"/>, or <see cref="Status.Deprecated"/> once a counterpart was found.</param>
/// <param name="Rationale">Why.</param>
public sealed record NoCounterpartState(string Term, string Vocabulary, Status Status, string Rationale);

/// <summary>All that an author can change of a procedure, as a <see cref="Revision"/> keeps it.</summary>
/// <param name="Slug">Its public key.</param>
/// <param name="Status">How far it had come.</param>
/// <param name="Content">What it said.</param>
public sealed record ProcedureState(string Slug, Status Status, ProcedureContent Content);

/// <summary>All that an author can change of a learning path, as a <see cref="Revision"/> keeps it.</summary>
/// <param name="Slug">Its public key.</param>
/// <param name="Status">How far it had come.</param>
/// <param name="Content">What it said.</param>
public sealed record PathState(string Slug, Status Status, PathContent Content);
