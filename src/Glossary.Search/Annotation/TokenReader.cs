using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>
/// Reads a text into <see cref="TextToken"/>s, folding as labels are folded. It is kept from text to text, so that one makes no
/// garbage of its size.
/// </summary>
internal sealed class TokenReader
{
    /// <summary>What ASCII letters and digits fold to; 0 for everything else.</summary>
    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(c => (byte)(char.IsAsciiLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : 0))];

    private readonly WordHashes _hashes = new();
    private char[] _form = new char[256];
    private TextToken[] _tokens = new TextToken[64];
    private int _length;
    private int _count;
    private int _formAt;
    private int _previousAt;
    private ulong _hash;
    private ulong _joined;
    private bool _joins;
    private int _start;
    private int _end;

    /// <summary>The words of the last text, in order.</summary>
    public ReadOnlySpan<TextToken> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Reads a text, passing over <paramref name="closed"/> stretches, which are in order.</summary>
    public void Read(ReadOnlySpan<char> text, IReadOnlyList<Stretch> closed)
    {
        (_length, _count) = (0, 0);
        var at = 0;
        foreach (var stretch in closed)
        {
            Read(text, at, stretch.Start);
            at = Math.Max(at, stretch.End);
        }

        Read(text, at, text.Length);
    }

    private void Read(ReadOnlySpan<char> text, int from, int to)
    {
        Span<char> folded = stackalloc char[CharacterFolding.MaxFolded];
        Begin();
        var inWord = false;
        for (var i = from; i < to;)
        {
            var c = text[i];
            if (c < 128)
            {
                var letter = (char)Ascii[c];
                if (letter != 0)
                {
                    if (!inWord)
                    {
                        BeginWord(text, i);
                        inWord = true;
                    }

                    Append(letter);
                    _end = ++i;
                    continue;
                }

                if (c == '\'' && inWord)
                {
                    (inWord, i) = AfterApostrophe(text, i + 1, to);
                    if (!inWord)
                    {
                        EndWord(text);
                    }

                    continue;
                }

                if (inWord)
                {
                    EndWord(text);
                    inWord = false;
                }

                if (c == '&')
                {
                    BeginWord(text, i);
                    Append('a');
                    Append('n');
                    Append('d');
                    _end = i + 1;
                    EndWord(text);
                }

                i++;
                continue;
            }

            var role = CharacterFolding.Fold(text[i..to], out var consumed, folded, out var length);
            switch (role)
            {
                case CharacterRole.Letter:
                    if (!inWord)
                    {
                        BeginWord(text, i);
                        inWord = true;
                    }

                    foreach (var letter in folded[..length])
                    {
                        Append(letter);
                    }

                    _end = i + consumed;
                    i += consumed;
                    break;
                case CharacterRole.Silent when inWord:
                    _end = i + consumed;
                    i += consumed;
                    break;
                case CharacterRole.Apostrophe when inWord:
                    (inWord, i) = AfterApostrophe(text, i + consumed, to);
                    if (!inWord)
                    {
                        EndWord(text);
                    }

                    break;
                default:
                    if (inWord && role != CharacterRole.Silent)
                    {
                        EndWord(text);
                        inWord = false;
                    }

                    i += consumed;
                    break;
            }
        }

        if (inWord)
        {
            EndWord(text);
        }
    }

    /// <summary>A possessive s ends the word before it; an apostrophe inside a word is passed over.</summary>
    private static (bool InWord, int Next) AfterApostrophe(ReadOnlySpan<char> text, int next, int to)
    {
        if (next >= to || !char.IsLetterOrDigit(text[next]))
        {
            return (false, next);
        }

        var isPossessive = text[next] is 's' or 'S' && (next + 1 >= to || !char.IsLetterOrDigit(text[next + 1]));
        return isPossessive ? (false, next + 1) : (true, next);
    }

    private void Begin()
    {
        _joins = false;
        _joined = 0;
    }

    private void BeginWord(ReadOnlySpan<char> text, int start)
    {
        var follows = false;
        _joins = false;
        if (_count > 0)
        {
            var between = text[_tokens[_count - 1].End..start];
            follows = Gap.FollowsOn(between);
            _joins = follows && Gap.Joins(between);
            // The hash of the word before goes on over this one.
            _joined = _joins ? _hash : 0;
        }

        (_start, _previousAt, _formAt, _hash) = (start, _formAt, _length, TextHash.Empty);
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count].FollowsOn = follows;
    }

    private void Append(char letter)
    {
        if (_length == _form.Length)
        {
            Array.Resize(ref _form, _length * 2);
        }

        _form[_length++] = letter;
        _hash = (_hash ^ letter) * TextHash.Prime;
        _joined = (_joined ^ letter) * TextHash.Prime;
    }

    private void EndWord(ReadOnlySpan<char> text)
    {
        var hash = TextHash.Finish(_hash);
        var form = _form.AsSpan(_formAt, _length - _formAt);
        var (stem, root) = _hashes.Of(hash, form, form[^1] == 's' && EnglishPlural.IsPluralOfAbbreviation(text[_start.._end], form.Length));
        if (_joins)
        {
            _tokens[_count - 1].Joined = _hashes.Of(TextHash.Finish(_joined), _form.AsSpan(_previousAt, _length - _previousAt), isPluralOfAbbreviation: false).Stem;
        }

        _tokens[_count] = new(_start, _end, hash, stem, root, 0, _tokens[_count].FollowsOn);
        _count++;
    }
}
