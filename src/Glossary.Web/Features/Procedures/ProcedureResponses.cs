using Glossary.Core.Procedures;
using Glossary.Core.Terms;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Procedures;

/// <summary>A procedure in brief.</summary>
public sealed record ProcedureSummaryResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its public key.</summary>
    public required string Slug { get; init; }

    /// <summary>What is done.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>The stage of an equipment's life at which it is done.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Slugs of its subject areas.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>How many steps it has.</summary>
    public required int Steps { get; init; }

    /// <summary>How far it has come.</summary>
    public required Status Status { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>Counts the changes to it.</summary>
    public required int Revision { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A whole procedure.</summary>
public sealed record ProcedureResponse
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its public key.</summary>
    public required string Slug { get; init; }

    /// <summary>What is done.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>The stage of an equipment's life at which it is done.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Slugs of its subject areas.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>What to know before beginning, in Markdown; null when the steps say it all.</summary>
    public required string? Full { get; init; }

    /// <summary>The steps, in order.</summary>
    public required IReadOnlyList<ProcedureStepResponse> Steps { get; init; }

    /// <summary>Where it comes from.</summary>
    public required IReadOnlyList<SourceBody> Sources { get; init; }

    /// <summary>How far it has come.</summary>
    public required Status Status { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>Counts the changes to it.</summary>
    public required int Revision { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A step of a procedure.</summary>
public sealed record ProcedureStepResponse
{
    /// <summary>What is done, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Who does it.</summary>
    public required ProcedureRole Who { get; init; }

    /// <summary>What exactly is done.</summary>
    public required string Action { get; init; }

    /// <summary>What the other department must be told or given beforehand.</summary>
    public required string WhatTheOtherSideNeeds { get; init; }

    /// <summary>What goes wrong for a patient if the step is skipped.</summary>
    public required string PatientSafety { get; init; }

    /// <summary>The Terms that it uses, as they are called now.</summary>
    public required IReadOnlyList<TermSummaryResponse> Terms { get; init; }
}
