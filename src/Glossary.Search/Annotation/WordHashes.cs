using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>The hashes under which words of texts and of labels meet.</summary>
/// <param name="Form">The hash of the folded word.</param>
/// <param name="Stem">The hash of its stem.</param>
/// <param name="Root">The hash of its root where it has the ending of a verb, as in "patched"; else 0.</param>
internal readonly record struct WordHashes(ulong Form, ulong Stem, ulong Root)
{
    /// <summary>The most letters of a word that has a stem of its own.</summary>
    public const int Longest = 64;

    private const int ShortestVerb = 5;
    private const ulong VerbSalt = 0x5bd1e9955bd1e995;

    /// <summary>The hash of a stem.</summary>
    public static ulong OfStem(ReadOnlySpan<char> stem) => TextHash.Of(stem);

    /// <summary>The hash of the stem of a folded word of no more than <see cref="Longest"/> letters.</summary>
    public static ulong OfStemOf(ReadOnlySpan<char> form)
    {
        Span<char> stem = stackalloc char[Longest];
        return TextHash.Of(stem[..WordStem.Of(form, stem)]);
    }

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

    /// <summary>The hashes of a word of a text.</summary>
    /// <param name="form">The folded word.</param>
    /// <param name="isPluralOfAbbreviation">Whether it is written like "PMs".</param>
    public static WordHashes Of(ReadOnlySpan<char> form, bool isPluralOfAbbreviation)
    {
        var hash = TextHash.Of(form);
        if (form.Length is 0 or > Longest)
        {
            return new(hash, hash, 0);
        }

        if (isPluralOfAbbreviation)
        {
            return new(hash, TextHash.Of(form[..^1]), 0);
        }

        Span<char> stem = stackalloc char[Longest];
        var length = WordStem.Of(form, stem);
        var isVerb = form is [.., 'i', 'n', 'g'] or [.., 'e', 'd'];
        return new(hash, TextHash.Of(stem[..length]), isVerb ? OfRoot(form, stem[..length]) : 0);
    }
}
