using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Glossary.Web.Features.Shared;

/// <summary>An enumeration's value in a query string, spelt as in JSON: <c>falseFriend</c>, and nothing but its names.</summary>
/// <param name="Value">The value.</param>
internal readonly record struct OneOf<TEnum>(TEnum Value) : IParsable<OneOf<TEnum>>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Names = Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    /// <summary>How the values are spelt.</summary>
    internal static IReadOnlyCollection<string> Spellings => Names.Keys;

    public static OneOf<TEnum> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException($"\"{s}\" is none of {string.Join(", ", Names.Keys)}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OneOf<TEnum> result)
    {
        var known = Names.TryGetValue(s ?? string.Empty, out var value);
        result = new(value);
        return known;
    }
}
