namespace Glossary.Search.Annotation;

/// <summary>A text and its words.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its words, in order.</param>
/// <param name="words">What is known of them.</param>
internal readonly ref struct TokensOfText(ReadOnlySpan<char> text, ReadOnlySpan<TextToken> tokens, TextWords words)
{
    /// <summary>The text's words, in order.</summary>
    public readonly ReadOnlySpan<TextToken> Tokens = tokens;

    /// <summary>What is known of them.</summary>
    public readonly TextWords Words = words;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Some words as they are written.</summary>
    public ReadOnlySpan<char> Written(int first, int next) => _text[Tokens[first].Start..Tokens[next - 1].End];

    /// <summary>Whether a name may go on from the word before to this one, which isn't the first: nothing but a space, a hyphen or the like lies between.</summary>
    public bool FollowsOn(int token) => Gap.FollowsOn(_text[Tokens[token - 1].End..Tokens[token].Start]);

    /// <summary>Whether this word and the next may be one that is written apart: false is certain.</summary>
    public bool MayJoin(int token) =>
        (Tokens[token].Traits & WordTraits.Leads) != 0 && token + 1 < Tokens.Length && (Tokens[token + 1].Traits & WordTraits.Ends) != 0;

    /// <summary>The hash of the stem of this word and the next one written as one; 0 where they don't stand close together.</summary>
    public ulong Joined(int token)
    {
        if (!Gap.Joins(_text[Tokens[token].End..Tokens[token + 1].Start]))
        {
            return 0;
        }

        return Words.Joined(Tokens[token].Word, Tokens[token + 1].Word);
    }
}
