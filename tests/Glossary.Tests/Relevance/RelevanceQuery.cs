using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Tests.Relevance;

/// <summary>A query as somebody types it, and the Terms of which one must come.</summary>
/// <param name="Kind">The kind of query.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Vocabulary">The only vocabulary looked in; null for all.</param>
/// <param name="Expected">The Terms of which one must come; none for nonsense, which must find nothing.</param>
internal sealed record RelevanceQuery(string Kind, string Text, string? Vocabulary, IReadOnlyList<TermKey> Expected)
{
    /// <summary>The kind that is asked while typing.</summary>
    public const string Prefix = "prefix";

    private const int Looked = 5;

    /// <summary>Every query of <c>queries.tsv</c>.</summary>
    public static IReadOnlyList<RelevanceQuery> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Relevance", "queries.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(row => new RelevanceQuery(
                row[0], row[1], row[2].Length == 0 ? null : row[2], [.. row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TermKey.Parse)])),
    ];

    /// <summary>Whether the engine may be tuned on it. The other half only reports: a query never changes sides.</summary>
    public bool IsForTuning { get; } = (SHA256.HashData(Encoding.UTF8.GetBytes($"{Text} {Vocabulary}"))[0] & 1) == 0;

    /// <summary>The first Terms found.</summary>
    public IReadOnlyList<TermKey> Find(ITermIndex index) => Kind == Prefix
        ? [.. index.Suggest(new(Text, Vocabulary)).Items.Take(Looked).Select(item => item.Term.Key)]
        : [.. index.Search(new(Text, Vocabulary, Limit: Looked)).Items.Select(item => item.Term.Summary.Key)];

    /// <summary>Whether one of the first Terms found is right.</summary>
    public bool IsRight(IReadOnlyList<TermKey> found, int within) =>
        Expected.Count == 0 ? found.Count == 0 : found.Take(within).Any(Expected.Contains);
}
