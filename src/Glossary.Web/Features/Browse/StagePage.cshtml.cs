using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Browse;

/// <summary>A stage of an equipment's life as a checklist: whole for what its procedures speak of, or for one subject.</summary>
[ReadsIndex]
public sealed class StagePageModel(ITermIndex index) : PageModel
{
    /// <summary>A stage with no more Terms is shown whole; of a larger one, the Terms that its procedures use, and the rest by subject.</summary>
    internal const int FewWords = 150;

    private const int WordsOfASide = 60;
    private const int MostRemarks = 200;

    /// <summary>The stage.</summary>
    public Stage Stage { get; private set; }

    /// <summary>The subject that the reader keeps to; null for none.</summary>
    public CatalogueTopic? Topic { get; private set; }

    /// <summary>How many Terms are used at this stage.</summary>
    public int Total { get; private set; }

    /// <summary>Whether all of them are spoken of here.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The subjects of this stage, and how many of its Terms each has.</summary>
    public IReadOnlyList<(CatalogueTopic Topic, int Terms)> Topics { get; private set; } = [];

    /// <summary>The procedures of this stage.</summary>
    public IReadOnlyList<PublishedProcedure> Procedures { get; private set; } = [];

    /// <summary>What is to be told and given.</summary>
    public StageChecklist Checklist { get; private set; } = null!;

    /// <summary>Terms that put a patient at risk when they are misunderstood.</summary>
    public IReadOnlyList<PublishedTerm> Warnings { get; private set; } = [];

    /// <summary>Its words by side.</summary>
    public NamesBySide Words { get; private set; } = null!;

    /// <summary>The address that this page is known by.</summary>
    public string Canonical => BrowseLinks.With(BrowseLinks.Stage(Stage), ("topic", Topic?.Slug));

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string stage, string? topic)
    {
        if (StageChecklist.StageOf(stage) is not { } found)
        {
            return NotFound();
        }

        Stage = found;
        Topic = index.Catalogue.Topic(topic);
        Total = index.Names(new(Stage: Stage, Take: 0)).Total;
        Topics = [.. index.Catalogue.Topics.Select(row => (row, index.Names(new(Stage: Stage, Topic: row.Slug, Take: 0)).Total)).Where(pair => pair.Total > 0)];
        Procedures = [.. index.Procedures().Where(procedure => procedure.Content.Stage == Stage && (Topic is null || procedure.Content.Topics.Contains(Topic.Slug)))];
        IsWhole = Topic is not null || Total <= FewWords;
        if (IsWhole)
        {
            ShowAll();
        }
        else
        {
            ShowWhatProceduresUse();
        }

        return Page();
    }

    private void ShowAll()
    {
        var query = new NameQuery(Topic: Topic?.Slug, Stage: Stage, Take: WordsOfASide);
        Words = NamesBySide.Of(index, Topic is null ? query with { Take = FewWords } : query, vocabulary => BrowseLinks.With($"{BrowseLinks.Topic(Topic!.Slug)}/words", ("vocabulary", vocabulary), ("stage", Core.EnumName.Of(Stage))));
        Checklist = StageChecklist.Of(Procedures, Read(query with { Marks = TermMarks.WhatTheOtherSideNeeds, Take = MostRemarks }));
        Warnings = Read(query with { Marks = TermMarks.PatientSafety, Take = MostRemarks });
    }

    private void ShowWhatProceduresUse()
    {
        List<PublishedTerm> terms = [.. Procedures.SelectMany(procedure => procedure.Content.Steps.SelectMany(step => step.Terms)).Distinct()
            .Select(index.Find).OfType<PublishedTerm>().Where(term => term.Summary.Status != Status.Deprecated)
            .OrderBy(term => Alphabet.PlaceOf(term.Summary.Label)).ThenBy(term => term.Summary.Label, StringComparer.OrdinalIgnoreCase)];
        var counts = terms.CountBy(term => term.Summary.Vocabulary).ToDictionary();
        Words = new([.. index.Catalogue.Vocabularies.Select(vocabulary => (vocabulary, (IReadOnlyList<TermSummary>)[.. terms.Select(term => term.Summary).Where(term => term.Vocabulary == vocabulary.Slug)]))], counts, null);
        Checklist = StageChecklist.Of(Procedures, terms);
        Warnings = [.. terms.Where(term => term.Notes.Any(note => note.Kind == NoteKind.PatientSafety))];
    }

    private IReadOnlyList<PublishedTerm> Read(NameQuery query) => [.. index.Names(query).Items.Select(name => index.Find(name.Term.Key)).OfType<PublishedTerm>()];
}
