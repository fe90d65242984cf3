using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>
/// The hashes under which words of texts and of labels meet. Texts say the same words again and again, so the stems of the last few
/// thousand are remembered.
/// </summary>
internal sealed class WordHashes
{
    private const int Size = 1 << 13;
    private const int Longest = 64;
    private const int ShortestVerb = 5;
    private const ulong VerbSalt = 0x5bd1e9955bd1e995;
    private const ulong PluralSalt = 0x9e3779b97f4a7c15;

    private readonly Entry[] _entries = new Entry[Size];

    /// <summary>The hash of a stem.</summary>
    public static ulong OfStem(ReadOnlySpan<char> stem) => TextHash.Of(stem);

    /// <summary>The hash of a verb's root, by which a label is found in "patched" and "patching"; 0 for a word too short to tell.</summary>
    public static ulong OfRoot(ReadOnlySpan<char> form, ReadOnlySpan<char> stem)
    {
        if (form.Length is < ShortestVerb or > Longest)
        {
            return 0;
        }

        Span<char> root = stackalloc char[Longest];
        stem.CopyTo(root);
        return TextHash.Of(root[..EnglishRoot.Of(root[..stem.Length])]) ^ VerbSalt;
    }

    /// <summary>The hashes of the stem and, for what may be a verb's form, of the root.</summary>
    /// <param name="hash">The hash of <paramref name="form"/>, finished.</param>
    /// <param name="form">The folded word.</param>
    /// <param name="isPluralOfAbbreviation">Whether it is written like "PMs".</param>
    public (ulong Stem, ulong Root) Of(ulong hash, ReadOnlySpan<char> form, bool isPluralOfAbbreviation)
    {
        var key = isPluralOfAbbreviation ? hash ^ PluralSalt : hash;
        ref var entry = ref _entries[(int)(key % Size)];
        if (entry.Key != key)
        {
            entry = Make(key, hash, form, isPluralOfAbbreviation);
        }

        return (entry.Stem, entry.Root);
    }

    private static Entry Make(ulong key, ulong hash, ReadOnlySpan<char> form, bool isPluralOfAbbreviation)
    {
        if (form.Length is 0 or > Longest)
        {
            return new(key, hash, 0);
        }

        if (isPluralOfAbbreviation)
        {
            return new(key, TextHash.Of(form[..^1]), 0);
        }

        Span<char> stem = stackalloc char[Longest];
        var length = WordStem.Of(form, stem);
        var isVerb = form is [.., 'i', 'n', 'g'] or [.., 'e', 'd'];
        return new(key, TextHash.Of(stem[..length]), isVerb ? OfRoot(form, stem[..length]) : 0);
    }

    private readonly record struct Entry(ulong Key, ulong Stem, ulong Root);
}
