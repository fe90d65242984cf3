using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>Says of a member with a schema of its own that it may be null, which Swashbuckle says only of plain values: a generated client would trip over the null.</summary>
internal sealed class NullableReferences : ISchemaFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties })
        {
            return;
        }

        var nullability = new NullabilityInfoContext();
        foreach (var member in context.Type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (properties.TryGetValue(name, out var described) && described is OpenApiSchemaReference reference && nullability.Create(member).ReadState == NullabilityState.Nullable)
            {
                properties[name] = new OpenApiSchema { Description = reference.Description, OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, reference] };
            }
        }
    }
}
