using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>What a card picture says, in the reader's language; two that say the same are the same picture.</summary>
/// <param name="Side">Whose word it is.</param>
/// <param name="Label">The word, with its abbreviation.</param>
/// <param name="Short">What it means.</param>
/// <param name="OutOfUse">That it is no longer used, and what to say instead; null while it is used.</param>
/// <param name="Others">What the other sides say, false friends first.</param>
/// <param name="More">How many more there are; null when all have room.</param>
/// <param name="NoSuchThing">Who has no such thing; null when nobody has agreed on that.</param>
/// <param name="Revision">Which Revision it shows; null for the present one.</param>
/// <param name="Address">Where to read on.</param>
internal sealed record CardContent(CardSide Side, string Label, string Short, string? OutOfUse, IReadOnlyList<CardOther> Others, string? More, string? NoSuchThing, string? Revision, string Address)
{
    /// <summary>How many counterparts have room.</summary>
    private const int MostOthers = 2;
    private const int MostLabel = 120;
    private const int MostText = 500;

    /// <summary>Counts the changes to the drawing itself.</summary>
    private const string Drawing = "1";

    /// <summary>Of a Term.</summary>
    internal static CardContent Of(PublishedTerm term, Catalogue catalogue, string address, int? at)
    {
        var summary = term.Summary;
        var label = summary.Abbreviation is { } abbreviation && !string.Equals(abbreviation, summary.Label, StringComparison.OrdinalIgnoreCase) ? $"{summary.Label} ({abbreviation})" : summary.Label;
        return new(
            CardSide.Of(summary.Vocabulary, catalogue),
            PlainLine.Of(label, MostLabel),
            PlainLine.Of(summary.Short, MostText),
            summary.Status != Status.Deprecated ? null : term.ReplacedBy is { } successor ? Translation<Texts>.Of("No longer used. Say “{0}” instead.", PlainLine.Of(successor.Label, MostLabel)) : Translation<Texts>.Of("No longer used."),
            [
                .. term.Mappings.OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend).Take(MostOthers).Select(mapping => new CardOther(
                    CardSide.Of(mapping.Term.Vocabulary, catalogue),
                    PlainLine.Of(mapping.Term.Label, MostLabel),
                    mapping.Content.Relation == MappingRelation.FalseFriend ? Translation<Texts>.Of("Careful, false friend") : Words.Of(mapping.Content.Relation),
                    mapping.Content.Relation == MappingRelation.FalseFriend,
                    PlainLine.Of(mapping.Term.Short, MostText))),
            ],
            term.Mappings.Count <= MostOthers ? null : Translation<Texts>.Of("{0} more on its page", term.Mappings.Count - MostOthers),
            term.NoCounterparts is [{ } nowhere, ..] ? Translation<Texts>.Of("{0} has no such thing.", catalogue.NameOf(nowhere.Vocabulary)) : null,
            at is null ? null : Translation<Texts>.Of("Revision {0} of {1}", at, Dates.Day(term.UpdatedAt)),
            address.Replace("https://", string.Empty, StringComparison.Ordinal).Replace("http://", string.Empty, StringComparison.Ordinal));
    }

    /// <summary>Identifies what it shows.</summary>
    internal string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((Drawing, Languages.Current, this), Fields))[..12]);

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };
}

/// <summary>A side: whose word it is.</summary>
/// <param name="Vocabulary">Its slug.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsOnTheRight">Whether it has the right-hand side of every page.</param>
internal sealed record CardSide(string Vocabulary, string Name, bool IsOnTheRight)
{
    internal static CardSide Of(string vocabulary, Catalogue catalogue) => new(vocabulary, catalogue.NameOf(vocabulary), catalogue.Vocabularies.ElementAtOrDefault(1)?.Slug == vocabulary);
}

/// <summary>What another side says.</summary>
internal sealed record CardOther(CardSide Side, string Label, string Relation, bool IsFalseFriend, string Short);
