using System.ComponentModel.DataAnnotations;

namespace Glossary.Web.Hosting;

/// <summary>The section <c>Glossary:Limits</c> of the configuration: how much one client may ask of one replica. 0 means no limit.</summary>
public sealed class LimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:Limits";

    /// <summary>Tries to sign in, a minute and address. A house behind one proxy that is not trusted shares an address. Default: 60.</summary>
    [Range(0, 1_000_000)]
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>Meetings that are started, a minute and address. Default: 30.</summary>
    [Range(0, 1_000_000)]
    public int MeetingsPerMinute { get; set; } = 30;

    /// <summary>Codes of meetings that there are not, a minute and address; then no meeting is found for a while. Default: 60.</summary>
    [Range(0, 1_000_000)]
    public int MeetingGuessesPerMinute { get; set; } = 60;

    /// <summary>Writes, a minute and person, key or else address. Default: 300.</summary>
    [Range(0, 1_000_000)]
    public int WritesPerMinute { get; set; } = 300;

    /// <summary>Everything that is read, a minute and person, key or else address. Default: 60,000: a whole house types through one proxy.</summary>
    [Range(0, 100_000_000)]
    public int ReadsPerMinute { get; set; } = 60_000;

    /// <summary>How long a client may take to say what it wants, and how long to begin sending at more than 240 bytes a second. Default: 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SlowClientPatience { get; set; } = TimeSpan.FromSeconds(15);
}
