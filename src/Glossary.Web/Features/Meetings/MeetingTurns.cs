using Glossary.Core.Meetings;

namespace Glossary.Web.Features.Meetings;

/// <summary>
/// Whose turn it is to write to a meeting on this replica. PostgreSQL lets one write at a time anyway; waiting here costs no connection, and
/// a room in which everybody taps at once does not take them all.
/// </summary>
internal sealed class MeetingTurns : IDisposable
{
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for a turn; it is over when what is returned is disposed.</summary>
    internal async Task<IDisposable> TakeAsync(string typed, CancellationToken cancellationToken)
    {
        var code = MeetingCode.TryRead(typed, out var read) ? read : string.Empty;
        var turn = _turns[(uint)code.GetHashCode(StringComparison.Ordinal) % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
