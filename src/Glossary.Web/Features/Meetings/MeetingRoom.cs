using Glossary.Core.Meetings;

namespace Glossary.Web.Features.Meetings;

/// <summary>One meeting on this replica: read once for all its screens each time that it has changed.</summary>
internal sealed class MeetingRoom(Guid meeting, Func<Guid, CancellationToken, Task<MeetingState?>> read)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _bell = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<MeetingState?>? _reading;

    /// <summary>Its id.</summary>
    internal Guid Meeting => meeting;

    /// <summary>How many screens show it; the rooms' to count.</summary>
    internal int Screens { get; set; }

    /// <summary>Ends when the meeting has changed since this was asked for.</summary>
    internal Task Bell
    {
        get
        {
            lock (_lock)
            {
                return _bell.Task;
            }
        }
    }

    /// <summary>The meeting has changed.</summary>
    internal void Ring()
    {
        TaskCompletionSource rung;
        lock (_lock)
        {
            (rung, _bell, _reading) = (_bell, new(TaskCreationOptions.RunContinuationsAsynchronously), null);
        }

        rung.TrySetResult();
    }

    /// <summary>How it stands, no older than the last ring; null when it is no more.</summary>
    internal Task<MeetingState?> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_reading is null or { IsFaulted: true })
            {
                // For everybody who waits, so not for one of them to call off.
                _reading = read(meeting, CancellationToken.None);
            }

            return _reading.WaitAsync(cancellationToken);
        }
    }
}
