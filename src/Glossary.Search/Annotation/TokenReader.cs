namespace Glossary.Search.Annotation;

/// <summary>
/// Reads a text into <see cref="TextToken"/>s, folding as labels are folded. It is kept from text to text, so that one makes no
/// garbage of its size.
/// </summary>
internal sealed class TokenReader
{
    private const int ManyTokens = 1 << 17;

    private readonly FoldedWordReader _folded = new();
    private readonly TextWords _words = new();
    private readonly List<Stretch> _closed = [];
    private TextToken[] _tokens = new TextToken[256];
    private int _count;
    private long _reading = -1;

    /// <summary>Reads a text, passing over what isn't language; good until the next one is read.</summary>
    public TokensOfText Read(ReadOnlySpan<char> text, TextReading reading)
    {
        if (_reading != reading.Number)
        {
            _words.Begin(reading.Tables);
            _reading = reading.Number;
        }

        _words.Trim();
        _tokens = _tokens.Length > ManyTokens ? new TextToken[256] : _tokens;
        _count = 0;
        var at = 0;
        ProtectedStretches.Find(text, _closed);
        foreach (var stretch in _closed)
        {
            Read(text[..stretch.Start], at);
            at = Math.Max(at, stretch.End);
        }

        Read(text, at);
        return new(text, _tokens.AsSpan(0, _count), _words);
    }

    private void Read(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length;)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                var end = i + PackedWord.Read(text[i..], out var word);
                if (end - i < PackedWord.Longest && (end == text.Length || (char.IsAscii(text[end]) && text[end] != '\'')))
                {
                    Add(i, end, _words.Find(word, text[i..end]));
                    i = end;
                    continue;
                }
            }
            else if (char.IsAscii(c) && c != '&')
            {
                i++;
                continue;
            }

            i = ReadFolded(text, i);
        }
    }

    /// <summary>Reads a word that isn't plain, or passes over what is none.</summary>
    private int ReadFolded(ReadOnlySpan<char> text, int from)
    {
        var next = _folded.Read(text, from, out var start, out var end);
        if (!_folded.Form.IsEmpty)
        {
            Add(start, end, _words.Find(_folded.Form, text[start..end]));
        }

        return next;
    }

    private void Add(int start, int end, PlacedWord word)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count++] = new(start, end, word.Stem, word.Number, word.Traits);
    }
}
