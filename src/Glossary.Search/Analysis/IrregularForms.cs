using System.Collections.Frozen;

namespace Glossary.Search.Analysis;

/// <summary>The forms of English words that no ending tells: "kept" is of "keep". Forms that are as often another word ("left", "found", "wound") are not among them.</summary>
internal static class IrregularForms
{
    private static readonly FrozenDictionary<string, string> Bases = Read(
        "become became", "begin began begun", "bleed bled", "break broke broken", "bring brought", "build built", "burn burnt", "buy bought", "catch caught",
        "child children", "choose chose chosen", "draw drew drawn", "drive drove driven", "fall fell fallen", "feed fed", "foot feet", "forget forgot forgotten",
        "freeze froze frozen", "give gave given", "grow grew grown", "hear heard", "hide hid hidden", "hold held", "keep kept", "lend lent", "lose lost loss losses",
        "man men", "pay paid", "person people persons", "run ran", "sell sold sale sales", "send sent", "shake shook shaken", "sleep slept", "speak spoke spoken", "spend spent",
        "steal stole stolen", "stick stuck", "strike struck", "swell swollen", "take took taken", "teach taught", "throw threw thrown", "tooth teeth", "wear wore worn",
        "woman women", "write wrote written");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spans = Bases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word that each of them is a form of.</summary>
    public static IReadOnlyDictionary<string, string> All => Bases;

    /// <summary>Brings a stem to the word that it is a form of, in place, if that isn't longer.</summary>
    /// <returns>The new length.</returns>
    public static int Fold(Span<char> stem)
    {
        if (!Spans.TryGetValue(stem, out var word) || word.Length > stem.Length)
        {
            return stem.Length;
        }

        word.CopyTo(stem);
        return word.Length;
    }

    private static FrozenDictionary<string, string> Read(params string[] words) => words.Select(word => word.Split(' '))
        .SelectMany(forms => forms.Skip(1).SelectMany(form => new[] { form, WordStem.Of(form) }).Distinct().Select(form => (form, forms[0])))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);
}
