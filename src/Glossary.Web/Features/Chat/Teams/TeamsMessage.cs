using System.Text;
using System.Text.Json.Nodes;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Chat.Teams;

/// <summary>An answer as Teams takes it: a card in an envelope.</summary>
internal static class TeamsMessage
{
    internal const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What Teams shows of cards in messages.</summary>
    internal const string CardVersion = "1.4";

    /// <summary>What Teams shows of cards below links.</summary>
    internal const string LinkCardVersion = "1.3";

    /// <summary>Teams takes 28 KB with all around it.</summary>
    private const int MostBytes = 24 * 1024;

    /// <summary>A message with a card.</summary>
    internal static JsonObject Of(Document document) => new() { ["type"] = "message", ["attachments"] = new JsonArray(Attachment(document, CardVersion)) };

    /// <summary>A card to be put into an answer, with as many of the blocks as fit; one at least, that one cut if it must be.</summary>
    internal static JsonObject Attachment(Document document, string version, int mostBytes = MostBytes)
    {
        var blocks = document.Blocks;
        var card = AdaptiveCardWriter.Card(new([.. blocks]), version);
        while (SizeOf(card) > mostBytes && blocks.Count > 1)
        {
            blocks = [.. blocks.SkipLast(1)];
            card = AdaptiveCardWriter.Card(new([.. blocks, new Paragraph("…")]), version);
        }

        if (SizeOf(card) > mostBytes)
        {
            // Written twice, and each sign as six at most where JSON has no shorter way.
            card = AdaptiveCardWriter.Card(new(new Paragraph(Cut(PlainWriter.Write(new Document([.. blocks])), mostBytes / 16) + "…")), version);
        }

        return new() { ["contentType"] = CardType, ["content"] = card };
    }

    private static int SizeOf(JsonObject card) => Encoding.UTF8.GetByteCount(card.ToJsonString());

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
