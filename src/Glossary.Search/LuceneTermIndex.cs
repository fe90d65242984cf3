using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Lucene.Net.Index;

namespace Glossary.Search;

/// <summary>The index on Lucene.Net. Many threads read it; one at a time feeds it.</summary>
public sealed class LuceneTermIndex : ITermIndex, IDisposable
{
    private readonly string? _folder;
    private readonly Lock _writing = new();
    private IndexGeneration _generation;
    private volatile IndexSnapshot? _snapshot;
    private volatile TaskCompletionSource _moved = NewSignal();
    private volatile string? _damage;

    /// <summary>Opens the index of a folder, or begins an empty one where there is none that can be read.</summary>
    /// <param name="folder">A folder of its own, which no other process uses; null to keep everything in memory.</param>
    public LuceneTermIndex(string? folder)
    {
        _folder = folder;
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            foreach (var (generation, _) in Generations(folder).OrderByDescending(found => found.Number))
            {
                try
                {
                    (_generation, var snapshot) = IndexGeneration.Reopen(generation);
                    _snapshot = snapshot;
                    DeleteOthers(generation);
                    return;
                }
                catch (IndexNotFoundException)
                {
                    // Begun and never committed: the one before it may be whole.
                }
                catch (OtherSchemaException exception)
                {
                    _damage = exception.Message;
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    // Damage shows as almost anything: bad lengths, wrong offsets, broken JSON.
                    _damage = $"The index was damaged: {exception.Message}";
                }
            }
        }

