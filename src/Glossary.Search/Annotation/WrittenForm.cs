namespace Glossary.Search.Annotation;

/// <summary>Tells whether words of a text are written as a label with capitals of its own is: "IT" is not "it", and "3 PM" is a time.</summary>
internal readonly ref struct WrittenForm(TokensOfText text, TextReading reading)
{
    /// <summary>How many words to each side tell whether a text is in capitals.</summary>
    private const int Around = 3;

    private readonly TokensOfText _text = text;

    /// <summary>Whether the words are written so.</summary>
    public bool Is(WrittenLabel label, int first, int next)
    {
        var written = _text.Written(first, next);
        if (!label.Matches(written, out var isSmall))
        {
            return false;
        }

        if (isSmall && reading.IsOrdinary(_text.Words[_text.Tokens[first].Word].Hashes.Form))
        {
            return false;
        }

        return label.Strict == 0 || !((label.IsLikeAWord && IsShouted(first, next)) || IsTimeOfDay(written, first));
    }

    /// <summary>Where all words around are in capitals too, capitals don't make an abbreviation: "IT IS BROKEN".</summary>
    private bool IsShouted(int first, int next)
    {
        var around = 0;
        for (var i = Math.Max(0, first - Around); i < Math.Min(_text.Tokens.Length, next + Around); i++)
        {
            if (i < first || i >= next)
            {
                var written = _text.Written(i, i + 1);
                if (written.ContainsAnyInRange('a', 'z'))
                {
                    return false;
                }

                around += written.Length > 1 && written.ContainsAnyInRange('A', 'Z') ? 1 : 0;
            }
        }

        return around > 1;
    }

    /// <summary>"3 PM" and "10:30 AM".</summary>
    private bool IsTimeOfDay(ReadOnlySpan<char> written, int first)
    {
        if (written is not ['A' or 'P', 'M'] || first == 0 || !_text.FollowsOn(first))
        {
            return false;
        }

        var before = _text.Written(first - 1, first);
        return before.Length <= 2 && before.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
