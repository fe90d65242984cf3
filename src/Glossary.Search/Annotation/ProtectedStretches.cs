using System.Buffers;

namespace Glossary.Search.Annotation;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, itself not included.</param>
internal readonly record struct Stretch(int Start, int End);

/// <summary>
/// Finds where a text is not language: code spans and blocks, URLs, e-mail addresses, host names and paths. A Term's name inside one
/// is a piece of an address, and a link put there would break it.
/// </summary>
internal static class ProtectedStretches
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("`~:@/\\.");

    /// <summary>Replaces <paramref name="found"/> by the stretches of a text, in order, not overlapping.</summary>
    public static void Find(ReadOnlySpan<char> text, List<Stretch> found)
    {
        found.Clear();
        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(Signs);
            if (next < 0)
            {
                break;
            }

            at += next;
            var end = text[at] is '`' or '~' ? Code(text, at) : 0;
            if (end > 0)
            {
                found.Add(new(at, end));
                at = end;
                continue;
            }

            at = text[at] == '`' || IsEndOfSentence(text, at) ? at + 1 : Run(text, at, found);
        }
    }

    /// <summary>A dot or colon behind a word in which no other sign was met.</summary>
    private static bool IsEndOfSentence(ReadOnlySpan<char> text, int at) => text[at] is '.' or ':' && (at + 1 == text.Length || IsEdge(text[at + 1]));

    /// <summary>The end of the code that opens here: a run of backticks up to the next run as long, or a fence up to the next; 0 when it is none.</summary>
    private static int Code(ReadOnlySpan<char> text, int at)
    {
        var mark = text[at];
        var length = text[at..].IndexOfAnyExcept(mark) is >= 0 and var run ? run : text.Length - at;
        var opensLine = at == 0 || text[..at].TrimEnd(" \t") is [] or [.., '\n' or '\r'];
        if (length >= 3 && opensLine)
        {
            return Fence(text, at, length);
        }

        if (mark == '~')
        {
            return 0;
        }

        for (var i = at + length; i < text.Length;)
        {
            var tick = text[i..].IndexOf('`');
            if (tick < 0 || text.Slice(i, tick).IndexOf("\n\n") >= 0)
            {
                return 0;
            }

            i += tick;
            var closing = text[i..].IndexOfAnyExcept('`') is >= 0 and var ticks ? ticks : text.Length - i;
            i += closing;
            if (closing == length)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>A fence that nobody closes goes to the end.</summary>
    private static int Fence(ReadOnlySpan<char> text, int at, int length)
    {
        Span<char> fence = stackalloc char[3];
        fence.Fill(text[at]);
        for (var i = at + length; i < text.Length;)
        {
            var next = text[i..].IndexOf(fence);
            if (next < 0)
            {
                return text.Length;
            }

            i += next;
            var run = text[i..].IndexOfAnyExcept(text[at]) is >= 0 and var marks ? marks : text.Length - i;
            if (run >= length && text[..i].TrimEnd(" \t") is [.., '\n' or '\r'])
            {
                return i + run;
            }

            i += run;
        }

        return text.Length;
    }

    /// <summary>Judges the run of characters without a blank that has the sign in it.</summary>
    /// <returns>Where to look on.</returns>
    private static int Run(ReadOnlySpan<char> text, int sign, List<Stretch> found)
    {
        var start = sign;
        var after = found.Count > 0 ? found[^1].End : 0;
        while (start > after && !IsEdge(text[start - 1]))
        {
            start--;
        }

        var end = sign;
        while (end < text.Length && !IsEdge(text[end]))
        {
            end++;
        }

        var run = text[start..end].TrimEnd(".,;:!?'*_");
        if (run.Length > 1 && (AddressReader.IsAddress(run) || AddressReader.IsPath(run)))
        {
            found.Add(new(start, start + run.Length));
            return Math.Max(start + run.Length, sign + 1);
        }

        // What is left of the run may hold code.
        var tick = text[(sign + 1)..end].IndexOf('`');
        return tick >= 0 && end > sign + 1 ? sign + 1 + tick : Math.Max(end, sign + 1);
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '`' or '\u201C' or '\u201D' or '\u2018';
}
