using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Shared.Copying;

/// <summary>The menu by which something is taken along. Without script it is a form whose answer is the text; with it, one press copies.</summary>
/// <param name="Action">The address of the texts, which <c>format</c>, <c>sides</c> and <c>style</c> complete.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Sides">The sides that can be told alone: slugs of vocabularies, with their names.</param>
/// <param name="HasStyles">Whether it can be told in less than full.</param>
/// <param name="Link">A link to copy beside the texts, and what it is called.</param>
public sealed record CopyMenu(string Action, string Name, IReadOnlyList<KeyValuePair<string, string>> Sides, bool HasStyles, (string Address, string Name)? Link = null)
{
    /// <summary>The channels, by where a text goes.</summary>
    public static IEnumerable<IGrouping<ChannelPlace, Channel>> Places => Channel.All.GroupBy(channel => channel.Place);

    /// <summary>What a menu calls a place.</summary>
    public static string NameOf(ChannelPlace place) => Translation<Texts>.Of(place switch
    {
        ChannelPlace.Mail => "For a mail or a document",
        ChannelPlace.Jira => "For Jira",
        ChannelPlace.ServiceNow => "For ServiceNow",
        ChannelPlace.Wiki => "For GitHub, GitLab or a wiki",
        _ => "For a chat",
    });

    /// <summary>What a menu calls a style.</summary>
    public static string NameOf(CopyStyle style) => Translation<Texts>.Of(style switch
    {
        CopyStyle.Inline => "In one sentence",
        CopyStyle.Footnote => "As a footnote",
        _ => "All of it",
    });
}
