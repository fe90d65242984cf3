using Glossary.Core.Terms;

namespace Glossary.Core.Procedures;

/// <summary>A whole procedure as the index stores it: its Terms by key, since what they are called may change. Drafts have none.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its public key.</param>
/// <param name="Content">What it says.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Revision">Counts the changes to it.</param>
/// <param name="UpdatedAt">When it last changed.</param>
public sealed record PublishedProcedure(Guid Id, string Slug, ProcedureContent Content, Status Status, int Revision, DateTimeOffset UpdatedAt);

/// <summary>A procedure as it is read: its Terms as they are called at that moment.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Steps">Its steps, in order.</param>
public sealed record ProcedureReading(PublishedProcedure Procedure, IReadOnlyList<ProcedureStepReading> Steps);

/// <summary>A step as it is read.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Terms">Those of its Terms that are published.</param>
public sealed record ProcedureStepReading(ProcedureStepContent Content, IReadOnlyList<TermSummary> Terms);
