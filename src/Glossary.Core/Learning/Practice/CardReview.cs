using Glossary.Core.Learning.Cards;
using Glossary.Core.Learning.Scheduling;

namespace Glossary.Core.Learning.Practice;

/// <summary>How somebody answered a card.</summary>
public enum AnswerKind
{
    /// <summary>They picked one of the answers.</summary>
    Chosen,

    /// <summary>They typed it.</summary>
    Typed,
}

/// <summary>
/// That somebody answered a card. Reviews are the truth about what somebody has practised: none is ever changed, and when a card comes back
/// follows from them. So what two devices know is put together by putting their reviews together.
/// </summary>
/// <param name="Id">Made on the device, so that the same review sent twice is known.</param>
/// <param name="Card">The card's key; see <see cref="CardKey"/>.</param>
/// <param name="Rating">How well they knew it.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="TookMs">How long they thought, in milliseconds.</param>
/// <param name="Answer">How they answered.</param>
public sealed record CardReview(Guid Id, string Card, Rating Rating, DateTimeOffset At, int TookMs, AnswerKind Answer)
{
    /// <summary>The longest time to think that is kept, in milliseconds: beyond an hour nobody was thinking any more.</summary>
    public const int MaxTookMs = 3_600_000;

    /// <summary>How far a device's clock may be ahead.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromDays(1);

    /// <summary>How old a review may be, in years.</summary>
    public const int MostYears = 10;

    /// <summary>Whether somebody may have done something then, as their device's clock says.</summary>
    /// <param name="at">What the device says.</param>
    /// <param name="now">What the server's clock says.</param>
    public static bool IsCredible(DateTimeOffset at, DateTimeOffset now) => at <= now + MostAhead && at >= now.AddYears(-MostYears);
}
