using Glossary.Core.Proposals;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Proposals;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Proposals;

/// <summary>The page on which a change is suggested, or a suggestion edited. It is kept as a draft, and its author then sees the difference and sends it.</summary>
[Authorize(Policy = Author.ProposePolicy)]
public sealed class NewProposalModel(IServiceProvider services, GlossaryDbContext db, ITermIndex index) : PageModel
{
    /// <summary>What is written.</summary>
    [BindProperty]
    public ProposalForm Form { get; set; } = new();

    /// <summary>The Proposal that is edited; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Proposal { get; set; }

    /// <summary>The vocabularies.</summary>
    public IReadOnlyList<CatalogueVocabulary> Vocabularies => index.Catalogue.Vocabularies;

    /// <summary>What is to be mended before it can be kept.</summary>
    public IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>Where somebody else changed the same meanwhile.</summary>
    public IReadOnlyList<ItemConflict> Conflicts { get; private set; } = [];

    /// <summary>What is like the word already.</summary>
    public LikeTerms Like { get; private set; } = new([], []);

    private Participant By => ProposalDesk.By(new Author(User));

    /// <summary>Shows the form for what the address names.</summary>
    public async Task<IActionResult> OnGetAsync(string? term, string? label, string? vocabulary, Guid? mapping, string? from, string? to, string? nothing, CancellationToken cancellationToken)
    {
        if (Proposal is { } id)
        {
            return await ProposalReading.FindAsync(db, By, id, cancellationToken) is { Proposal: var proposal } reading && proposal.AuthorId == By.Id && !proposal.IsClosed ? Edit(reading) : NotFound();
        }

        var form = (term, mapping, from, nothing) switch
        {
            ({ } key, _, _, _) => await OfTermAsync(key, cancellationToken),
            (_, { } existing, _, _) => await OfMappingAsync(existing, cancellationToken),
            (_, _, { } source, _) => new() { Kind = FormKind.NewMapping, Source = source, Target = to },
            (_, _, _, { } alone) => new() { Kind = FormKind.NoCounterpart, Term = alone, Vocabulary = vocabulary },
            _ => new() { Kind = FormKind.NewTerm, Label = label, Vocabulary = vocabulary },
        };
        if (form is null)
        {
            return NotFound();
        }

        Form = form;
        Like = Resembling();
        return Page();
    }

    /// <summary>What is like the word that is being typed, as markup.</summary>
    public PartialViewResult OnGetLike(string? vocabulary, string? label, string? term) =>
        Partial("_LikeTerms", Resembling(vocabulary, label, term));

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var desk = services.GetRequiredService<ProposalDesk>();
        var content = new ProposalContent(Form.Rationale ?? string.Empty, [await ReadAsync(cancellationToken)]);
        var outcome = content.Faults() is { Count: > 0 } faults ? new ProposalOutcome.Invalid(faults)
            : Proposal is { } id ? await desk.EditAsync(By, id, Form.Version, content, cancellationToken)
            : await desk.CreateAsync(By, content, submit: false, cancellationToken);
        if (outcome is ProposalOutcome.Done done)
        {
            return Redirect(ProposalLinks.Page(done.Proposal.Id));
        }

        Conflicts = outcome is ProposalOutcome.Overlapping overlapping ? overlapping.Conflicts : [];
        Messages = [.. outcome.Messages.Select(Phrases.Of)];
        if (Conflicts.Count > 0)
        {
            // They have read the other text by now, so what they keep next is meant to replace it.
            Form.BaseRevision = Conflicts[0].Revision;
            ModelState.Remove($"{nameof(Form)}.{nameof(ProposalForm.BaseRevision)}");
        }

        Like = Resembling();
        return Page();
    }

    private IActionResult Edit(ProposalReading reading)
    {
        if (reading.Items.Count != 1 || ProposalForm.Of(reading.Items[0].Item) is not { } form)
        {
            return Redirect(ProposalLinks.Page(reading.Proposal.Id));
        }

        (Form, Conflicts) = (form, reading.Items[0].Conflicts);
        Form.Rationale = reading.Proposal.Content.Rationale;
        Form.Version = reading.Proposal.Version;
        Form.BaseRevision = Conflicts.Count > 0 ? Conflicts[0].Revision : Form.BaseRevision;
        return Page();
    }

    private async Task<ProposalForm?> OfTermAsync(string key, CancellationToken cancellationToken)
    {
        if (!TermKey.TryParse(key, out _))
        {
            return null;
        }

        var ground = await GroundAsync(new RevisedTerm(key, 0, null, new([], [], [], [], [], []), []), cancellationToken);
        return ground.Terms.TryGetValue(key, out var term) && term.Status is not (Status.Deprecated or Status.Draft) ? ProposalForm.Of(FormKind.RevisedTerm, key, term.Revision, term.Content) : null;
    }

    private async Task<ProposalForm?> OfMappingAsync(Guid id, CancellationToken cancellationToken)
    {
        var ground = await GroundAsync(new DeprecatedMapping(id, string.Empty, string.Empty, 0), cancellationToken);
        return ground.Mappings.TryGetValue(id, out var mapping)
            ? ProposalForm.Of(FormKind.RevisedMapping, id, ProposalGround.KeyOf(mapping.Source!), ProposalGround.KeyOf(mapping.Target!), mapping.Revision, mapping.Content)
            : null;
    }

    /// <summary>The change that the form describes, set into what its author began from.</summary>
    private async Task<ProposalItem> ReadAsync(CancellationToken cancellationToken)
    {
        TermContent? term = null;
        if (Proposal is { } id && await db.Proposals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.AuthorId == By.Id, cancellationToken) is { } edited)
        {
            term = edited.Content.Items.OfType<NewTerm>().SingleOrDefault()?.Content;
        }

        var plain = Form.Read(term, null);
        if (plain.Faults().Count > 0)
        {
            return plain;
        }

        var ground = await GroundAsync(plain, cancellationToken);
        db.ChangeTracker.Clear();
        return plain switch
        {
            RevisedTerm revised when ground.Terms.TryGetValue(revised.Term, out var present) => Form.Read(ground.ContentAt(present, revised.BaseRevision), null),
            RevisedMapping revised when ground.Mappings.TryGetValue(revised.Mapping, out var present) => Form.Read(null, ground.ContentAt(present, revised.BaseRevision)),
            _ => plain,
        };
    }

    private async Task<ProposalGround> GroundAsync(ProposalItem item, CancellationToken cancellationToken) => await ProposalGround.ReadAsync(db, [item], cancellationToken);

    private LikeTerms Resembling() => Form.Kind is FormKind.NewTerm or FormKind.RevisedTerm ? Resembling(Form.Vocabulary, Form.Label, Form.Term) : new([], []);

    private LikeTerms Resembling(string? vocabulary, string? label, string? term) =>
        string.IsNullOrWhiteSpace(label) ? new([], []) : LikeTerms.Of(index, vocabulary ?? string.Empty, [label], term);
}
