using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Glossary.Core.Learning.Cards;

/// <summary>
/// The key of a <see cref="Card"/>, which reviews hold: what it asks, and of what, such as <c>meaning-to-word:htm/work-order</c>,
/// <c>translate:htm/work-order:it</c>, <c>which-meaning:htm/incident~it/incident</c> or <c>scenario:{path}/{lesson}/{number}</c>.
/// </summary>
public static partial class CardKey
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 220;

    /// <summary>The rule as a .NET, JavaScript and PostgreSQL regular expression alike.</summary>
    public const string Pattern = "^[a-z-]+:[a-z0-9/~:-]{1,200}$";

    /// <summary>Whether <paramref name="text"/> has the form of a key. Whether there is such a card depends on the state of the glossary.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) => text is { Length: <= MaxLength } && Form().IsMatch(text);

    [GeneratedRegex("^[a-z-]+:[a-z0-9/~:-]{1,200}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
