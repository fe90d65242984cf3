namespace Glossary.Search.Annotation;

/// <summary>Reads what lies between two words of a text.</summary>
internal static class Gap
{
    private const int Longest = 8;

    /// <summary>Whether one name may have both words: blanks with one line break at most, or one sign that joins words.</summary>
    public static bool FollowsOn(ReadOnlySpan<char> between) => between switch
    {
        [] or [' '] => true,
        [var one] when IsJoint(one) => true,
        { Length: <= Longest } => AreBlanks(between),
        _ => false,
    };

    /// <summary>Whether both words may be one that is written apart, as "work list" and "work-list" are "worklist".</summary>
    public static bool Joins(ReadOnlySpan<char> between) => between is [] or [' ' or '\u00A0' or '-' or '\u2010' or '\u2011' or '\u00AD'];

    private static bool IsJoint(char c) => c is '-' or '/' or '_' or '.' or '+' or '\'' or '\u2010' or '\u2011' or '\u2013' or '\u2019' or '\u00AD';

    private static bool AreBlanks(ReadOnlySpan<char> between)
    {
        var breaks = 0;
        for (var i = 0; i < between.Length; i++)
        {
            var c = between[i];
            if (!char.IsWhiteSpace(c))
            {
                return false;
            }

            // CRLF is one break.
            breaks += c is '\n' or '\u2028' or '\u2029' || (c == '\r' && (i + 1 == between.Length || between[i + 1] != '\n')) ? 1 : 0;
        }

        return breaks <= 1;
    }
}
