namespace Glossary.Core.Webhooks;

/// <summary>How long to wait before sending again: three times as long after each time, six hours at most, eleven times in about a day.</summary>
public static class RetryPause
{
    /// <summary>How often something is sent before it is given up.</summary>
    public const int MostAttempts = 11;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    /// <summary>How long to wait.</summary>
    /// <param name="attempts">How often it was sent.</param>
    /// <param name="spread">0 to 1: what comes at once is sent again a fifth sooner or later, lest it come at once again.</param>
    /// <param name="asked">How long the receiver asks to be left alone.</param>
    public static TimeSpan After(int attempts, double spread, TimeSpan? asked)
    {
        var pause = First * Math.Pow(3, Math.Min(attempts, MostAttempts) - 1);
        pause = (pause < Longest ? pause : Longest) * (0.8 + (0.4 * spread));
        var wanted = asked < LongestAsked ? asked.Value : asked is null ? TimeSpan.Zero : LongestAsked;
        return pause > wanted ? pause : wanted;
    }
}
