using System.Globalization;

namespace Glossary.Web.Features.Shared.Inbound;

/// <summary>How old what is signed may be, and that it is taken once only.</summary>
/// <remarks>
/// What was taken is remembered by this replica alone and for as long as the window is open. A replay that reaches another replica is
/// answered there: all that it brings is an answer, which changes nothing.
/// </remarks>
public sealed class SignedWindow(TimeProvider clock)
{
    /// <summary>The most that is remembered; then what closes next is forgotten first. Only what is rightly signed is remembered at all.</summary>
    public const int MostRemembered = 20_000;

    /// <summary>How far a timestamp may be from now, before or after.</summary>
    public static readonly TimeSpan Width = TimeSpan.FromSeconds(300);

    private readonly Lock _turn = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _closing = new();

    /// <summary>Whether a moment lies within it.</summary>
    internal bool Holds(DateTimeOffset at) => (clock.GetUtcNow() - at).Duration() <= Width;

    /// <summary>The moment that a header names in seconds since 1970; null when it names none, or one outside of the window.</summary>
    internal DateTimeOffset? Read(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && DateTimeOffset.FromUnixTimeSeconds(seconds) is var at && Holds(at) ? at : null;

    /// <summary>Takes something that was signed at a moment within the window.</summary>
    /// <returns>Whether it is the first time.</returns>
    internal bool Take(string signed, DateTimeOffset at)
    {
        var now = clock.GetUtcNow();
        lock (_turn)
        {
            while (_closing.TryPeek(out _, out var closes) && (closes < now || _closing.Count >= MostRemembered))
            {
                _seen.Remove(_closing.Dequeue());
            }

            if (!_seen.Add(signed))
            {
                return false;
            }

            _closing.Enqueue(signed, at + Width);
            return true;
        }
    }
}