        _generation = Begin();
    }

    /// <inheritdoc/>
    public long? Change => _snapshot?.Change;

    /// <inheritdoc/>
    public Catalogue Catalogue => _snapshot?.Catalogue ?? Catalogue.Empty;

    /// <summary>Where it is; null in memory.</summary>
    public string? Location => _folder;

    /// <inheritdoc/>
    public string? WhyRebuild(Guid glossary) => _snapshot switch
    {
        null => _damage ?? "There is no index yet.",
        _ when _damage is not null => _damage,
        { } snapshot when snapshot.Glossary != glossary => "The index was built from another database.",
        _ => null,
    };

    /// <inheritdoc/>
    public TermHits Search(TermQuery query)
    {
        var snapshot = Acquire();
        try
        {
            var folded = Fold(query.Text);
            if (folded.Words.Count == 0)
            {
                return new([], 0, null, snapshot.Change);
            }

            var matches = Find(snapshot, folded, query);
            var best = matches.Count > 0 ? matches[0].Match : null;
            return new(
                [.. matches.Take(query.Limit).Select(found => new TermHit(found.Term.Term, found.Match.Kind, found.Match.Label, found.Match.Highlights, found.Match.Score))],
                matches.Count,
                best?.Kind is MatchKind.Typo or MatchKind.Phonetic ? best.Label : null,
                snapshot.Change);
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <inheritdoc/>
    public Suggestions Suggest(SuggestQuery query)
    {
        var snapshot = Acquire();
        try
        {
            var folded = Fold(query.Text);
            return new(
                folded.Words.Count == 0
                    ? []
                    : [.. Find(snapshot, folded, new(query.Text, query.Vocabulary)).Take(query.Limit).Select(found => new Suggestion(found.Match.Label, found.Match.Kind, found.Term.Term.Summary))],
                snapshot.Change);
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <inheritdoc/>
    public PublishedTerm? Find(TermKey key) => _snapshot?.ByKey.GetValueOrDefault(key)?.Term;

    /// <inheritdoc/>
    public IReadOnlyList<Collision> Collisions() => _snapshot?.Collisions ?? [];

    /// <inheritdoc/>
    public async Task<bool> WaitForAsync(long change, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(atMost);
        while (true)
        {
            // The signal first: a move between the look and the wait must not be missed.
            var moved = _moved;
            if (_snapshot?.Change >= change)
            {
                return true;
            }

            try
            {
                await moved.Task.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return _snapshot?.Change >= change;
            }
        }
    }

    /// <inheritdoc/>
    public void Apply(Catalogue catalogue, IReadOnlyCollection<PublishedTerm> present, IReadOnlyCollection<Guid> absent, long change)
    {
        lock (_writing)
        {
            var before = _snapshot ?? throw new InvalidOperationException("Build the index before changes are applied to it.");
            var terms = before.Terms.ToBuilder();
            try
            {
                foreach (var term in present.Select(term => new IndexedTerm(term)))
                {
                    terms[term.Term.Summary.Id] = term;
                    _generation.Put(term);
                }

                foreach (var id in absent)
                {
                    terms.Remove(id);
                    _generation.Remove(id);
                }

                Swap(_generation.Show(terms.ToImmutable(), catalogue, before.Glossary, change));
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                _damage = $"The index could not be written: {exception.Message}";
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public async Task RebuildAsync(Guid glossary, Catalogue catalogue, IAsyncEnumerable<PublishedTerm> terms, long change, CancellationToken cancellationToken)
    {
        var generation = Begin();
        try
        {
            var all = ImmutableDictionary.CreateBuilder<Guid, IndexedTerm>();
            await foreach (var term in terms.WithCancellation(cancellationToken))
            {
                var indexed = new IndexedTerm(term);
                all[term.Summary.Id] = indexed;
                generation.Put(indexed);
            }

            lock (_writing)
            {
                var snapshot = generation.Show(all.ToImmutable(), catalogue, glossary, change);
                generation.Commit(change);
                var former = _generation;
                _generation = generation;
                _damage = null;
                Swap(snapshot);
                former.Dispose();
                DeleteOthers(generation.Folder);
            }
        }
        catch
        {
            if (!ReferenceEquals(_generation, generation))
            {
                generation.Dispose();
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public void Commit()
    {
        lock (_writing)
        {
            if (_snapshot is not { } snapshot)
            {
                return;
            }

            try
            {
                _generation.Commit(snapshot.Change);
                if (!_generation.IsWhole())
                {
                    _damage = "Files of the index are missing.";
                }
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                _damage = $"The index could not be written: {exception.Message}";
            }
        }
    }

    /// <summary>Writes to disk what it shows, and closes it.</summary>
    public void Dispose()
    {
        Commit();
        lock (_writing)
        {
            _snapshot?.Release();
            _generation.Dispose();
        }
    }

    private static FoldedText Fold(string text) => FoldedText.Of(text.Length > TermQuery.MaxText ? text[..TermQuery.MaxText] : text);

    private static bool IsDamage(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ObjectDisposedException or ArgumentException or InvalidOperationException or IndexOutOfRangeException;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static IEnumerable<(string Folder, int Number)> Generations(string folder) => Directory.EnumerateDirectories(folder, "g*")
        .Select(found => (found, int.TryParse(Path.GetFileName(found).AsSpan(1), CultureInfo.InvariantCulture, out var number) ? number : -1))
        .Where(found => found.Item2 >= 0);

    private List<(IndexedTerm Term, LabelMatch Match)> Find(IndexSnapshot snapshot, FoldedText folded, TermQuery query)
    {
        var strict = new LabelMatcher(folded, loose: false);
        var matches = Rank(Select(snapshot, query, () => TermCandidates.Strict(folded, query)), strict);
        if (matches.Count > 0)
        {
            return matches;
        }

        var loose = new LabelMatcher(folded, loose: true);
        return Rank(Select(snapshot, query, () => TermCandidates.Loose(folded, loose.ContentWords, snapshot, query)), loose);
    }

    /// <summary>Asks Lucene; when its files cannot be read, compares with every Term: slower, and nobody in the meeting notices.</summary>
    private IEnumerable<IndexedTerm> Select(IndexSnapshot snapshot, TermQuery query, Func<Lucene.Net.Search.Query> candidates)
    {
        if (_damage is null)
        {
            try
            {
                return snapshot.Select(candidates());
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                _damage = $"The index could not be read: {exception.Message}";
            }
        }

        return snapshot.SelectAll(query);
    }

    /// <summary>Best first; ties by the label, then the key, so that every replica answers alike.</summary>
    private static List<(IndexedTerm Term, LabelMatch Match)> Rank(IEnumerable<IndexedTerm> candidates, LabelMatcher matcher)
    {
        var matches = new List<(IndexedTerm Term, LabelMatch Match)>();
        foreach (var term in candidates)
        {
            if (matcher.Match(term) is { } match)
            {
                matches.Add((term, match));
            }
        }

        matches.Sort((one, other) => Compare(one, other));
        return matches;
    }

    private static int Compare((IndexedTerm Term, LabelMatch Match) one, (IndexedTerm Term, LabelMatch Match) other)
    {
        var (left, right) = (one.Term.Term.Summary, other.Term.Term.Summary);
        var order = other.Match.Score.CompareTo(one.Match.Score);
        order = order != 0 ? order : one.Match.Label.Length.CompareTo(other.Match.Label.Length);
        order = order != 0 ? order : string.CompareOrdinal(one.Match.Label, other.Match.Label);
        order = order != 0 ? order : string.CompareOrdinal(left.Vocabulary, right.Vocabulary);
        return order != 0 ? order : string.CompareOrdinal(left.Slug, right.Slug);
    }

    private IndexSnapshot Acquire()
    {
        while (true)
        {
            var snapshot = _snapshot ?? throw new InvalidOperationException("There is nothing to read yet.");
            if (snapshot.TryAcquire())
            {
                return snapshot;
            }
        }
    }

    private void Swap(IndexSnapshot snapshot)
    {
        var former = _snapshot;
        _snapshot = snapshot;
        former?.Release();
        Interlocked.Exchange(ref _moved, NewSignal()).TrySetResult();
    }

    private IndexGeneration Begin()
    {
        if (_folder is null)
        {
            return IndexGeneration.Create(null);
        }

        var number = Generations(_folder).Select(found => found.Number).DefaultIfEmpty(0).Max() + 1;
        return IndexGeneration.Create(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"g{number}")));
    }

    private void DeleteOthers(string? keep)
    {
        if (_folder is null)
        {
            return;
        }

        foreach (var (folder, _) in Generations(_folder).Where(found => found.Folder != keep).ToList())
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody looks into it; the next start tries again.
            }
        }
    }
}
