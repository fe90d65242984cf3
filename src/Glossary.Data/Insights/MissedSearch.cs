namespace Glossary.Data.Insights;

/// <summary>How often a look-up found nothing on one day. It tells what was asked, never by whom.</summary>
public sealed class MissedSearch
{
    private MissedSearch(string query, DateOnly day, int count, int inMeetings)
    {
        Query = query;
        Day = day;
        Count = count;
        InMeetings = inMeetings;
    }

    /// <summary>What was asked, folded.</summary>
    public string Query { get; private set; }

    /// <summary>The day, in UTC.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>How often.</summary>
    public int Count { get; private set; }

    /// <summary>How often of these somebody asked about it in a meeting, where others waited for the answer.</summary>
    public int InMeetings { get; private set; }
}

/// <summary>A query that is no word of either department, so that it need not be looked at again.</summary>
public sealed class DismissedQuery
{
    /// <summary>Dismisses it.</summary>
    public DismissedQuery(string query, string by, DateTimeOffset at)
    {
        Query = query;
        By = by;
        At = at;
    }

    /// <summary>What was asked, folded.</summary>
    public string Query { get; private set; }

    /// <summary>Who dismissed it.</summary>
    public string By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>Two Terms of different vocabularies that look like false friends and are none.</summary>
public sealed class DismissedPair
{
    /// <summary>Dismisses the pair, whichever of the two is named first.</summary>
    public DismissedPair(Guid one, Guid other, string reason, string by, DateTimeOffset at)
    {
        (LowerId, HigherId) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        Reason = reason;
        By = by;
        At = at;
    }

    private DismissedPair(string reason, string by)
    {
        Reason = reason;
        By = by;
    }

    /// <summary>One of the two.</summary>
    public Guid LowerId { get; private set; }

    /// <summary>The other.</summary>
    public Guid HigherId { get; private set; }

    /// <summary>Why they are none; empty when nobody said.</summary>
    public string Reason { get; private set; }

    /// <summary>Who dismissed it.</summary>
    public string By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
