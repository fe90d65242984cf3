using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Glossary.Core.Terms;

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

    /// <summary>The key of a card about one Term.</summary>
    internal static string Of(CardKind kind, TermKey term) => $"{NameOf(kind)}:{term}";

    /// <summary>The key of a card about a Term in another vocabulary.</summary>
    internal static string Translate(TermKey term, string vocabulary) => $"{NameOf(CardKind.Translate)}:{term}:{vocabulary}";

    /// <summary>The key of a card about two Terms, whichever is named first.</summary>
    internal static string Of(CardKind kind, TermKey one, TermKey other)
    {
        var pair = new FalseFriendPair(one, other).Ordered();
        return $"{NameOf(kind)}:{pair.One}~{pair.Other}";
    }

    /// <summary>The key of a lesson's scenario, counted from 1.</summary>
    internal static string Scenario(string path, string lesson, int number) => $"{NameOf(CardKind.Scenario)}:{path}/{lesson}/{number}";

    /// <summary>What a key asks, and of what; null when it is no key.</summary>
    internal static (CardKind Kind, string Of)? Parts(string? key) =>
        IsValid(key) && key.Split(':', 2) is [var name, var of] && Kinds.TryGetValue(name, out var kind) ? (kind, of) : null;

    private static readonly Dictionary<string, CardKind> Kinds = Enum.GetValues<CardKind>().ToDictionary(NameOf);

    private static string NameOf(CardKind kind) => kind switch
    {
        CardKind.MeaningToWord => "meaning-to-word",
        CardKind.WordToMeaning => "word-to-meaning",
        CardKind.WhichMeaning => "which-meaning",
        CardKind.OtherSideNeeds => "other-side-needs",
        CardKind.WhatToSay => "what-to-say",
        _ => EnumName.Of(kind),
    };

    [GeneratedRegex("^[a-z-]+:[a-z0-9/~:-]{1,200}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
