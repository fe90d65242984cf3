using System.Text.Json;

namespace Glossary.Core;

/// <summary>What the API, the database and the history call a value of an enumeration: its name in camelCase.</summary>
public static class EnumName
{
    /// <summary>The name, such as <c>exactMatch</c>.</summary>
    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
