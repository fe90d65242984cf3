using System.Text;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Terms.Copying;

/// <summary>A Term as plain text, readable in any ticket or chat.</summary>
internal static class PlainTermText
{
    internal static string Write(TermText term)
    {
        var text = new StringBuilder();
        text.Append(term.Label).Append(" (").AppendJoin(", ", new[] { term.Vocabulary }.Concat(term.Names)).AppendLine(")").AppendLine(term.Short);
        if (term.Successor is { } successor)
        {
            text.AppendLine(successor.Length > 0 ? Translation<Texts>.Of("No longer used. Say “{0}” instead.", successor) : Translation<Texts>.Of("No longer used."));
        }

        foreach (var safety in term.PatientSafety)
        {
            text.AppendLine().Append(Words.Of(NoteKind.PatientSafety)).Append(": ").AppendLine(safety);
        }

        foreach (var other in term.Counterparts)
        {
            text.AppendLine().Append(other.IsFalseFriend ? "≠ " : "→ ").Append(other.Label).Append(" (").Append(other.Vocabulary).Append(") ").AppendLine(other.Relation)
                .Append("  ").AppendLine(other.Short)
                .Append("  ").Append(Translation<Texts>.Of("To be understood")).Append(": ").AppendLine(other.Bridge);
        }

        return text.AppendLine().AppendLine(term.Address).ToString().ReplaceLineEndings("\n");
    }
}
