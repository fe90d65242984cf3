using System.Globalization;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>The number of a footnote in raised digits, which need no markup.</summary>
internal static class RaisedNumber
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    internal static string Of(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));
}
