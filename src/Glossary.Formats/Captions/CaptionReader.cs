using Glossary.Core.Meetings;

namespace Glossary.Formats.Captions;

/// <summary>
/// Reads captions as transcribers write them: WebVTT (W3C, 2019) and SubRip. It takes what it can: a cue that is no cue is left out, as a
/// player leaves it out.
/// </summary>
public static class CaptionReader
{
    private const string Signature = "WEBVTT";
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];
    private static readonly string[] OtherBlocks = ["NOTE", "STYLE", "REGION"];

    /// <summary>Whether a text is captions: it says so, or its first cue has its times in the first two lines.</summary>
    public static bool AreCaptions(string text)
    {
        var lines = LinesOf(text).Where(line => line.Trim().Length > 0).Take(2).ToList();
        return lines.Count > 0 && (IsSignature(lines[0]) || lines.Exists(line => CueTimes.TryRead(line, out _, out _)));
    }

    /// <summary>The captions, in the order of the text; none where it is something else.</summary>
    public static IReadOnlyList<Caption> Read(string text)
    {
        var captions = new List<Caption>();
        var lines = LinesOf(text);
        var isVtt = lines.Length > 0 && IsSignature(lines[0]);
        for (var i = 0; i < lines.Length; i++)
        {
            if (isVtt && StartsOther(lines, i))
            {
                // A comment or a style sheet, to the next blank line.
                i = EndOf(lines, i) - 1;
                continue;
            }

            if (!CueTimes.TryRead(lines[i], out var start, out var end))
            {
                continue;
            }

            var last = EndOf(lines, i + 1);
            var said = CueText.Plain(string.Join('\n', lines[(i + 1)..last]));
            captions.Add(new(start, end, [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]));
            i = last - 1;
        }

        return captions;
    }

    /// <summary>Where a block ends: at a blank line, or where a cue begins without one.</summary>
    private static int EndOf(string[] lines, int from)
    {
        while (from < lines.Length && lines[from].Length > 0 && !CueTimes.TryRead(lines[from], out _, out _))
        {
            from++;
        }

        // SubRip without blank lines: the number before the next cue's times is no text.
        return from < lines.Length && lines[from].Length > 0 && from > 0 && lines[from - 1].Length > 0 && lines[from - 1].All(char.IsAsciiDigit) ? from - 1 : from;
    }

    private static bool StartsOther(string[] lines, int i) =>
        (i == 0 || lines[i - 1].Length == 0) && Array.Exists(OtherBlocks, block => lines[i] == block || lines[i].StartsWith(block + " ", StringComparison.Ordinal) || lines[i].StartsWith(block + "\t", StringComparison.Ordinal));

    private static bool IsSignature(string line) => line.StartsWith(Signature, StringComparison.Ordinal) && (line.Length == Signature.Length || line[Signature.Length] is ' ' or '\t');

    private static string[] LinesOf(string text) => text.TrimStart('\uFEFF').Split(LineEnds, StringSplitOptions.None);
}
