namespace Glossary.Core.Learning.Scheduling;

/// <summary>One answer of a learner to a card, as the schedule needs it.</summary>
/// <param name="Id">Made where it was answered, so that the same review sent twice is known.</param>
/// <param name="Rating">How well they knew it.</param>
/// <param name="At">When, to the millisecond.</param>
public readonly record struct Review(Guid Id, Rating Rating, DateTimeOffset At);
