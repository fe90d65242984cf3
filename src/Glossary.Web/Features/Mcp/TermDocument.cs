using System.Text;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Mcp;

/// <summary>Writes a Term as a Markdown document for an assistant to read.</summary>
internal static class TermDocument
{
    internal static string Of(PublishedTerm term, Catalogue catalogue)
    {
        var document = new StringBuilder().Append("# ").Append(MarkdownEscape.Of(term.Summary.Label)).Append(" (").Append(MarkdownEscape.Of(catalogue.NameOf(term.Summary.Vocabulary))).Append(")\n\n");
        if (term.Summary.Status == Status.Deprecated)
        {
            document.Append("No longer used").Append(term.ReplacedBy is { } successor ? $"; say {MarkdownEscape.Of(successor.Label)} instead" : null).Append(".\n\n");
        }

        var names = term.Labels.Where(label => label.Kind is LabelKind.Synonym or LabelKind.Abbreviation).Select(label => MarkdownEscape.Of(label.Text)).ToList();
        if (names.Count > 0)
        {
            document.Append("Also: ").AppendJoin(", ", names).Append("\n\n");
        }

        foreach (var definition in term.Definitions)
        {
            document.Append(MarkdownEscape.Of(definition.Short)).Append("\n\n");
            if (definition.Full is { } full)
            {
                // Markdown already, as its author wrote it.
                document.Append(full.Trim()).Append("\n\n");
            }
        }

        foreach (var note in term.Notes.OrderBy(note => note.Kind != NoteKind.PatientSafety))
        {
            document.Append("**").Append(Words.Of(note.Kind)).Append(":** ").Append(MarkdownEscape.Of(note.Text)).Append("\n\n");
        }

        AppendMappings(document, term.Mappings, catalogue);
        AppendSources(document, term.Sources);
        return document.ToString().TrimEnd() + "\n";
    }

    private static void AppendMappings(StringBuilder document, IReadOnlyList<PublishedMapping> mappings, Catalogue catalogue)
    {
        if (mappings.Count == 0)
        {
            return;
        }

        document.Append("## What the others say\n\n");
        foreach (var mapping in mappings.OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend))
        {
            document.Append("- **").Append(MarkdownEscape.Of(mapping.Term.Label)).Append("** (").Append(MarkdownEscape.Of(catalogue.NameOf(mapping.Term.Vocabulary))).Append(") ")
                .Append(Words.Of(mapping.Content.Relation)).Append(mapping.Content.Relation == MappingRelation.FalseFriend ? " (false friend)" : null).Append(": ")
                .Append(MarkdownEscape.Of(mapping.Term.Short)).Append(" To be understood: ").Append(MarkdownEscape.Of(mapping.Content.Bridge)).Append('\n');
        }

        document.Append('\n');
    }

    private static void AppendSources(StringBuilder document, IReadOnlyList<Source> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        document.Append("## Sources\n\n");
        foreach (var source in sources)
        {
            var parts = new[] { source.Title, source.Publisher, source.Section }.OfType<string>().Select(MarkdownEscape.Of);
            document.Append("- ").AppendJoin(", ", source.Url is { } url ? parts.Append($"<{url}>") : parts).Append('\n');
        }
    }
}
