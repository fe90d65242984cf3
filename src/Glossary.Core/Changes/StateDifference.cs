using System.Globalization;
using Glossary.Core.Learning;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Core.Changes;

/// <summary>What two states of a thing say differently, field by field; empty when they say the same.</summary>
public static class StateDifference
{
    /// <summary>Of a Term; null before it was made.</summary>
    public static IReadOnlyList<FieldDifference> Between(TermState? before, TermState after)
    {
        var (old, now) = (before?.Content, after.Content);
        var comparison = new Comparison()
            .Field("status", Word(before?.Status), Word(after.Status))
            .Field("replacedBy", before?.ReplacedBy, after.ReplacedBy)
            .Named("labels", old?.Labels.Where(IsPreferred), now.Labels.Where(IsPreferred), label => InLanguage("preferred", label.Language), label => label.Text);
        foreach (var group in (old?.Labels ?? []).Concat(now.Labels).Where(label => !IsPreferred(label)).Select(label => (label.Kind, label.Language)).Distinct().Order())
        {
            comparison.Set("labels", Texts(old, group), Texts(now, group), InLanguage(Word(group.Kind), group.Language));
        }

        comparison
            .Named("definitions", old?.Definitions, now.Definitions, definition => InLanguage("short", definition.Language), definition => definition.Short)
            .Named("definitions", old?.Definitions, now.Definitions, definition => InLanguage("full", definition.Language), definition => definition.Full)
            .Named("notes", old?.Notes, now.Notes, note => InLanguage(Word(note.Kind), note.Language), note => note.Text)
            .Set("sources", old?.Sources.Select(Written), now.Sources.Select(Written))
            .Set("topics", old?.Topics, now.Topics)
            .Set("stages", old?.Stages.Select(stage => Word(stage)), now.Stages.Select(stage => Word(stage)))
            .Named("relations", before?.Relations, after.Relations, relation => relation.Term, relation => Word(relation.Kind));

        // Every change of content moves the day of review along by itself; it is news only where it alone has changed.
        return comparison.Found.Count > 0 ? comparison.Found : comparison.Field("reviewOn", Day(before?.ReviewOn), Day(after.ReviewOn)).Found;
    }

    /// <summary>Of a Mapping; null before it was made.</summary>
    public static IReadOnlyList<FieldDifference> Between(MappingState? before, MappingState after) => new Comparison()
        .Field("source", before?.Source, after.Source)
        .Field("target", before?.Target, after.Target)
        .Field("status", Word(before?.Status), Word(after.Status))
        .Field("relation", Word(before?.Content.Relation), Word(after.Content.Relation))
        .Field("rationale", before?.Content.Rationale, after.Content.Rationale)
        .Field("bridge", before?.Content.Bridge, after.Content.Bridge)
        .Field("confidence", before?.Content.Confidence.ToString(CultureInfo.InvariantCulture), after.Content.Confidence.ToString(CultureInfo.InvariantCulture))
        .Field("justification", Word(before?.Content.Justification), Word(after.Content.Justification))
        .Found;

    /// <summary>Of the answer that another vocabulary has no such thing; null before it was given.</summary>
    public static IReadOnlyList<FieldDifference> Between(NoCounterpartState? before, NoCounterpartState after) => new Comparison()
        .Field("term", before?.Term, after.Term)
        .Field("vocabulary", before?.Vocabulary, after.Vocabulary)
        .Field("status", Word(before?.Status), Word(after.Status))
        .Field("rationale", before?.Rationale, after.Rationale)
        .Found;

