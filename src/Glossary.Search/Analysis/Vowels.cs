using System.Buffers;

namespace Glossary.Search.Analysis;

/// <summary>The letters that are said by themselves, y among them.</summary>
internal static class Vowels
{
    private static readonly SearchValues<char> All = SearchValues.Create("aeiouy");

    /// <summary>Whether a folded letter is one.</summary>
    public static bool Has(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Whether a folded word has one.</summary>
    public static bool AreIn(ReadOnlySpan<char> word) => word.ContainsAny(All);
}
