using System.Text.RegularExpressions;
using Glossary.Core;

namespace Glossary.Web.Features.Browse;

/// <summary>Who owes the other something.</summary>
public enum Debtor
{
    /// <summary>HTM, to IT.</summary>
    Htm,

    /// <summary>IT, to HTM.</summary>
    It,

    /// <summary>Each to the other, or somebody else to both.</summary>
    Both,
}

/// <summary>
/// Reads in a remark who owes what it asks for. Most begin by saying so: "IT needs the addresses" is HTM's debt, "HTM hands in the form" too,
/// whoever does the step or has the word that it stands at.
/// </summary>
public static partial class WhoOwes
{
    /// <summary>Who the first words say; else <paramref name="otherwise"/>.</summary>
    public static Debtor Of(string remark, string language, Debtor otherwise)
    {
        var opening = language.StartsWith(LanguageTag.Default, StringComparison.OrdinalIgnoreCase) ? Opening().Match(remark) : Match.Empty;
        if (!opening.Success)
        {
            return otherwise;
        }

        var needs = opening.Groups["needs"].Success;
        return opening.Groups["who"].Value switch
        {
            "HTM" => needs ? Debtor.It : Debtor.Htm,
            "IT" => needs ? Debtor.Htm : Debtor.It,
            _ => Debtor.Both,
        };
    }

    [GeneratedRegex(@"^(?<who>HTM and IT|IT and HTM|Both departments|HTM|IT)\s+(?:(?<needs>(?:needs?|gets?)\b|(?:must|should|has to|have to)\s+(?:know|hear|learn|see|get|have|be told)\b)|\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