    /// <summary>Of a procedure; null before it was made.</summary>
    public static IReadOnlyList<FieldDifference> Between(ProcedureState? before, ProcedureState after)
    {
        var (old, now) = (before?.Content, after.Content);
        var comparison = new Comparison()
            .Field("status", Word(before?.Status), Word(after.Status))
            .Field("title", old?.Title, now.Title)
            .Field("purpose", old?.Purpose, now.Purpose)
            .Field("stage", Word(old?.Stage), Word(now.Stage))
            .Field("full", old?.Full, now.Full)
            .Set("topics", old?.Topics, now.Topics);
        for (var i = 0; i < Math.Max(old?.Steps.Count ?? 0, now.Steps.Count); i++)
        {
            Compare(comparison, string.Create(CultureInfo.InvariantCulture, $"{i + 1}"), old?.Steps.ElementAtOrDefault(i), now.Steps.ElementAtOrDefault(i));
        }

        return comparison.Set("sources", old?.Sources.Select(Written), now.Sources.Select(Written)).Found;
    }

    private static void Compare(Comparison comparison, string number, ProcedureStepContent? before, ProcedureStepContent? after) => comparison
        .Field("steps.title", before?.Title, after?.Title, number)
        .Field("steps.who", Word(before?.Who), Word(after?.Who), number)
        .Field("steps.action", before?.Action, after?.Action, number)
        .Field("steps.whatTheOtherSideNeeds", before?.WhatTheOtherSideNeeds, after?.WhatTheOtherSideNeeds, number)
        .Field("steps.patientSafety", before?.PatientSafety, after?.PatientSafety, number)
        .Set("steps.terms", before?.Terms.Select(term => term.ToString()), after?.Terms.Select(term => term.ToString()), number);

    /// <summary>Of a learning path; null before it was made. Lessons are told apart by their slugs, so that one that moved is not read as two that changed.</summary>
    public static IReadOnlyList<FieldDifference> Between(PathState? before, PathState after)
    {
        var (old, now) = (before?.Content, after.Content);
        var comparison = new Comparison()
            .Field("status", Word(before?.Status), Word(after.Status))
            .Field("title", old?.Title, now.Title)
            .Field("audience", old?.Audience, now.Audience)
            .Field("purpose", old?.Purpose, now.Purpose)
            .Field("reader", old?.Reader, now.Reader)
            .Field("lessons", InOrder(old?.Lessons), InOrder(now.Lessons));
        foreach (var slug in (old?.Lessons ?? []).Concat(now.Lessons).Select(lesson => lesson.Slug).Distinct())
        {
            Compare(comparison, slug, old?.Lesson(slug), now.Lesson(slug));
        }

        return comparison.Found;
    }

    private static string? InOrder(IEnumerable<LessonContent>? lessons) => lessons is null ? null : string.Join(", ", lessons.Select(lesson => lesson.Slug));

    private static void Compare(Comparison comparison, string slug, LessonContent? before, LessonContent? after) => comparison
        .Field("lessons.title", before?.Title, after?.Title, slug)
        .Field("lessons.goal", before?.Goal, after?.Goal, slug)
        .Field("lessons.terms", Keys(before), Keys(after), slug)
        .Set("lessons.falseFriends", before?.FalseFriends.Select(pair => $"{pair.One} ≠ {pair.Other}"), after?.FalseFriends.Select(pair => $"{pair.One} ≠ {pair.Other}"), slug)
        .Field("lessons.scenarios", Written(before), Written(after), slug);

    private static string? Keys(LessonContent? lesson) => lesson is null ? null : string.Join(", ", lesson.Terms);

    private static string? Written(LessonContent? lesson) => lesson is null ? null : string.Join("\n\n", lesson.Scenarios.Select(scenario =>
        $"{scenario.Situation}\n{scenario.Question}\n{string.Join('\n', scenario.Choices.Select(choice => $"{(choice.IsRight ? "+" : "-")} {choice.Text} ({choice.Why})"))}"));

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static bool IsPreferred(Label label) => label.Kind == LabelKind.Preferred;

    private static IEnumerable<string>? Texts(TermContent? content, (LabelKind Kind, string Language) group) =>
        content?.Labels.Where(label => (label.Kind, label.Language) == group).Select(label => label.Text);

    private static string InLanguage(string what, string language) => language == LanguageTag.Default ? what : $"{what} ({language})";

    private static string Written(Source source) => string.Join(", ", new[] { source.Title, source.Publisher, source.Section, source.Url }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Word<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known ? Word(known) : null;

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumName.Of(value);
}
