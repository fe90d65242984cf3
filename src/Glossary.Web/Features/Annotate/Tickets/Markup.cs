using System.Buffers;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>How a text is written in which signs among the words say how it looks: where its words stand, and how something is put beside them.</summary>
internal abstract class Markup
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("[]<>|\\`*{}&\"\0");

    /// <summary>What the text is to programs.</summary>
    internal virtual string MediaType => "text/plain";

    /// <summary>Finds where words may be explained.</summary>
    internal abstract Scanned Scan(string text);

    /// <summary>What stands before and behind words that lead somewhere.</summary>
    internal abstract (string Before, string Behind) Link(Stretch at, string address, string? tip);

    /// <summary>A piece of a line.</summary>
    internal abstract string Line(Stretch at, IReadOnlyList<Inline> line);

    /// <summary>The notes at the end.</summary>
    internal virtual string Notes(IReadOnlyList<Footnote> notes) => string.Concat(notes.Select(note => $"{Line(default, [new FootnoteMark(note.Number), " ", .. note.Content])}\n"));

    /// <summary>The number of the first note.</summary>
    internal virtual int FirstNote(string text) => 1;

    /// <summary>Whether something may stand around these words: none of their signs, nor of those beside them, would mean something else by it.</summary>
    internal virtual bool Fits(string text, Stretch at) => text.AsSpan(at.Start, at.Length).IndexOfAny(Signs) < 0 && (at.Start == 0 || text[at.Start - 1] != '\\');
}
