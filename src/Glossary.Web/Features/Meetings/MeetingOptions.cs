using System.ComponentModel.DataAnnotations;
using Glossary.Core.Meetings;

namespace Glossary.Web.Features.Meetings;

/// <summary>The section <c>Glossary:Meetings</c> of the configuration.</summary>
public sealed class MeetingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:Meetings";

    /// <summary>How long after the last word a meeting is deleted that nobody ended. Default: 12 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan ExpireAfter { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long after its end a meeting's sheet can be fetched; then everything is deleted. Default: 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SheetKept { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many meetings there can be at once. Default: 1,000.</summary>
    [Range(1, 100_000)]
    public int MostMeetings { get; set; } = 1000;

    /// <summary>How many screens of one replica follow one meeting at once. Default: 200. The others look again every few seconds.</summary>
    [Range(1, 10_000)]
    public int MostScreensOfAMeeting { get; set; } = 200;

    /// <summary>How many screens follow meetings on one replica at once. Default: 2,000.</summary>
    [Range(1, 100_000)]
    public int MostScreens { get; set; } = 2000;

    /// <summary>How often a screen is told that all is well when nothing is said. Default: 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    internal MeetingTimes Times => new(ExpireAfter, SheetKept);
}
