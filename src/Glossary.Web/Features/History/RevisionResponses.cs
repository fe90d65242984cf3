using Glossary.Core.Changes;

namespace Glossary.Web.Features.History;

/// <summary>One change: who, when, why, before, after.</summary>
public sealed record RevisionResponse
{
    /// <summary>Counts the Term's changes, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The Term before; null when it was made by this change.</summary>
    public required TermState? Before { get; init; }

    /// <summary>The Term after.</summary>
    public required TermState After { get; init; }
}

/// <summary>One change of a mapping: who, when, why, before, after.</summary>
public sealed record MappingRevisionResponse
{
    /// <summary>Counts the mapping's changes, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The mapping before; null when it was made by this change.</summary>
    public required MappingState? Before { get; init; }

    /// <summary>The mapping after.</summary>
    public required MappingState After { get; init; }
}

/// <summary>One change of a procedure: who, when, why, before, after.</summary>
public sealed record ProcedureRevisionResponse
{
    /// <summary>Counts the procedure's changes, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The procedure before; null when it was made by this change.</summary>
    public required ProcedureState? Before { get; init; }

    /// <summary>The procedure after.</summary>
    public required ProcedureState After { get; init; }
}

/// <summary>One change of a learning path: who, when, why, before, after.</summary>
public sealed record PathRevisionResponse
{
    /// <summary>Counts the path's changes, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The path before; null when it was made by this change.</summary>
    public required PathState? Before { get; init; }

    /// <summary>The path after.</summary>
    public required PathState After { get; init; }
}
