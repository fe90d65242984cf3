namespace Glossary.Core.Meetings;

/// <summary>Why something was not done in a <see cref="Meeting"/>.</summary>
public enum MeetingRefusal
{
    /// <summary>There is no such meeting, or none any more.</summary>
    NoSuchMeeting,

    /// <summary>The meeting has ended.</summary>
    Ended,

    /// <summary>It is for whoever started the meeting to do.</summary>
    NotTheHost,

    /// <summary>There is no such word or line in the meeting.</summary>
    NoSuchThing,

    /// <summary>The meeting has as many words, lines or questions as it can hold.</summary>
    Full,

    /// <summary>What was sent as captions has none.</summary>
    NoCaptions,

    /// <summary>What was asked may be about a person, or is no word.</summary>
    NoWord,
}
