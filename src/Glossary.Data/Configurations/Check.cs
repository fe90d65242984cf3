using Glossary.Core;

namespace Glossary.Data.Configurations;

/// <summary>The SQL of check constraints that several tables share; the rules themselves stand in Core.</summary>
internal static class Check
{
    internal static string Language(string column) => $"{column} ~ '{LanguageTag.Pattern}' AND length({column}) <= 100";

    internal static string Slug(string column) => $"{column} ~ '{Core.Slug.Pattern}' AND length({column}) <= {Core.Slug.MaxLength}";

    internal static string Written(string column, int maxLength) => $@"{column} ~ '\S' AND length({column}) <= {maxLength}";

    internal static string OneOf<TEnum>(string column)
        where TEnum : struct, Enum => $"{column} IN ({Names<TEnum>()})";

    /// <summary>Of an array, whose elements EF writes as C# names them: its converters do not reach into arrays of enumerations.</summary>
    internal static string AllOf<TEnum>(string column)
        where TEnum : struct, Enum => $"{column} <@ ARRAY[{string.Join(", ", Enum.GetNames<TEnum>().Select(name => $"'{name}'"))}]::text[]";

    private static string Names<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(value => $"'{CamelCaseConverter<TEnum>.Write(value)}'"));
}
