using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Glossary.Benchmarks.Bars;

/// <summary>Notes when a transaction of this process was committed, as EF Core tells of it.</summary>
internal sealed class CommitWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private long _first;

    internal CommitWatch() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>When the first was committed since <see cref="Begin"/>, as a timestamp of <see cref="Stopwatch"/>.</summary>
    /// <exception cref="InvalidOperationException">None was.</exception>
    public long First => Interlocked.Read(ref _first) is > 0 and var first ? first : throw new InvalidOperationException("No transaction was committed.");

    /// <summary>Waits for the next.</summary>
    public void Begin() => Interlocked.Exchange(ref _first, 0);

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.TransactionCommitted.Name)
        {
            Interlocked.CompareExchange(ref _first, Stopwatch.GetTimestamp(), 0);
        }
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
