using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Terms.Copying;

/// <summary>A Term with formatting, for a mail or a document: plain elements, which take the document's own look.</summary>
internal static class HtmlTermText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Write(TermText term)
    {
        var html = new StringBuilder();
        html.Append("<p><strong><a href=\"").Append(E(term.Address)).Append("\">").Append(E(term.Label)).Append("</a></strong> (").AppendJoin(", ", new[] { term.Vocabulary }.Concat(term.Names).Select(E)).Append(")<br>").Append(E(term.Short)).AppendLine("</p>");
        if (term.Successor is { } successor)
        {
            html.Append("<p><strong>").Append(E(successor.Length > 0 ? Translation<Texts>.Of("No longer used. Say “{0}” instead.", successor) : Translation<Texts>.Of("No longer used."))).AppendLine("</strong></p>");
        }

        foreach (var safety in term.PatientSafety)
        {
            html.Append("<p><strong>").Append(E(Words.Of(NoteKind.PatientSafety))).Append(":</strong> ").Append(E(safety)).AppendLine("</p>");
        }

        if (term.Counterparts.Count > 0)
        {
            html.AppendLine("<ul>");
            foreach (var other in term.Counterparts)
            {
                html.Append("<li>").Append(other.IsFalseFriend ? "⚠ " : null).Append("<strong>").Append(E(other.Label)).Append("</strong> (").Append(E(other.Vocabulary)).Append(") ").Append(E(other.Relation)).Append(": ").Append(E(other.Short))
                    .Append("<br><em>").Append(E(Translation<Texts>.Of("To be understood"))).Append(":</em> ").Append(E(other.Bridge)).AppendLine("</li>");
            }

            html.AppendLine("</ul>");
        }

        return html.ToString().ReplaceLineEndings("\n");
    }

    private static string E(string text) => Encoder.Encode(text);
}
