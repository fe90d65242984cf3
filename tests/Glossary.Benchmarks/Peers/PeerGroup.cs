namespace Glossary.Benchmarks.Peers;

/// <summary>All that is measured in one run; what it started ends with it.</summary>
internal sealed class PeerGroup : IAsyncDisposable
{
    private readonly List<IPeer> _peers = [];
    private readonly List<IAsyncDisposable> _started = [];
    private PlainLucene? _lucene;

    /// <summary>In the order of the tables.</summary>
    public IReadOnlyList<IPeer> All => _peers;

    /// <summary>Adds one that is ready.</summary>
    public void Add(IPeer peer) => _peers.Add(peer);

    /// <summary>Starts the others and lets them index the glossary.</summary>
    public async Task StartAsync(Corpus corpus, CancellationToken cancellationToken)
    {
        var postgres = await PostgresPeers.StartAsync(corpus, cancellationToken);
        _started.Add(postgres);
        _peers.AddRange(postgres.Peers);
        await NodePeer.InstallAsync(cancellationToken);
        foreach (var (name, script) in new[] { ("MiniSearch", "minisearch"), ("FlexSearch", "flexsearch") })
        {
            var node = await NodePeer.StartAsync(name, script, corpus, cancellationToken);
            _started.Add(node);
            _peers.Add(node);
        }

        _lucene = new(corpus);
        _peers.AddRange(_lucene.Peers());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _lucene?.Dispose();
        foreach (var one in _started)
        {
            await one.DisposeAsync();
        }
    }
}
