using System.Collections.Frozen;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Analysis;

/// <summary>
/// What the field writes for what people say in everyday words, and the other way round: whoever asks what "wipes" a disk means what
/// "erases" it. The words stand in EverydayWords.txt, each line a group that may stand for one another.
/// </summary>
internal static class EverydayWords
{
    private static readonly FrozenDictionary<ulong, ulong[]> Roots = Read();

    /// <summary>The hashes of the roots that may stand for a root, given by its hash.</summary>
    public static ReadOnlySpan<ulong> For(ulong root) => Roots.TryGetValue(root, out var others) ? others : [];

    private static FrozenDictionary<ulong, ulong[]> Read()
    {
        using var file = new StreamReader(typeof(EverydayWords).Assembly.GetManifestResourceStream(typeof(EverydayWords), "EverydayWords.txt")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ').Select(word => TextHash.Of(EnglishRoot.Of(WordStem.Of(word)))).Distinct().ToArray())
            .SelectMany(group => group.Select(root => (root, group)))
            .GroupBy(pair => pair.root, pair => pair.group)
            .ToFrozenDictionary(groups => groups.Key, groups => groups.SelectMany(group => group).Where(root => root != groups.Key).Distinct().ToArray());
    }
}
