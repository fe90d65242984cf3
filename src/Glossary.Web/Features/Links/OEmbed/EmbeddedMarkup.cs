using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Embeds;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Links.OEmbed;

/// <summary>
/// What a site shows in a link's place: the card in a frame where the operator has named sites that may frame it, and everywhere else a
/// quotation, which needs nothing of us and looks as that site's own quotations look.
/// </summary>
internal static class EmbeddedMarkup
{
    private const int FrameWidth = 480;
    private const int FrameHeight = 340;
    private const int QuotationHeight = 180;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static Embedding Frame(PublishedTerm term, string title, Func<string, string> whole, int? at, Room room)
    {
        var (width, height) = room.For(FrameWidth, FrameHeight);
        var card = whole(EmbedLinks.Card(term.Summary) + TermAsItStood.Query(at));
        return new(string.Create(CultureInfo.InvariantCulture, $"<iframe src=\"{E(card)}\" title=\"{E(title)}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"></iframe>"), width, height);
    }

    internal static Embedding Quotation(PublishedTerm term, Catalogue catalogue, string address, Room room)
    {
        var (width, height) = room.For(FrameWidth, QuotationHeight);
        var html = new StringBuilder();
        html.Append("<blockquote cite=\"").Append(E(address)).Append("\"><p><strong><a href=\"").Append(E(address)).Append("\">").Append(E(term.Summary.Label)).Append("</a></strong> (").Append(E(catalogue.NameOf(term.Summary.Vocabulary))).Append("): ").Append(E(term.Summary.Short)).Append("</p>");
        if (LinkPreview.Counterpart(term) is { } other)
        {
            html.Append("<p>").Append(other.Content.Relation == MappingRelation.FalseFriend ? $"<strong>{E(Translation<Texts>.Of("Careful, false friend:"))}</strong> " : null)
                .Append(E($"{other.Term.Label} ({catalogue.NameOf(other.Term.Vocabulary)}) {Words.Of(other.Content.Relation)}: {other.Term.Short}")).Append("</p>");
        }

        return new(html.Append("</blockquote>").ToString(), width, height);
    }

    private static string E(string text) => Encoder.Encode(PlainLine.Of(text));
}
