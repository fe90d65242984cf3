using System.Text;
using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Procedures.Checklists;

/// <summary>A form in which a checklist is copied. To add one, write it and put it into <see cref="All"/>: the menu and its address follow.</summary>
/// <param name="Name">What its address ends with.</param>
/// <param name="MediaType">What it is to programs.</param>
/// <param name="Label">What the menu calls it, in English.</param>
/// <param name="Write">Writes it.</param>
internal sealed partial record ChecklistForm(string Name, string MediaType, string Label, Func<Checklist, string> Write)
{
    internal static readonly ChecklistForm Plain = new("plain", "text/plain", Translation<Texts>.Later("As plain text"), WritePlain);

    /// <summary>All forms, as the menu lists them.</summary>
    internal static readonly IReadOnlyList<ChecklistForm> All =
    [
        new("markdown", "text/markdown", Translation<Texts>.Later("As a Markdown task list"), WriteMarkdown),
        new("jira", "text/plain", Translation<Texts>.Later("For Jira"), WriteJira),
        Plain,
    ];

    private static string WritePlain(Checklist list) => Lines(text =>
    {
        text.AppendLine(list.Title).AppendLine(list.Purpose).AppendLine();
        foreach (var (step, i) in list.Steps.Select((step, i) => (step, i)))
        {
            text.AppendLine(FormattableString.Invariant($"[ ] {i + 1}. {step.Title} ({step.Who})")).Append("    ").AppendLine(OneLine(step.Action)).Append("    ").Append(step.NeedsHeading).Append(": ").AppendLine(OneLine(step.Needs));
        }

        text.AppendLine().AppendLine(list.Address);
    });

    private static string WriteMarkdown(Checklist list) => Lines(text =>
    {
        text.Append("### [").Append(MarkdownEscape.Of(list.Title)).Append("](").Append(list.Address).AppendLine(")").AppendLine().AppendLine(MarkdownEscape.Of(list.Purpose)).AppendLine();
        foreach (var step in list.Steps)
        {
            text.Append("- [ ] **").Append(MarkdownEscape.Of(step.Title)).Append("** (").Append(MarkdownEscape.Of(step.Who)).Append("): ").Append(MarkdownEscape.Of(step.Action))
                .Append(" *").Append(MarkdownEscape.Of(step.NeedsHeading)).Append(":* ").AppendLine(MarkdownEscape.Of(step.Needs));
        }
    });

    /// <summary>Jira's own markup has lists and no boxes, so that a box is a letter.</summary>
    private static string WriteJira(Checklist list) => Lines(text =>
    {
        text.Append("h3. [").Append(Jira(list.Title)).Append('|').Append(list.Address).AppendLine("]").AppendLine(Jira(list.Purpose)).AppendLine();
        foreach (var step in list.Steps)
        {
            text.Append("# ☐ *").Append(Jira(step.Title)).Append("* (").Append(Jira(step.Who)).Append("): ").AppendLine(Jira(step.Action))
                .Append("#* ").Append(Jira(step.NeedsHeading)).Append(": ").AppendLine(Jira(step.Needs));
        }
    });

    private static string Lines(Action<StringBuilder> write)
    {
        var text = new StringBuilder();
        write(text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string OneLine(string text) => Spaces().Replace(text.Trim(), " ");

    private static string Jira(string text) => Special().Replace(OneLine(text), @"\$0");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\{}\[\]|*_^~+!]")]
    private static partial Regex Special();
}
