namespace Glossary.Core.Webhooks;

/// <summary>What came of sending once.</summary>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Failure">What went wrong, in words; null when it was taken.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone; null when it doesn't.</param>
public sealed record WebhookAnswer(int? Status, TimeSpan Took, string? Failure = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the receiver has it now.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>Whether the receiver says that nobody is there any more.</summary>
    public bool IsGone => Status == 410;

    /// <summary>Whether the receiver is not well, so that whatever comes next would fare no better; else only this one was not to its liking.</summary>
    public bool HoldsTheRest => Status is null or 408 or 429 or >= 500;
}
