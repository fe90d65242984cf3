using System.Text.RegularExpressions;
using DiffPlex;

namespace Glossary.Web.Features.Shared;

/// <summary>What became of a stretch of text.</summary>
public enum StretchKind
{
    /// <summary>It stands in both.</summary>
    Kept,

    /// <summary>It stood in the earlier text alone.</summary>
    Removed,

    /// <summary>It stands in the later text alone.</summary>
    Added,
}

/// <summary>A stretch of text in a difference.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The text, spaces and all.</param>
public sealed record Stretch(StretchKind Kind, string Text);

/// <summary>How one text became another, word by word. Kept and removed stretches together are the earlier text; kept and added ones the later.</summary>
public static partial class WordDifference
{
    /// <summary>The stretches in reading order, what was removed before what replaces it; null counts as empty.</summary>
    public static IReadOnlyList<Stretch> Between(string? before, string? after)
    {
        var difference = Differ.Instance.CreateDiffs(before ?? string.Empty, after ?? string.Empty, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var (old, now) = (difference.PiecesOld, difference.PiecesNew);
        var stretches = new List<Stretch>();
        var read = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(stretches, StretchKind.Kept, old, read, block.DeleteStartA - read);
            Add(stretches, StretchKind.Removed, old, block.DeleteStartA, block.DeleteCountA);
            Add(stretches, StretchKind.Added, now, block.InsertStartB, block.InsertCountB);
            read = block.DeleteStartA + block.DeleteCountA;
        }

        Add(stretches, StretchKind.Kept, old, read, old.Count - read);
        return JoinedAcrossSpaces(stretches);
    }

    private static void Add(List<Stretch> stretches, StretchKind kind, IReadOnlyList<string> pieces, int from, int count)
    {
        if (count > 0)
        {
            stretches.Add(new(kind, string.Concat(pieces.Skip(from).Take(count))));
        }
    }

    /// <summary>Two words replaced by two others read as one replacement, not as two with a kept space between them.</summary>
    private static List<Stretch> JoinedAcrossSpaces(List<Stretch> stretches)
    {
        var joined = new List<Stretch>(stretches.Count);
        var (removed, added) = (string.Empty, string.Empty);
        for (var i = 0; i < stretches.Count; i++)
        {
            var (kind, text) = stretches[i];
            switch (kind)
            {
                case StretchKind.Removed:
                    removed += text;
                    break;
                case StretchKind.Added:
                    added += text;
                    break;
                case StretchKind.Kept when removed.Length > 0 && added.Length > 0 && i + 2 < stretches.Count
                    && stretches[i + 1].Kind == StretchKind.Removed && stretches[i + 2].Kind == StretchKind.Added && string.IsNullOrWhiteSpace(text):
                    removed += text;
                    added += text;
                    break;
                default:
                    Flush();
                    joined.Add(stretches[i]);
                    break;
            }
        }

        Flush();
        return joined;

        void Flush()
        {
            if (removed.Length > 0)
            {
                joined.Add(new(StretchKind.Removed, removed));
            }

            if (added.Length > 0)
            {
                joined.Add(new(StretchKind.Added, added));
            }

            (removed, added) = (string.Empty, string.Empty);
        }
    }

    /// <summary>Cuts a text into words, spaces, and single signs; no character is lost, and no pair of surrogates is parted.</summary>
    private sealed partial class WordChunker : IChunker
    {
        internal static WordChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Piece().Matches(text).Select(match => match.Value)];

        [GeneratedRegex(@"[\p{L}\p{M}\p{N}_]+|\p{Cs}+|\s+|.", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
        private static partial Regex Piece();
    }
}
