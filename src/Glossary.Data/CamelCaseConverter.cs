using Glossary.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Glossary.Data;

/// <summary>Stores an enumeration by name, spelt as the API spells it: <c>FalseFriend</c> as <c>falseFriend</c>.</summary>
internal sealed class CamelCaseConverter<TEnum>() : ValueConverter<TEnum, string>(value => Write(value), text => Read(text))
    where TEnum : struct, Enum
{
    internal static string Write(TEnum value) => EnumName.Of(value);

    internal static TEnum Read(string text) => Enum.Parse<TEnum>(text, ignoreCase: true);
}
