using System.Collections.Frozen;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>Goes through HTML as a browser's tokenizer does, and keeps the stretches between tags that are neither code, links, quotes nor tables.</summary>
internal sealed class HtmlScanner
{
    /// <summary>What is in them is not touched; links may not stand in some of them.</summary>
    private static readonly FrozenSet<string> Closed = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "code", "pre", "kbd", "samp", "var", "tt", "blockquote", "q", "cite", "table", "button", "select", "option", "label", "summary", "svg", "math", "object", "audio", "video", "canvas", "template", "head", "at");

    /// <summary>In them a browser reads no tags but their own end.</summary>
    private static readonly FrozenSet<string> Raw = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext");

    private readonly List<Stretch> _stretches = [];
    private readonly List<(string Name, int At)> _open = [];
    private readonly string _text;
    private readonly int _from;
    private readonly int _to;
    private int _end;
    private int _depth;

    internal HtmlScanner(string text, int from, int to) => (_text, _from, _to, _end) = (text, from, to, to);

    internal Scanned Scan()
    {
        var words = _from;
        var at = _from;
        while (at < _to)
        {
            var sign = _text.IndexOf('<', at, _to - at);
            var next = sign < 0 ? _to : Pass(sign);
            if (sign >= 0 && next == sign)
            {
                // No tag: a sign like any other.
                at = sign + 1;
                continue;
            }

            if (sign >= 0 && next < 0)
            {
                Keep(words, sign);
                _end = Math.Min(_end, sign);
                words = _to;
                break;
            }

            Keep(words, sign < 0 ? _to : sign);
            if (sign >= 0)
            {
                Meet(sign, ref next);
            }

            (words, at) = (next, next);
        }

        Keep(words, _to);
        return new(_stretches, _open.Count > 0 ? Math.Min(_end, _open[0].At) : _end);
    }

    private void Keep(int start, int end)
    {
        if (_depth == 0 && end > start)
        {
            _stretches.Add(new(start, end));
        }
    }

    /// <summary>Where the tag or comment ends that begins here; here when none does, −1 when it has no end.</summary>
    private int Pass(int at)
    {
        var next = at + 1 < _to ? _text[at + 1] : ' ';
        return next switch
        {
            '!' when Begins(at, "<!--") => Behind(_text.IndexOf("-->", at + 2, _to - at - 2, StringComparison.Ordinal), 3),
            '!' or '?' => Behind(_text.IndexOf('>', at, _to - at), 1),
            '/' when at + 2 < _to && char.IsAsciiLetter(_text[at + 2]) => EndOfTag(at + 2),
            '/' => Behind(_text.IndexOf('>', at, _to - at), 1),
            _ when char.IsAsciiLetter(next) => EndOfTag(at + 1),
            _ => at,
        };
    }

    /// <summary>Behind the <c>&gt;</c> that is not in a quoted value of an attribute.</summary>
    private int EndOfTag(int at)
    {
        for (var i = at; i < _to; i++)
        {
            if (_text[i] == '>')
            {
                return i + 1;
            }

            if (_text[i] == '=')
            {
                var value = i + 1;
                while (value < _to && char.IsWhiteSpace(_text[value]))
                {
                    value++;
                }

                if (value < _to && _text[value] is '"' or '\'')
                {
                    i = _text.IndexOf(_text[value], value + 1, _to - value - 1);
                    if (i < 0)
                    {
                        return -1;
                    }
                }
            }
        }

        return -1;
    }

    /// <summary>Takes note of a tag, and passes over what a browser takes for no tags behind it.</summary>
    private void Meet(int sign, ref int next)
    {
        var isEnd = _text[sign + 1] == '/';
        var name = Name(sign + (isEnd ? 2 : 1));
        if (isEnd)
        {
            if (name is "body" or "html")
            {
                _end = Math.Min(_end, sign);
            }

            if (Closed.Contains(name) && _open.FindLastIndex(open => open.Name == name) is >= 0 and var open)
            {
                _open.RemoveAt(open);
            }
        }
        else if (Raw.Contains(name))
        {
            var close = name == "plaintext" ? -1 : _text.IndexOf($"</{name}", next, _to - next, StringComparison.OrdinalIgnoreCase);
            _end = close < 0 ? Math.Min(_end, sign) : _end;
            next = close < 0 ? _to : close;
        }
        else if (Closed.Contains(name) && !(name is "svg" or "math" && _text[next - 2] == '/'))
        {
            _open.Add((name, sign));
        }

        _depth = _open.Count;
    }

    private string Name(int at)
    {
        var end = at;
        while (end < _to && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('/' or '>'))
        {
            end++;
        }

        return _text[at..end].ToLowerInvariant();
    }

    private bool Begins(int at, string what) => string.CompareOrdinal(_text, at, what, 0, what.Length) == 0 && at + what.Length <= _to;

    private static int Behind(int found, int length) => found < 0 ? -1 : found + length;
}
