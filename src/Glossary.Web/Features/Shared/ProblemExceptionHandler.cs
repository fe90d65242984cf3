using System.Text.Json;
using System.Text.RegularExpressions;
using Glossary.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Glossary.Web.Features.Shared;

/// <summary>Turns what no handler could foresee into problem details. What a user can cause never comes here as a 500.</summary>
internal sealed partial class ProblemExceptionHandler(IProblemDetailsService problems, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Describe(exception, httpContext);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "2";
        }

        httpContext.Response.StatusCode = problem.Status!.Value;

        // Without a body, a page's failure becomes an error page further out.
        return !PageHosting.IsForPrograms(httpContext)
            || await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    private ProblemDetails Describe(Exception exception, HttpContext http)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                return BadRequest(bad);
            case NotReadyException:
                return Unavailable("The glossary is getting ready.", "This is its first start here. Try again in a few seconds.");
            case var _ when DatabaseFault.IsOutOfReach(exception):
                logger.LogWarning("PostgreSQL is out of reach; {Method} {Path} was answered 503: {Reason}", http.Request.Method, http.Request.Path, exception.Message);
                return Unavailable("The glossary's database is out of reach.", "Nothing was saved. Looking words up still works; try this again in a few seconds.");
            default:
                logger.LogError(exception, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
                return new() { Status = StatusCodes.Status500InternalServerError, Title = "The glossary made a mistake.", Detail = "Nothing was saved. The server's log says more." };
        }
    }

    private static HttpValidationProblemDetails BadRequest(BadHttpRequestException bad)
    {
        var problem = new HttpValidationProblemDetails
        {
            Status = bad.StatusCode,
            Title = "Something in the request is not right.",
            Detail = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is too large." : "Mend what errors names, field by field, and send it again.",
        };
        if (bad.InnerException is JsonException json)
        {
            problem.Errors[json.Path is null or "$" ? "body" : json.Path.TrimStart('$', '.')] =
                [$"This is not the JSON that is wanted here (line {json.LineNumber + 1}); the API description at /swagger shows it."];
        }
        else if (Parameter().Match(bad.Message) is { Success: true } match)
        {
            problem.Errors[match.Groups["name"].Value] = [UnreadParameters.NoValue(match.Groups["value"].Value)];
        }
        else
        {
            problem.Errors["body"] = [bad.Message];
        }

        return problem;
    }

    private static ProblemDetails Unavailable(string title, string detail) => new() { Status = StatusCodes.Status503ServiceUnavailable, Title = title, Detail = detail };

    [GeneratedRegex("^Failed to bind parameter \"[^\"]* (?<name>[^\" ]+)\" from \"(?<value>.*)\"\\.$", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
