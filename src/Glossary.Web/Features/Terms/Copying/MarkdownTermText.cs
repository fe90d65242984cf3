using System.Text;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Terms.Copying;

/// <summary>A Term as Markdown, for a ticket, a wiki or a chat that reads it.</summary>
internal static class MarkdownTermText
{
    internal static string Write(TermText term)
    {
        var text = new StringBuilder();
        text.Append("**[").Append(MarkdownEscape.Of(term.Label)).Append("](").Append(term.Address).Append(")** (").AppendJoin(", ", new[] { term.Vocabulary }.Concat(term.Names).Select(MarkdownEscape.Of)).AppendLine(")  ").AppendLine(MarkdownEscape.Of(term.Short));
        if (term.Successor is { } successor)
        {
            text.AppendLine().Append("**").Append(successor.Length > 0 ? Translation<Texts>.Of("No longer used. Say “{0}” instead.", MarkdownEscape.Of(successor)) : Translation<Texts>.Of("No longer used.")).AppendLine("**");
        }

        foreach (var safety in term.PatientSafety)
        {
            text.AppendLine().Append("> **").Append(Words.Of(NoteKind.PatientSafety)).Append(":** ").AppendLine(MarkdownEscape.Of(safety));
        }

        if (term.Counterparts.Count > 0)
        {
            text.AppendLine();
        }

        foreach (var other in term.Counterparts)
        {
            text.Append("- ").Append(other.IsFalseFriend ? "⚠ " : null).Append("**").Append(MarkdownEscape.Of(other.Label)).Append("** (").Append(MarkdownEscape.Of(other.Vocabulary)).Append(") ").Append(other.Relation).Append(": ").AppendLine(MarkdownEscape.Of(other.Short))
                .Append("  *").Append(Translation<Texts>.Of("To be understood")).Append(":* ").AppendLine(MarkdownEscape.Of(other.Bridge));
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
