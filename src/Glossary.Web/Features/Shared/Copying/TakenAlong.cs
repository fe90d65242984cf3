using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Shared.Copying;

/// <summary>What is taken along of a word to where one writes. It becomes a <see cref="Document"/>, and each channel writes that its own way.</summary>
/// <param name="Word">What its own side means.</param>
/// <param name="Others">What the others say; false friends first.</param>
/// <param name="IsPair">Whether the other is told as fully as the word: a Mapping.</param>
public sealed record TakenAlong(Sense Word, IReadOnlyList<Sense> Others, bool IsPair = false)
{
    /// <summary>What to say for both sides instead of the slug of one.</summary>
    public const string BothSides = "both";

    /// <summary>The most counterparts that one sentence takes.</summary>
    private const int MostInASentence = 3;

    /// <summary>The sides that it can be told of alone: slugs of vocabularies, with their names.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sides => Others.Prepend(Word).DistinctBy(sense => sense.Vocabulary).Select(sense => KeyValuePair.Create(sense.Vocabulary, sense.Side));

    /// <summary>What is taken along of a Term.</summary>
    /// <param name="term">The Term.</param>
    /// <param name="index">Where its successor and the names of the vocabularies are known.</param>
    /// <param name="whole">The whole address of a page.</param>
    internal static TakenAlong Of(PublishedTerm term, ITermIndex index, Func<string, string> whole)
    {
        var catalogue = index.Catalogue;
        return new(
            Sense.Of(term with { ReplacedBy = index.Successor(term) }, catalogue, whole),
            [.. term.Mappings.OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend).Select(mapping => Sense.Of(mapping, catalogue, whole))]);
    }

    /// <summary>It as a text.</summary>
    /// <param name="style">How much.</param>
    /// <param name="side">The slug of the only vocabulary whose side is told; null for all.</param>
    public Document As(CopyStyle style, string? side)
    {
        List<Sense> told = [.. Others.Prepend(Word).Where(sense => side is null || sense.Vocabulary == side)];
        return style switch
        {
            CopyStyle.Inline => new(new Paragraph([new Link(Word.Address, Word.Label), " (", .. Sentence(told), ")"])),
            CopyStyle.Footnote => new(new Paragraph(new Strong(Word.Label), new FootnoteMark(1)), new Footnote(1, [.. Sentence(told), ". ", .. side is null ? Bridges() : [], new Link(Word.Address, Say("In the glossary"))])),
            _ => new([.. Blocks(told, isWhole: side is null)]),
        };
    }

    private IEnumerable<Block> Blocks(IReadOnlyList<Sense> told, bool isWhole)
    {
        var listed = isWhole && !IsPair ? Others : [];
        foreach (var sense in told.Except(listed))
        {
            yield return new Paragraph([new Strong(new Link(sense.Address, sense.Label)), $" ({string.Join(", ", sense.Names.Prepend(sense.Side))})", .. IsPair && isWhole ? Relation(sense) : [], new LineBreak(), sense.Short]);
            if (sense.Successor is { } successor)
            {
                yield return new Paragraph(new Strong(successor.Length > 0 ? Say("No longer used. Say “{0}” instead.", successor) : Say("No longer used.")));
            }

            foreach (var risk in sense.Risks)
            {
                yield return new Callout(CalloutKind.Safety, Words.Of(NoteKind.PatientSafety), risk);
            }
        }

        if (listed.Count > 0)
        {
            yield return new ItemList(ListKind.Bullets, [.. listed.Select(other => new ListItem([
                IsFalseFriend(other) ? "⚠ " : "", new Strong(other.Label), $" ({other.Side})", .. Relation(other), $": {other.Short}", new LineBreak(), .. Bridge(other)]))]);
        }
        else if (isWhole && Others is [{ } other])
        {
            yield return IsFalseFriend(other) ? new Callout(CalloutKind.Careful, Say("To be understood"), other.Bridge!) : new Paragraph([.. Bridge(other)]);
        }
    }

    /// <summary>What each side means, in one sentence without its full stop.</summary>
    private IEnumerable<Inline> Sentence(IEnumerable<Sense> told) => told.Take(MostInASentence + 1).SelectMany((sense, i) => new Inline[]
    {
        (i > 0 ? "; " : "") + sense.Side + (sense.Label.Equals(Word.Label, StringComparison.OrdinalIgnoreCase) ? "" : $", {Say("“{0}”", sense.Label)}"),
        sense.Relation is { } relation and not (MappingRelation.ExactMatch or MappingRelation.CloseMatch) ? $", {Words.Of(relation)}" : "",
        $": {sense.Short.Trim().TrimEnd('.')}",
    });

    private IEnumerable<Inline> Bridges() => Others.Take(1).SelectMany(other => Bridge(other).Append(" "));

    private static Inline[] Bridge(Sense other) => [new Emphasis($"{Say("To be understood")}:"), $" {other.Bridge}"];

    private static Inline[] Relation(Sense sense) => sense.Relation is { } relation ? [$" {Words.Of(relation)}"] : [];

    private static bool IsFalseFriend(Sense sense) => sense.Relation == MappingRelation.FalseFriend;

    private static string Say(string english, params object[] values) => Translation<Texts>.Of(english, values);
}
