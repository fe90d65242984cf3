using System.Text.Json.Nodes;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Chat.Slack;

/// <summary>What stands below a message in which somebody wrote a link to a Term: what it means, and what the other side hears. As sections of text, which Slack shows in messages and below links alike.</summary>
internal sealed class TermUnfurl(OwnTerms own, ITermIndex index, PublicAddress address)
{
    /// <summary>The blocks; null when the link is none of ours.</summary>
    internal JsonObject? Of(string url, HttpRequest request)
    {
        if (own.Find(url, request) is not { } term)
        {
            return null;
        }

        var whole = TakenAlong.Of(term, index, path => address.Of(request, path)).As(CopyStyle.Full, null);
        return new() { ["blocks"] = WrittenJson.Array(whole.Blocks.SelectMany(LinesOf).Take(SlackWriter.MostBlocks).Select(Section)) };
    }

    private static IEnumerable<IReadOnlyList<Inline>> LinesOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Callout callout => [[new Strong($"{callout.Title}:"), " ", .. callout.Content]],
        ItemList list => list.Items.Select(item => (IReadOnlyList<Inline>)["• ", .. item.Content]),
        _ => [],
    };

    private static JsonObject Section(IReadOnlyList<Inline> line)
    {
        var text = SlackWriter.Write(line);
        return new()
        {
            ["type"] = "section",
            ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text.Length <= SlackWriter.MostText ? text : Mrkdwn.Fitting(PlainWriter.Write(line), SlackWriter.MostText), ["verbatim"] = true },
        };
    }
}
