using System.Globalization;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Links.CardPicture;
using Glossary.Web.Features.Links.OEmbed;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Links;

/// <summary>
/// What other programs show of a link to a Term: chats and trackers read Open Graph, Twitter's card and oEmbed, search engines read
/// schema.org. Every address in it is whole.
/// </summary>
public sealed record LinkPreview
{
    private const int MostTitle = 120;
    private const int MostDescription = 300;
    private const int MostFact = 160;

    /// <summary>The Term and whose word it is.</summary>
    public required string Title { get; init; }

    /// <summary>What it means.</summary>
    public required string Description { get; init; }

    /// <summary>The page that the link leads to: that of the Revision where one is named.</summary>
    public required string Address { get; init; }

    /// <summary>The card as a picture.</summary>
    public required string Picture { get; init; }

    /// <summary>What the picture shows, for whoever doesn't see it.</summary>
    public required string PictureText { get; init; }

    /// <summary>The language of the text, as Open Graph writes it: <c>en_US</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What each side means, in two lines for where there is room for two.</summary>
    public required IReadOnlyList<(string Label, string Data)> Facts { get; init; }

    /// <summary>Where the oEmbed answer is, as JSON and as XML.</summary>
    public required (string Json, string Xml) OEmbed { get; init; }

    /// <summary>The Term as schema.org's DefinedTerm, in JSON-LD that no HTML can end.</summary>
    public required string DefinedTerm { get; init; }

    /// <summary>Whether search engines are to leave it alone: of all that a Term ever said they show the present.</summary>
    public required bool IsOfThePast { get; init; }

    /// <summary>The <c>Link</c> header: the same as the links in the head, for whoever reads no HTML.</summary>
    public string Discovery => $"<{OEmbed.Json}>; rel=\"alternate\"; type=\"application/json+oembed\", <{OEmbed.Xml}>; rel=\"alternate\"; type=\"text/xml+oembed\"";

    /// <summary>Of a Term.</summary>
    /// <param name="term">The Term, as it stood at the Revision where one is named.</param>
    /// <param name="catalogue">What the vocabularies are called.</param>
    /// <param name="whole">Makes an address whole.</param>
    /// <param name="at">The Revision that the link names; null for the present.</param>
    internal static LinkPreview Of(PublishedTerm term, Catalogue catalogue, Func<string, string> whole, int? at)
    {
        var page = TermLinks.Page(term.Summary);
        var query = TermAsItStood.Query(at);
        var address = whole(page + query);
        var picture = whole(GetCardPicture.Address(term.Summary) + query);
        var description = Meaning(term);
        return new()
        {
            Title = TitleOf(term, catalogue, at),
            Description = PlainLine.Of(description, MostDescription),
            Address = address,
            Picture = picture,
            PictureText = PlainLine.Of($"{TitleOf(term, catalogue, at)}: {description}", MostDescription),
            Locale = LocaleOf(term.Definitions[0].Language),
            UpdatedAt = term.UpdatedAt,
            Facts = [(Means(catalogue, term.Summary.Vocabulary), PlainLine.Of(term.Summary.Short, MostFact)), Other(term, catalogue)],
            OEmbed = (GetOEmbed.Address(whole, address, "json"), GetOEmbed.Address(whole, address, "xml")),
            DefinedTerm = DefinedTermData.Of(term, catalogue, whole, picture),
            IsOfThePast = at is not null,
        };
    }

    /// <summary>What a link to it is called.</summary>
    internal static string TitleOf(PublishedTerm term, Catalogue catalogue, int? at)
    {
        var title = PlainLine.Of($"{PlainLine.Of(term.Summary.Label, MostTitle)} ({catalogue.NameOf(term.Summary.Vocabulary)})");
        return at is null ? title : Translation<Texts>.Of("{0}, revision {1}", title, at);
    }

    /// <summary>The counterpart that matters most: a false friend before all others.</summary>
    internal static PublishedMapping? Counterpart(PublishedTerm term) => term.Mappings.OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend).FirstOrDefault();

    private static string Meaning(PublishedTerm term) => term.Summary.Status != Status.Deprecated
        ? term.Summary.Short
        : $"{(term.ReplacedBy is { } successor ? Translation<Texts>.Of("No longer used. Say “{0}” instead.", successor.Label) : Translation<Texts>.Of("No longer used."))} {term.Summary.Short}";

    private static string Means(Catalogue catalogue, string vocabulary) => Translation<Texts>.Of("{0} means", catalogue.NameOf(vocabulary));

    private static (string Label, string Data) Other(PublishedTerm term, Catalogue catalogue)
    {
        if (Counterpart(term) is not { } mapping)
        {
            return term.NoCounterparts is [{ } nowhere, ..]
                ? (catalogue.NameOf(nowhere.Vocabulary), Translation<Texts>.Of("has no such thing."))
                : (Translation<Texts>.Of("Status"), Words.Of(term.Summary.Status));
        }

        var other = $"{mapping.Term.Label}: {mapping.Term.Short}";
        return mapping.Content.Relation == MappingRelation.FalseFriend
            ? (Translation<Texts>.Of("Careful, {0} means something else", catalogue.NameOf(mapping.Term.Vocabulary)), PlainLine.Of(other, MostFact))
            : (Translation<Texts>.Of("{0} says", catalogue.NameOf(mapping.Term.Vocabulary)), PlainLine.Of(other, MostFact));
    }

    private static string LocaleOf(string language)
    {
        try
        {
            return CultureInfo.CreateSpecificCulture(language).Name.Replace('-', '_');
        }
        catch (CultureNotFoundException)
        {
            return "en_US";
        }
    }
}
