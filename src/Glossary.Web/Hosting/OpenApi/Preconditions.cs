using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>Describes the headers by which nobody overwrites another's change: <c>If-Match</c> where a write asks for it, and <c>ETag</c> where an answer has it.</summary>
internal sealed class Preconditions : IOperationFilter
{
    private static readonly HashSet<string> Tagged = ["getTerm", "createTerm", "getMapping", "createMapping", "getProposal", "createProposal"];

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var isConditional = operation.Responses?.ContainsKey(StatusCodes.Status428PreconditionRequired.ToString(CultureInfo.InvariantCulture)) == true;
        if (isConditional)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = true,
                Description = "The ETag of the revision that you read: 412 when somebody has saved another since.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = "\"3\"",
            });
        }

        if (isConditional || Tagged.Contains(operation.OperationId ?? string.Empty))
        {
            foreach (var (_, response) in operation.Responses!.Where(response => response.Key.StartsWith('2')))
            {
                ((OpenApiResponse)response).Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["ETag"] = new OpenApiHeader { Description = "The revision; send it as If-Match with a change.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                };
            }
        }
    }
}
