using System.Collections.Concurrent;
using Glossary.Core.Meetings;
using Glossary.Data;
using Glossary.Data.Meetings;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Meetings;

/// <summary>The meetings that screens follow on this replica, and how many do.</summary>
internal sealed class MeetingRooms(GlossaryDatabase database, IOptions<MeetingOptions> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, MeetingRoom> _rooms = [];
    private readonly SemaphoreSlim _knock = new(0, 1);
    private readonly Lock _door = new();
    private int _screens;

    /// <summary>Whether nobody follows any meeting.</summary>
    internal bool AreEmpty => _rooms.IsEmpty;

    /// <summary>Lets a screen in.</summary>
    /// <returns>What it leaves by; null where there are as many as there can be.</returns>
    internal MeetingScreen? Enter(Guid meeting)
    {
        lock (_door)
        {
            if (_screens >= options.Value.MostScreens || (_rooms.TryGetValue(meeting, out var there) && there.Screens >= options.Value.MostScreensOfAMeeting))
            {
                return null;
            }

            var room = _rooms.GetOrAdd(meeting, id => new(id, ReadAsync));
            _screens++;
            room.Screens++;
            if (_knock.CurrentCount == 0)
            {
                _knock.Release();
            }

            return new(room, Leave);
        }
    }

    /// <summary>Waits until somebody follows a meeting.</summary>
    internal async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (AreEmpty)
        {
            await _knock.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A meeting has changed.</summary>
    internal void Ring(Guid meeting)
    {
        if (_rooms.TryGetValue(meeting, out var room))
        {
            room.Ring();
        }
    }

    /// <summary>Any of them may have changed unheard.</summary>
    internal void RingAll()
    {
        foreach (var room in _rooms.Values)
        {
            room.Ring();
        }
    }

    public void Dispose() => _knock.Dispose();

    private void Leave(MeetingRoom room)
    {
        lock (_door)
        {
            _screens--;
            if (--room.Screens == 0)
            {
                _rooms.TryRemove(room.Meeting, out _);
            }
        }
    }

    private async Task<MeetingState?> ReadAsync(Guid meeting, CancellationToken cancellationToken)
    {
        await using var db = database.CreateContext();
        return await MeetingReading.FindAsync(db, meeting, clock.GetUtcNow(), cancellationToken);
    }
}

/// <summary>A screen in a meeting.</summary>
internal sealed class MeetingScreen(MeetingRoom room, Action<MeetingRoom> leave) : IDisposable
{
    /// <summary>The meeting that it shows.</summary>
    internal MeetingRoom Room => room;

    public void Dispose() => leave(room);
}
