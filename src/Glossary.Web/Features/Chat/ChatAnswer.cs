using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Chat;

/// <summary>What somebody is told who asks for a word in a chat: what each side means by it, and how to say it so that both understand.</summary>
internal sealed class ChatAnswer(ITermIndex index, IMissedWords misses)
{
    private const int Limit = 20;

    /// <summary>The most meanings that are told in full.</summary>
    private const int MostMeanings = 4;

    /// <summary>The most words that are offered where none is called so.</summary>
    private const int MostNear = 5;

    /// <summary>How much of a question is repeated.</summary>
    private const int MostRepeated = 80;

    /// <summary>The answer.</summary>
    /// <param name="asked">What they typed.</param>
    /// <param name="usage">How to ask, for those who typed nothing.</param>
    /// <param name="whole">The whole address of a page.</param>
    internal Document Of(string asked, string usage, Func<string, string> whole)
    {
        if (index.Change is null)
        {
            return new(new Paragraph(Say("The glossary is getting ready. Ask again in a few seconds.")));
        }

        var text = CleanLine.Of(asked.Length > TermQuery.MaxText ? asked[..TermQuery.MaxText] : asked).Trim();
        if (text.Length == 0)
        {
            return new(new Paragraph(new Strong(Say("What does HTM mean by it, and what does IT?")), new LineBreak(), usage), new Paragraph(new Link(whole("/"), Say("Open the glossary"))));
        }

        var hits = index.Search(new(text, Limit: Limit));
        List<PublishedTerm> meant = [.. hits.Items.Where(hit => hit.Kind is MatchKind.Exact or MatchKind.Abbreviation or MatchKind.Synonym).Select(hit => hit.Term)];
        return meant.Count > 0 ? new([.. Meanings(text, meant, whole)])
            : hits.Items.Count > 0 ? new([.. Near(text, hits, whole)])
            : Nothing(text, whole);
    }

    /// <summary>What to say of one Term alone.</summary>
    internal Document Of(PublishedTerm term, Func<string, string> whole) => TakenAlong.Of(term, index, whole).As(CopyStyle.Full, null);

    private IEnumerable<Block> Meanings(string text, List<PublishedTerm> meant, Func<string, string> whole)
    {
        if (meant.Count > 1)
        {
            yield return new Paragraph(new Strong(Say("“{0}” has {1} meanings.", Repeated(text), meant.Count)));
        }

        foreach (var block in meant.Take(MostMeanings).SelectMany(term => Of(term, whole).Blocks))
        {
            yield return block;
        }

        if (meant.Count > MostMeanings)
        {
            yield return new Paragraph(new Link(Results(text, whole), Say("Show all in the glossary")));
        }
    }

    private IEnumerable<Block> Near(string text, TermHits hits, Func<string, string> whole)
    {
        var near = hits.Items.Take(MostNear).Select(hit => hit.Term.Summary);
        yield return hits.DidYouMean is { } better
            ? new Paragraph(Say("The glossary has no word “{0}”.", Repeated(text)), " ", new Strong(Say("Did you mean “{0}”?", better)))
            : new Paragraph(Say("The glossary has no word “{0}”. These come near:", Repeated(text)));
        yield return new ItemList(ListKind.Bullets, [.. near.Select(term => new ListItem(new Strong(new Link(whole(TermLinks.Page(term)), term.Label)), $" ({index.Catalogue.NameOf(term.Vocabulary)}): {term.Short}"))]);
    }

    /// <summary>What nobody finds is counted, as from the glossary's own pages: the word, never who asked.</summary>
    private Document Nothing(string text, Func<string, string> whole)
    {
        misses.Count(text);
        return new(new Paragraph(Say("Nobody has explained “{0}” yet.", Repeated(text)), " ", new Link(whole("/proposals/new"), Say("Suggest it"))));
    }

    private static string Results(string text, Func<string, string> whole) => whole($"/?q={Uri.EscapeDataString(text)}");

    private static string Repeated(string text) => text.Length <= MostRepeated ? text : text[..(char.IsHighSurrogate(text[MostRepeated - 1]) ? MostRepeated - 1 : MostRepeated)] + "…";

    private static string Say(string english, params object[] values) => Translation<Texts>.Of(english, values);
}
