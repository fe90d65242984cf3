namespace Glossary.Search.Dictionary;

/// <summary>Which Terms of a segment mention a root, by document, and how much it says of each.</summary>
/// <param name="documents">The documents, ascending.</param>
/// <param name="worths">What the root is worth in each, in hundredths.</param>
/// <param name="openings">How early it stands in the one sentence, in hundredths; 0 when it doesn't.</param>
internal readonly ref struct Mentions(ReadOnlySpan<int> documents, ReadOnlySpan<byte> worths, ReadOnlySpan<byte> openings)
{
    public readonly ReadOnlySpan<int> Documents = documents;
    public readonly ReadOnlySpan<byte> Worths = worths;
    public readonly ReadOnlySpan<byte> Openings = openings;
}

/// <summary>The roots of all that the Terms of a segment say of themselves, in flat arrays.</summary>
internal sealed class MentionTable
{
    private const ulong AskedSalt = 0x9e3779b97f4a7c15;

    private readonly HashIndex _numbers;
    private readonly int[] _at;
    private readonly int[] _documents;
    private readonly byte[] _worths;
    private readonly byte[] _openings;
    private readonly byte[] _brevities;

    /// <summary>Puts together what was read.</summary>
    /// <param name="roots">The roots in the order of <paramref name="at"/>; those that somebody asks with come after the others, under their own numbers.</param>
    /// <param name="said">How many of them the Terms say of themselves.</param>
    /// <param name="at">Where the mentions of each root begin, and at last where they end.</param>
    /// <param name="documents">The documents of each root, ascending.</param>
    /// <param name="worths">What it is worth there.</param>
    /// <param name="openings">How early it stands in the one sentence.</param>
    /// <param name="brevities">How short the one sentence of each document is, in hundredths.</param>
    public MentionTable(IReadOnlyList<string> roots, int said, int[] at, int[] documents, byte[] worths, byte[] openings, byte[] brevities)
    {
        (_at, _documents, _worths, _openings, _brevities) = (at, documents, worths, openings, brevities);
        var numbers = new HashIndexBuilder();
        for (var i = 0; i < roots.Count; i++)
        {
            var hash = TextHash.Of(roots[i]);
            numbers.Add(i < said ? hash : AskedFor(hash), i);
        }

        _numbers = numbers.Build();
        Roots = new([.. roots.Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The roots, sorted ordinally.</summary>
    public FlatText Roots { get; }

    /// <summary>How short the one sentence of a document is, at most 1: of two that say the same, the one that says less besides is meant.</summary>
    public double BrevityOf(int doc) => _brevities[doc] / 100.0;

    /// <summary>The hash by which a root is found in what somebody asks with who doesn't know the name.</summary>
    public static ulong AskedFor(ulong root) => root ^ AskedSalt;

    /// <summary>Who mentions a root, by its hash.</summary>
    public Mentions Find(ulong root)
    {
        if (_numbers.Find(root) is not [var entry, ..])
        {
            return default;
        }

        var (from, to) = (_at[(int)(uint)entry], _at[(int)(uint)entry + 1]);
        return new(_documents.AsSpan(from, to - from), _worths.AsSpan(from, to - from), _openings.AsSpan(from, to - from));
    }
}
