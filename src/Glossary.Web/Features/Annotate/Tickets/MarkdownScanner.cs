using System.Buffers;
using System.Collections.Frozen;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>
/// Finds the words of a Markdown text by its syntax tree: those that are neither code, a link, a picture, a quote, a table nor HTML, where they stand
/// in the text just as they are shown.
/// </summary>
internal static class MarkdownScanner
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseGridTables().UseAutoLinks().UseFootnotes().UseTaskLists().UseEmphasisExtras().UseMathematics().UseYamlFrontMatter().Build();

    private static readonly FrozenSet<string> Closed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "a", "code", "pre", "kbd", "samp", "q", "cite", "blockquote", "button", "svg", "math", "at", "script", "style");

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    internal static Scanned Scan(string text)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser goes: nothing that a person wrote.
            return new([], text.Length);
        }

        var stretches = new List<Stretch>();
        Walk(document, text, stretches);
        stretches.Sort((one, other) => one.Start.CompareTo(other.Start));
        return new(Apart(stretches), End(document, text));
    }

    private static void Walk(ContainerBlock blocks, string text, List<Stretch> stretches)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case QuoteBlock or Table or FootnoteGroup or LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    Walk(inner, text, stretches);
                    break;
                case ParagraphBlock or HeadingBlock when ((LeafBlock)block).Inline is { } line:
                    var open = new List<string>();
                    Walk(line, text, stretches, open);
                    break;
            }
        }
    }

    private static void Walk(ContainerInline line, string text, List<Stretch> stretches, List<string> open)
    {
        foreach (var piece in line)
        {
            switch (piece)
            {
                case LinkInline or PipeTableDelimiterInline:
                    break;
                case HtmlInline html:
                    Meet(html.Tag, open);
                    break;
                case ContainerInline inner:
                    Walk(inner, text, stretches, open);
                    break;
                case LiteralInline words when open.Count == 0 && Shown(words, text) is { } shown:
                    stretches.Add(shown);
                    break;
            }
        }
    }

    /// <summary>Where the words stand just as they are shown; a backslash before the first of their signs stands apart.</summary>
    private static Stretch? Shown(LiteralInline words, string text)
    {
        var (start, end) = (words.Span.Start, words.Span.End + 1);
        start += words.IsFirstCharacterEscaped && end - start == words.Content.Length + 1 ? 1 : 0;
        return start >= 0 && end <= text.Length && text.AsSpan(start, Math.Max(0, end - start)).SequenceEqual(words.Content.AsSpan()) ? new(start, end) : null;
    }

    private static void Meet(string tag, List<string> open)
    {
        var isEnd = tag.StartsWith("</", StringComparison.Ordinal);
        var rest = tag.AsSpan(Math.Min(tag.Length, isEnd ? 2 : 1));
        var length = rest.IndexOfAnyExcept(Letters);
        var name = rest[..(length < 0 ? rest.Length : length)].ToString().ToLowerInvariant();
        if (isEnd)
        {
            open.Remove(name);
        }
        else if (Closed.Contains(name))
        {
            open.Add(name);
        }
    }

    /// <summary>Neighbours that the parser cut in two are one, so that a name of several words is found across them; none overlaps another.</summary>
    private static List<Stretch> Apart(List<Stretch> sorted)
    {
        var apart = new List<Stretch>(sorted.Count);
        foreach (var stretch in sorted)
        {
            if (apart.Count > 0 && stretch.Start <= apart[^1].End)
            {
                apart[^1] = apart[^1] with { End = Math.Max(apart[^1].End, stretch.End) };
            }
            else
            {
                apart.Add(stretch);
            }
        }

        return apart;
    }

    /// <summary>Before the line of a fence or of HTML that goes to the end.</summary>
    private static int End(MarkdownDocument document, string text)
    {
        var last = document.LastOrDefault(block => block is not (FootnoteGroup or LinkReferenceDefinitionGroup));
        return last is FencedCodeBlock { ClosingFencedCharCount: 0 } or HtmlBlock ? text.LastIndexOf('\n', Math.Max(0, last.Span.Start - 1)) + 1 : text.Length;
    }
}
