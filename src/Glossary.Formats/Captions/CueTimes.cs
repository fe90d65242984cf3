using System.Globalization;
using System.Text.RegularExpressions;

namespace Glossary.Formats.Captions;

/// <summary>The line of a cue that says from when until when: <c>00:01:02.500 --> 00:01:04.000 line:0</c>, with a comma in SubRip.</summary>
internal static partial class CueTimes
{
    internal static bool TryRead(string line, out TimeSpan start, out TimeSpan end)
    {
        (start, end) = (default, default);
        return line.Contains("-->", StringComparison.Ordinal) && Form().Match(line) is { Success: true } match
            && TryRead(match, 1, out start) && TryRead(match, 5, out end);
    }

    private static bool TryRead(Match match, int group, out TimeSpan time)
    {
        var (hours, minutes, seconds, thousandths) = (Number(match, group), Number(match, group + 1), Number(match, group + 2), Number(match, group + 3));
        time = new TimeSpan(0, hours, minutes, seconds, thousandths);
        return minutes < 60 && seconds < 60;
    }

    private static int Number(Match match, int group) => match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^[ \t]*(?:([0-9]{1,6}):)?([0-9]{1,2}):([0-9]{2})[.,]([0-9]{1,3})[ \t]*-->[ \t]*(?:([0-9]{1,6}):)?([0-9]{1,2}):([0-9]{2})[.,]([0-9]{1,3})(?:[ \t].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
