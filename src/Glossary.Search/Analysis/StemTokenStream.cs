using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Glossary.Search.Analysis;

/// <summary>The roots of the words of a few texts, as Lucene indexes them.</summary>
internal sealed class StemTokenStream : TokenStream
{
    /// <summary>Lucene refuses tokens above 32,766 bytes; nobody looks for a word as long as this.</summary>
    public const int LongestToken = 255;

    private readonly string[] _roots;
    private readonly ICharTermAttribute _token;
    private int _next;

    /// <summary>Reads the words of <paramref name="texts"/>.</summary>
    public StemTokenStream(IEnumerable<string> texts)
    {
        _roots = [.. texts.SelectMany(text => FoldedText.Of(text).Words).Select(word => EnglishRoot.Of(word.Stem)).Where(root => root.Length <= LongestToken)];
        _token = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next == _roots.Length)
        {
            return false;
        }

        _token.SetEmpty().Append(_roots[_next++]);
        return true;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
