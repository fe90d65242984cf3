using Glossary.Core;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Shared;

/// <summary>The refusals that every feature answers with: RFC 9457 problem details that say what to do.</summary>
internal static class Problems
{
    internal static ValidationProblem Invalid(IReadOnlyDictionary<string, string[]> faults) =>
        TypedResults.ValidationProblem(faults.ToDictionary(), title: "Something in the request is not right.", detail: "Mend what errors names, field by field, and send it again.");

    internal static ValidationProblem Invalid(Faults faults) => Invalid(faults.ByField());

    internal static ValidationProblem Invalid(string field, string message)
    {
        var faults = new Faults();
        faults.Add(field, message);
        return Invalid(faults);
    }

    internal static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "There is no such thing.", detail);

    internal static ProblemHttpResult Forbidden(string detail) => Of(StatusCodes.Status403Forbidden, "You may not do that.", detail);

    internal static ProblemHttpResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, "It conflicts with what is there.", detail);

    /// <summary>A conflict with more to read about it than words.</summary>
    internal static ProblemHttpResult Conflict(string detail, string member, object value) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "It conflicts with what is there.", detail: detail, extensions: new Dictionary<string, object?> { [member] = value });

    internal static ProblemHttpResult TooLarge(string detail) => Of(StatusCodes.Status413PayloadTooLarge, "It is too large.", detail);

    internal static ProblemHttpResult IfMatchMissing() => Of(
        StatusCodes.Status428PreconditionRequired,
        "Say which revision you edited.",
        "Read it first, and send the ETag of that answer as If-Match, so that nobody's change is overwritten unseen.");

    internal static ProblemHttpResult Stale(int current) => Of(
        StatusCodes.Status412PreconditionFailed,
        "Somebody else changed it meanwhile.",
        $"It is at revision {current} now. Read it again, take over what changed, and save with its new ETag.");

    private static ProblemHttpResult Of(int status, string title, string detail) => TypedResults.Problem(statusCode: status, title: title, detail: detail);
}
