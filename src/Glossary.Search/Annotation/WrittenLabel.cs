using Glossary.Search.Analysis;

namespace Glossary.Search.Annotation;

/// <summary>
/// The forms in which a label with capitals of its own is written in a text: "IT" is not "it" and "AS" is not "as", while "PMs",
/// "pacs" and "ae titles" are PM, PACS and AE title.
/// </summary>
/// <param name="Letters">The label's letters and digits, as written.</param>
/// <param name="Strict">Which of the first letters must be written alike, as bits.</param>
/// <param name="NeedsDistinction">Whether it may be written small if the glossary never uses that as an ordinary word.</param>
/// <param name="IsLikeAWord">Whether small it would be one of the commonest words, so that capitals alone prove nothing where all is in capitals.</param>
internal sealed record WrittenLabel(string Letters, ulong Strict, bool NeedsDistinction, bool IsLikeAWord)
{
    /// <summary>Abbreviations so short, written small, are other words or none.</summary>
    private const int ShortestSmall = 4;

    /// <summary>How a label must be written; null for an ordinary one, whose case does not matter.</summary>
    public static WrittenLabel? Of(string label, FoldedText folded)
    {
        var (strict, needsDistinction, isLikeAWord, any) = (0UL, false, false, false);
        var letters = new char[label.Length];
        var count = 0;
        foreach (var word in folded.Words)
        {
            var written = label.AsSpan(word.Start, word.End - word.Start);
            var from = count;
            foreach (var c in written)
            {
                if (char.IsLetterOrDigit(c))
                {
                    letters[count++] = c;
                }
            }

            if (!IsAbbreviation(written))
            {
                continue;
            }

            any = true;
            var common = RunningWords.Contains(word.Form);
            var hasDigit = written.IndexOfAnyInRange('0', '9') >= 0;
            if (common || (folded.Words.Count == 1 && written.Length < ShortestSmall && !hasDigit))
            {
                for (var i = from; i < Math.Min(count, 64); i++)
                {
                    strict |= 1UL << i;
                }

                isLikeAWord |= common;
            }
            else
            {
                needsDistinction |= folded.Words.Count == 1 && !hasDigit;
            }
        }

        return any && (strict != 0 || needsDistinction) ? new(new string(letters, 0, count), strict, needsDistinction, isLikeAWord) : null;
    }

    /// <summary>Whether a stretch of a text is written so; <paramref name="isSmall"/> when only its case differs, which must then be distinctive.</summary>
    public bool Matches(ReadOnlySpan<char> written, out bool isSmall)
    {
        isSmall = false;
        var at = 0;
        var last = Strict == 0 ? Letters.Length : 64 - System.Numerics.BitOperations.LeadingZeroCount(Strict);
        foreach (var c in written)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            if (at == last)
            {
                // Behind an abbreviation by itself only the s of a plural may stand; other words are inflected as they like.
                return last < Letters.Length || (c == 's' && written[^1] == c);
            }

            if (c != Letters[at])
            {
                if (char.ToLowerInvariant(c) != char.ToLowerInvariant(Letters[at]) || (at < 64 && (Strict >> at & 1) == 1))
                {
                    return false;
                }

                isSmall |= NeedsDistinction;
            }

            at++;
        }

        return at >= last;
    }

    /// <summary>Two or more capitals, or capitals and digits.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> written)
    {
        var capitals = 0;
        var digits = 0;
        foreach (var c in written)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return capitals > 1 || (capitals == 1 && (digits > 0 || written.Length == 1));
    }
}
