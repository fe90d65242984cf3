using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Terms.Copying;

/// <summary>A form in which a Term can be taken along. To add one, write it and put it into <see cref="All"/>: the menu and its address follow.</summary>
/// <param name="Name">What its address ends with.</param>
/// <param name="MediaType">What it is to programs.</param>
/// <param name="Label">What the menu calls it, in English.</param>
/// <param name="Write">Writes it.</param>
internal sealed record TermTextForm(string Name, string MediaType, string Label, Func<TermText, string> Write)
{
    /// <summary>Every program takes it; what is copied with formatting has it beside it.</summary>
    internal static readonly TermTextForm Plain = new("plain", "text/plain", Translation<Texts>.Later("As plain text"), PlainTermText.Write);

    /// <summary>All forms, as the menu lists them.</summary>
    internal static readonly IReadOnlyList<TermTextForm> All =
    [
        new("html", "text/html", Translation<Texts>.Later("With formatting, for mail and documents"), HtmlTermText.Write),
        Plain,
        new("markdown", "text/markdown", Translation<Texts>.Later("As Markdown"), MarkdownTermText.Write),
    ];
}
