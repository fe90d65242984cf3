using System.Diagnostics;
using Glossary.Benchmarks.Generated;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Benchmarks.Peers;

/// <summary>Glossary's own look-up, in process.</summary>
internal sealed class OurPeer(string name, Func<string, TermSummary[]> read, Action<string> look) : IPeer
{
    /// <inheritdoc/>
    public string Name => name;

    /// <summary>The type-ahead.</summary>
    public static OurPeer Suggest(LuceneTermIndex index) => new(
        "**Glossary, suggest**",
        text => [.. index.Suggest(new(text, Limit: IPeer.Limit)).Items.Select(item => item.Term)],
        text => index.Suggest(new(text, Limit: IPeer.Limit)));

    /// <summary>The search, whole Terms read.</summary>
    public static OurPeer Search(LuceneTermIndex index) => new(
        "**Glossary, search**",
        text => [.. index.Search(new(text, Limit: IPeer.Limit)).Items.Select(hit => hit.Term.Summary)],
        text => index.Search(new(text, Limit: IPeer.Limit)));

    /// <inheritdoc/>
    public Task<PeerPass> AskAsync(IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        var times = new double[queries.Count];
        var garbage = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            look(queries[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        garbage = GC.GetAllocatedBytesForCurrentThread() - garbage;
        cancellationToken.ThrowIfCancellationRequested();
        int[][] found = [.. queries.Select(text => Array.ConvertAll(read(text), term => GeneratedGlossary.Number(term.Id)))];
        return Task.FromResult(new PeerPass(times, found, (double)garbage / queries.Count));
    }
}
