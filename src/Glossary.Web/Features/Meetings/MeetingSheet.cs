using System.Globalization;
using Glossary.Core.Mappings;
using Glossary.Core.Meetings;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Meetings;

/// <summary>The words of a meeting as they go into its minutes, before they are written in one form or another.</summary>
/// <param name="Heading">What stands on top.</param>
/// <param name="When">When the meeting was.</param>
/// <param name="Careful">The false friends, A to Z.</param>
/// <param name="Others">The other words, A to Z.</param>
/// <param name="Unknown">The words that the glossary lacks, A to Z.</param>
public sealed record MeetingSheet(string Heading, string When, IReadOnlyList<SheetWord> Careful, IReadOnlyList<SheetWord> Others, IReadOnlyList<string> Unknown)
{
    /// <summary>What stands over the false friends.</summary>
    public static string CarefulHeading => Say("Careful: false friends");

    /// <summary>What stands over the other words.</summary>
    public static string OthersHeading => Say("Words");

    /// <summary>What stands over the words that the glossary lacks.</summary>
    public static string UnknownHeading => Say("Not in the glossary");

    /// <summary>What stands where no word was said.</summary>
    public static string Nothing => Say("No word of the glossary was said.");

    /// <summary>What stands before what to say.</summary>
    public static string Bridge => Say("To be understood");

    internal static MeetingSheet Of(MeetingState meeting, ITermIndex index, string? zone)
    {
        var names = index.Catalogue.Vocabularies.ToDictionary(vocabulary => vocabulary.Slug, vocabulary => vocabulary.Name);
        var words = meeting.Known.Select(word => WordView.Of(word, index)).Where(view => view.Lead is not null)
            .OrderBy(view => view.Word.Label, StringComparer.OrdinalIgnoreCase).ToList();
        return new(
            meeting.Title ?? Say("The words of this meeting"),
            Moment(meeting.StartedAt, meeting.EndedAt ?? meeting.LastWordAt, zone),
            [.. words.Where(view => view.IsFalseFriend).Select(view => SheetWord.Of(view, names))],
            [.. words.Where(view => !view.IsFalseFriend).Select(view => SheetWord.Of(view, names))],
            [.. meeting.Unknown.Select(word => word.Label).Order(StringComparer.OrdinalIgnoreCase)]);
    }

    private static string Say(string english) => Translation<Texts>.Of(english);

    private static string Moment(DateTimeOffset from, DateTimeOffset to, string? zone)
    {
        // The server knows no other time than UTC; a browser says where it stands.
        var known = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
        var (begun, ended) = (TimeZoneInfo.ConvertTime(from, known), TimeZoneInfo.ConvertTime(to, known));
        var suffix = known == TimeZoneInfo.Utc ? " UTC" : null;
        return string.Create(CultureInfo.CurrentCulture, $"{begun:D}, {begun:HH:mm}–{ended:HH:mm}{suffix}");
    }
}

/// <summary>A word of the sheet.</summary>
/// <param name="Label">The word.</param>
/// <param name="Count">How often it was said, in words.</param>
/// <param name="Senses">What each side means by it.</param>
/// <param name="Bridges">What to say so that both understand.</param>
/// <param name="IsWanted">Whether somebody still does not follow.</param>
public sealed record SheetWord(string Label, string Count, IReadOnlyList<SheetSense> Senses, IReadOnlyList<string> Bridges, bool IsWanted)
{
    /// <summary>What is said of a word that was not explained.</summary>
    public static string StillWanted => Translation<Texts>.Of("Somebody still doesn’t follow.");

    internal static SheetWord Of(WordView view, IReadOnlyDictionary<string, string> names) => new(
        view.Word.Label,
        view.Word.Count == 1 ? Translation<Texts>.Of("once") : Translation<Texts>.Of("{0} times", view.Word.Count.ToString(CultureInfo.CurrentCulture)),
        [.. view.Senses.Select(sense => new SheetSense(names.GetValueOrDefault(sense.Term.Vocabulary, sense.Term.Vocabulary), sense.Relation is { } relation ? Words.Of(relation) : null, sense.Relation == MappingRelation.FalseFriend, sense.Term.Label, sense.Term.Short))],
        [.. view.Bridges],
        view.Word.Puzzled.Length > 0);
}

/// <summary>What one side means.</summary>
/// <param name="Side">Whose language it is.</param>
/// <param name="Relation">How it stands to what the other side means; null where that is told there.</param>
/// <param name="IsFalseFriend">Whether it is something else altogether.</param>
/// <param name="Term">What it is called there.</param>
/// <param name="Short">What it means.</param>
public sealed record SheetSense(string Side, string? Relation, bool IsFalseFriend, string Term, string Short);
