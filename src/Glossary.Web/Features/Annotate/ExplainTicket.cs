using Glossary.Core.Annotation;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Annotate.Tickets;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;
using Found = Glossary.Core.Annotation.Annotation;

namespace Glossary.Web.Features.Annotate;

/// <summary>Explains a ticket for whoever reads it. It may name a patient, so it is neither logged nor stored.</summary>
internal sealed class ExplainTicket(IAnnotator annotator, ITermIndex index)
{
    /// <summary>Explains one.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="style">How it is explained.</param>
    /// <param name="query">Which Terms are told, for whom, and whether at their first place only.</param>
    /// <param name="whole">Makes an address whole.</param>
    internal Explained Explain(ITicket ticket, TicketForm form, ExplainStyle style, AnnotateQuery query, Func<string, string> whole)
    {
        var found = annotator.Annotate(query with { Text = ticket.Words, FirstOnly = false });
        var explanations = new Dictionary<string, (Explanation Explanation, int Number)>(StringComparer.Ordinal);
        var (marks, notes, items) = (new List<Mark>(), new List<Footnote>(), new List<ListItem>());
        var told = new HashSet<Guid>();
        foreach (var annotation in found.Items.Where(annotation => IsNews(annotation, query.ReadFor)))
        {
            if (ticket.Place(annotation.Start, annotation.End) is not { } at)
            {
                continue;
            }

            if (query.FirstOnly && annotation.Senses.All(sense => told.Contains(sense.Id)))
            {
                continue;
            }

            told.UnionWith(annotation.Senses.Select(sense => sense.Id));

            var key = string.Join(' ', annotation.Senses.Select(sense => sense.Id).Order());
            var isNew = !explanations.TryGetValue(key, out var known);
            if (isNew)
            {
                known = explanations[key] = (Explanation.Of(annotation.Senses, query.ReadFor, index, whole), ticket.FirstNote + explanations.Count);
                notes.Add(new(known.Number, known.Explanation.Note(null)));
                items.Add(known.Explanation.Item(annotation.Text));
            }

            marks.Add(style == ExplainStyle.Footnotes
                ? new(at, null, null, [new FootnoteMark(known.Number)])
                : new(at, known.Explanation.Address, isNew ? known.Explanation.Tip() : null, isNew && known.Explanation.IsManifold ? known.Explanation.Behind(annotation.Text) : []));
        }

        var block = style == ExplainStyle.Block && items.Count > 0 ? new Document(new Paragraph(new Strong(Heading(query.ReadFor))), new ItemList(ListKind.Bullets, items)) : null;
        return new(
            style == ExplainStyle.Block ? block is null ? string.Empty : form.Channel.Write(block) : ticket.With(marks, style == ExplainStyle.Footnotes ? notes : []),
            style == ExplainStyle.Block ? form.Channel.MediaType : form.MediaType,
            [.. explanations.Values.SelectMany(known => known.Explanation.Terms).DistinctBy(term => term.Id)],
            explanations.Count, marks, style == ExplainStyle.Footnotes ? notes : [], block, found.Change);
    }

    /// <summary>A word that only the reader's own side says needs no explaining.</summary>
    private static bool IsNews(Found annotation, string? readFor) => readFor is null || annotation.Senses.Any(sense => sense.Vocabulary != readFor);

    private string Heading(string? readFor) => readFor is null ? Translation<Texts>.Of("The words of this ticket") : Translation<Texts>.Of("The words of this ticket, explained for {0}", index.Catalogue.NameOf(readFor));
}

/// <summary>A ticket, explained.</summary>
/// <param name="Text">The ticket with what explains it, or what is to be appended to it; empty when there is nothing to append.</param>
/// <param name="MediaType">What the text is to programs.</param>
/// <param name="Terms">The Terms that are told, in the order in which they are first named.</param>
/// <param name="Words">How many words are explained.</param>
/// <param name="Marks">What was put into the ticket.</param>
/// <param name="Notes">What was put at its end.</param>
/// <param name="Block">What is to be appended, before a channel writes it.</param>
/// <param name="Change">The number of the Change that it shows.</param>
internal sealed record Explained(string Text, string MediaType, IReadOnlyList<TermSummary> Terms, int Words, IReadOnlyList<Mark> Marks, IReadOnlyList<Footnote> Notes, Document? Block, long Change);
