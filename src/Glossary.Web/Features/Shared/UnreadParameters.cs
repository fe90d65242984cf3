using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Glossary.Web.Features.Shared;

/// <summary>
/// Names the optional parameters whose value can't be read. The code that is generated for an endpoint answers such a value with a bare
/// 400, where it throws for a required one (dotnet/aspnetcore, Request Delegate Generator).
/// </summary>
internal static class UnreadParameters
{
    /// <summary>What a client is told of a value that can't be read.</summary>
    internal static string NoValue(string value) => $"\"{value}\" is no value for it; the API description at /swagger shows what is.";

    /// <summary>Puts the names into a problem that has none yet.</summary>
    internal static void Name(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is HttpValidationProblemDetails || context.HttpContext.Response.StatusCode != StatusCodes.Status400BadRequest)
        {
            return;
        }

        var query = context.HttpContext.Request.Query;
        var unread = context.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => parameter.HasTryParse && query[parameter.Name].ToString() is { Length: > 0 } value && !CanRead(parameter.ParameterInfo.ParameterType, value))
            .ToDictionary(parameter => parameter.Name, parameter => new[] { NoValue(query[parameter.Name].ToString()) });
        if (unread is { Count: > 0 })
        {
            context.ProblemDetails = new HttpValidationProblemDetails(unread)
            {
                Status = StatusCodes.Status400BadRequest,
                Title = "Something in the request is not right.",
                Detail = "Mend what errors names, field by field, and send it again.",
            };
        }
    }

    private static bool CanRead(Type type, string value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(string), typeof(IFormatProvider), type.MakeByRefType()]) is { } ofCulture)
        {
            return (bool)ofCulture.Invoke(null, [value, CultureInfo.InvariantCulture, null])!;
        }

        return type.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static, [typeof(string), type.MakeByRefType()]) is not { } parse
            || (bool)parse.Invoke(null, [value, null])!;
    }
}
