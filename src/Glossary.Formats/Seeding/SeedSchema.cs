using Glossary.Core.Seeding;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Glossary.Formats.Seeding;

/// <summary>A JSON Schema of <c>glossary-seed/schema</c>, and its findings in words for whoever wrote the file.</summary>
internal sealed class SeedSchema
{
    private readonly Lazy<JsonSchema> _schema;

    /// <summary>The schema of that kind of file, e.g. <c>terms</c>.</summary>
    internal SeedSchema(string kind) => _schema = new(() =>
    {
        using var resource = typeof(SeedSchema).Assembly.GetManifestResourceStream($"{kind}.schema.json") ?? throw new InvalidOperationException($"The program was built without the schema of {kind}.");
        using var reader = new StreamReader(resource);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    });

    internal List<SeedFault> Check(string file, JObject root) =>
        [.. _schema.Value.Validate(root).SelectMany(Innermost).Select(error => new SeedFault(file, Math.Max(error.LineNumber, 1), Math.Max(error.LinePosition, 1), Explain(error))).Distinct()];

    /// <summary>The finding itself, not that something around it holds a finding; of a choice, that nothing of it fits.</summary>
    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Kind: not (ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf) } around
            ? around.Errors.Values.SelectMany(inner => inner).SelectMany(Innermost)
            : [error];

    private static string Explain(ValidationError error)
    {
        var schema = error.Schema;
        var name = error.Property ?? string.Empty;
        switch (error.Kind)
        {
            case ValidationErrorKind.NoAdditionalPropertiesAllowed:
                var near = Nearest.To(name, schema.Properties.Keys);
                return $"\"{name}\" is not a field here{(near is null ? $"; there are {string.Join(", ", schema.Properties.Keys)}." : $"; did you mean \"{near}\"?")}";
            case ValidationErrorKind.PropertyRequired:
                return $"Give \"{name}\": {(schema.Properties.TryGetValue(name, out var missing) ? missing.Description : null) ?? "it is missing."}";
            case ValidationErrorKind.StringExpected when error.Token is JValue { Type: JTokenType.Integer or JTokenType.Float or JTokenType.Boolean } value:
                return $"Put it in quotes, since it is text: \"{Convert.ToString(value.Value, System.Globalization.CultureInfo.InvariantCulture)}\".";
            case ValidationErrorKind.ArrayExpected:
                return $"Write \"{name}\" as a list, such as [one, two]. {schema.Description}".TrimEnd();
            case ValidationErrorKind.StringTooLong:
                return $"Keep it to {schema.MaxLength} characters. {schema.Description}".TrimEnd();
            case ValidationErrorKind.PatternMismatch when schema.Pattern?.StartsWith("^[a-z0-9]", StringComparison.Ordinal) == true && !schema.Pattern.Contains('/', StringComparison.Ordinal):
                return $"\"{error.Token}\" is no slug: write lower-case letters and digits in words joined by single hyphens.";
            case ValidationErrorKind.ItemsNotUnique:
                return $"Something stands in \"{name}\" twice; keep one.";
            default:
                return $"{(error.Token is JValue { Value: not null } given ? $"\"{given}\" is no value for it." : "This is not what belongs here.")} {schema.Description ?? $"({error.Kind})"}";
        }
    }
}
