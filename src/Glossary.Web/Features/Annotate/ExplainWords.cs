using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate;

/// <summary>How the page says what the model knows by name.</summary>
internal static class ExplainWords
{
    /// <summary>A style.</summary>
    internal static string Of(ExplainStyle style) => Translation<Texts>.Of(style switch
    {
        ExplainStyle.Linked => "With links",
        ExplainStyle.Footnotes => "With footnotes",
        _ => "A block to append",
    });

    /// <summary>What a ticket is written in.</summary>
    internal static string Of(Channel channel) => channel.Name switch
    {
        "html" => "HTML",
        "plain" => Translation<Texts>.Of("Plain text"),
        "jira" => Translation<Texts>.Of("Wiki markup"),
        "adf" => Translation<Texts>.Of("ADF (JSON)"),
        "servicenow" => Translation<Texts>.Of("Work notes"),
        "markdown" => "Markdown",
        "adaptive-card" => Translation<Texts>.Of("Text of a card in Teams"),
        "slack" => Translation<Texts>.Of("Slack (mrkdwn)"),
        var name => name,
    };
}
