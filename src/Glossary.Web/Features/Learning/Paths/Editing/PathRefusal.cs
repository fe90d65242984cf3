using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>Why a write of a path was refused, for a page to say.</summary>
/// <param name="Faults">What is to be mended, by field.</param>
/// <param name="Message">What else stands against it; null when the faults say it all.</param>
/// <param name="IsStale">Whether somebody else has changed it meanwhile.</param>
/// <param name="IsGone">Whether there is no such path.</param>
public sealed record PathRefusal(IReadOnlyDictionary<string, string[]> Faults, string? Message, bool IsStale, bool IsGone)
{
    /// <summary>Reads it; null when the write was kept.</summary>
    internal static PathRefusal? Of(IResult result) => result switch
    {
        ValidationProblem invalid => new(invalid.ProblemDetails.Errors.ToDictionary(), null, false, false),
        ProblemHttpResult problem => new(
            new Dictionary<string, string[]>(),
            Phrases.Of(problem.ProblemDetails.Detail ?? string.Empty),
            problem.StatusCode == StatusCodes.Status412PreconditionFailed,
            problem.StatusCode == StatusCodes.Status404NotFound),
        _ => null,
    };

    /// <summary>Faults that were found before anything was written.</summary>
    internal static PathRefusal Of(IReadOnlyDictionary<string, string[]> faults) => new(faults, null, false, false);
}
