using Glossary.Core.Annotation;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Shared.Explaining;

/// <summary>What stands below a ticket so that the other department understands it: each of its words that needs explaining, told once.</summary>
/// <param name="index">Where the words are explained.</param>
/// <param name="whole">The whole address of a page.</param>
internal sealed class GlossaryBlock(ITermIndex index, Func<string, string> whole)
{
    /// <summary>The most words that are told; a list that is longer, nobody reads.</summary>
    internal const int Most = 20;

    /// <summary>The block.</summary>
    /// <param name="found">What was found in the ticket.</param>
    /// <param name="readFor">The slug of its reader's vocabulary, whose own words need no explaining; null for all of them.</param>
    /// <returns>Null when nothing in it needs explaining.</returns>
    internal Document? Of(Annotations found, string? readFor)
    {
        List<PublishedTerm> told = [.. found.Items
            .Select(one => one.Senses.FirstOrDefault(sense => sense.Vocabulary != readFor))
            .OfType<TermSummary>().DistinctBy(sense => sense.Id)
            .Select(sense => index.Find(sense.Key)).OfType<PublishedTerm>()];
        if (told.Count == 0)
        {
            return null;
        }

        var catalogue = index.Catalogue;
        List<Block> blocks =
        [
            new Paragraph(new Strong(readFor is null ? Say("Words in this text") : Say("Words in this text, for {0}", catalogue.NameOf(readFor)))),
            new ItemList(ListKind.Bullets, [.. told.Take(Most).Select(term => Item(term, readFor, catalogue))]),
        ];
        if (told.Count > Most)
        {
            blocks.Add(new Paragraph(told.Count == Most + 1 ? Say("And 1 more.") : Say("And {0} more.", told.Count - Most)));
        }

        return new([.. blocks]);
    }

    private ListItem Item(PublishedTerm term, string? readFor, Catalogue catalogue)
    {
        var own = term.Summary;
        var other = term.Mappings.Where(mapping => readFor is null || mapping.Term.Vocabulary == readFor).MinBy(mapping => (mapping.Content.Relation != MappingRelation.FalseFriend, mapping.Content.Relation));
        List<Inline> said =
        [
            other?.Content.Relation == MappingRelation.FalseFriend ? "⚠ " : "",
            new Strong(new Link(whole(TermLinks.Page(own)), own.Label)),
            $" ({string.Join(", ", new[] { catalogue.NameOf(own.Vocabulary), own.Abbreviation }.OfType<string>())}): {own.Short}",
        ];
        if (own.Status == Status.Deprecated)
        {
            said.AddRange([" ", index.Successor(term)?.Label is { } successor ? Say("No longer used. Say “{0}” instead.", successor) : Say("No longer used.")]);
        }

        if (other is not null)
        {
            var name = catalogue.NameOf(other.Term.Vocabulary);
            said.AddRange(
            [
                new LineBreak(),
                other.Content.Relation == MappingRelation.FalseFriend ? Say("{0} hears something else, “{1}”: {2}", name, other.Term.Label, other.Term.Short) : Say("{0} says “{1}” ({2}).", name, other.Term.Label, Words.Of(other.Content.Relation)),
                new LineBreak(), new Emphasis($"{Say("To be understood")}:"), $" {other.Content.Bridge}",
            ]);
        }

        return new([.. said]);
    }

    private static string Say(string english, params object[] values) => values.Length == 0 ? Translation<Texts>.Of(english) : Translation<Texts>.Of(english, values);
}
