using System.Text.Json.Nodes;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Chat.Teams;

/// <summary>What the search of the app for Teams finds: a list to choose from, and of each the card that is then sent.</summary>
internal sealed class TeamsResults(ITermIndex index, ChatAnswer answers, OwnTerms own, PublicAddress address)
{
    private const int Usual = 10;
    private const int Most = 25;
    private const int MostSkipped = 500;

    /// <summary>Each of many cards may be so large only, or the answer as a whole is too large.</summary>
    private const int MostBytesOfOne = 8 * 1024;

    /// <summary>What a search finds.</summary>
    internal JsonObject OfQuery(SentJson? value, HttpRequest request)
    {
        var text = CleanLine.Of(value?.Items("parameters").Where(parameter => parameter.Text("name") != "initialRun").Select(parameter => parameter.Text("value")).OfType<string>().FirstOrDefault() ?? string.Empty).Trim();
        if (text.Length == 0 || index.Change is null)
        {
            return Said(Translation<Texts>.Of("Type the word you heard, such as “PM”."));
        }

        var options = value?.Find("queryOptions");
        var skip = (int)Math.Clamp(options?.Number("skip") ?? 0, 0, MostSkipped);
        var count = (int)Math.Clamp(options?.Number("count") ?? Usual, 1, Most);
        var hits = index.Search(new(text.Length > TermQuery.MaxText ? text[..TermQuery.MaxText] : text, Limit: skip + count));
        return hits.Total == 0
            ? Said(Translation<Texts>.Of("The glossary has no such word."))
            : Listed(hits.Items.Skip(skip).Take(count).Select(hit => Result(hit.Term, TeamsMessage.CardVersion, request)));
    }

    /// <summary>What a link to a Term leads to; nothing for any other.</summary>
    internal JsonObject OfLink(string? url, HttpRequest request) =>
        Listed(url is not null && own.Find(url, request) is { } term ? [Result(term, TeamsMessage.LinkCardVersion, request)] : []);

    private JsonObject Result(PublishedTerm term, string version, HttpRequest request)
    {
        var result = TeamsMessage.Attachment(answers.Of(term, path => address.Of(request, path)), version, MostBytesOfOne);
        result["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject { ["title"] = Words($"{term.Summary.Label} ({index.Catalogue.NameOf(term.Summary.Vocabulary)})"), ["text"] = Words(term.Summary.Short) },
        };
        return result;
    }

    /// <summary>A thumbnail's words, of which Teams reads some tags.</summary>
    private static string Words(string text) => HtmlWriter.Write([text]);

    private static JsonObject Listed(IEnumerable<JsonObject> results) => new() { ["composeExtension"] = new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = WrittenJson.Array(results) } };

    private static JsonObject Said(string text) => new() { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } };
}
