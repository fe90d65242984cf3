using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Glossary.IntegrationTests.Language;

/// <summary>What a page gives people to read, be it seen or read aloud.</summary>
internal static class VisibleTexts
{
    /// <summary>Attributes that people come to read; those that a script shows later begin with data-text.</summary>
    private static readonly string[] Read = ["alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label"];

    /// <summary>What people themselves wrote or what computers read, and texts that say of themselves that they are of another language.</summary>
    private const string NotOurs = "script, style, template, textarea, code, kbd, samp, time, [translate=no]";

    /// <summary>Each text with the element that it stands in.</summary>
    internal static IEnumerable<(string Text, string Place)> Of(string page)
    {
        var document = new HtmlParser().ParseDocument(page);
        var language = document.DocumentElement.GetAttribute("lang");
        foreach (var element in document.All.Where(element => element.Closest(NotOurs) is null && Language(element) == language))
        {
            var texts = element.ChildNodes.OfType<IText>().Select(node => node.Data)
                .Concat(element.Attributes.Where(attribute => Read.Contains(attribute.Name) || attribute.Name.StartsWith("data-text", StringComparison.Ordinal)).Select(attribute => attribute.Value))
                .Concat(element is { LocalName: "meta" } && element.GetAttribute("name") == "description" ? [element.GetAttribute("content")!] : []);
            foreach (var text in texts)
            {
                yield return (text, $"<{element.LocalName}{(element.ClassName is { Length: > 0 } classes ? $" class=\"{classes}\"" : null)}>");
            }
        }
    }

    private static string? Language(IElement element) => element.Closest("[lang]")?.GetAttribute("lang");
}
