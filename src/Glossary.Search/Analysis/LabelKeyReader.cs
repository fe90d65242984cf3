using System.Text;

namespace Glossary.Search.Analysis;

/// <summary>Reads the <see cref="FoldedText.Key"/> of labels one after the other into the same memory.</summary>
internal sealed class LabelKeyReader
{
    private readonly TextFolder _folder = new();
    private char[] _label = new char[256];
    private char[] _key = new char[256];

    /// <summary>The key of a label, good until the next is read; empty where it has no word.</summary>
    public ReadOnlySpan<char> Read(ReadOnlySpan<byte> utf8)
    {
        if (_label.Length < utf8.Length)
        {
            _label = new char[utf8.Length];
        }

        var label = _label.AsSpan(0, Encoding.UTF8.GetChars(utf8, _label));
        _folder.Read(label);
        if (_key.Length < _folder.Form.Length)
        {
            _key = new char[_folder.Form.Length];
        }

        var length = 0;
        for (var i = 0; i < _folder.Words.Length; i++)
        {
            var (_, _, start, end) = _folder.Words[i];
            var written = label[start..end];
            if (_folder.Words.Length == 1 && EnglishPlural.IsAcronym(written))
            {
                return _folder.Form;
            }

            length += WordStem.Of(written, _folder.FormOf(i), _key.AsSpan(length));
        }

        return _key.AsSpan(0, length);
    }
}
