using Glossary.Core.Annotation;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Glossary.Web.Features.Annotate;

/// <summary>Explains a pasted ticket for whoever reads it. The ticket comes with a form and goes with the answer: nothing of it is kept.</summary>
[ReadsIndex]
[RequestSizeLimit(MaxBody)]
public sealed class ExplainPageModel(ITermIndex index, IServiceProvider services, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>A form writes each byte of a text as three at most.</summary>
    private const int MaxBody = (3 * AnnotateQuery.MaxBytes) + (64 * 1024);

    /// <summary>What the reader chose.</summary>
    [BindProperty(SupportsGet = true)]
    public ExplainForm Form { get; set; } = new();

    /// <summary>The vocabularies that somebody speaks, to choose the reader's from.</summary>
    public IEnumerable<CatalogueVocabulary> Readers => index.Catalogue.Vocabularies.Where(vocabulary => vocabulary.Slug != "standards");

    /// <summary>How the reader's vocabulary is called; null when everybody reads it.</summary>
    public string? Reader => string.IsNullOrEmpty(Form.ReadFor) ? null : index.Catalogue.NameOf(Form.ReadFor);

    /// <summary>What is wrong; null for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>How it will look; null when there is nothing to show.</summary>
    public IHtmlContent? Preview { get; private set; }

    /// <summary>What is to be copied; empty when nothing is explained.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>How many words are explained.</summary>
    public int Told { get; private set; }

    /// <summary>Shows the empty form; an address may choose beforehand, and never brings a text.</summary>
    public void OnGet() => Form = Form with { Text = null, FirstOnly = true };

    /// <summary>Explains what was pasted.</summary>
    public void OnPost()
    {
        Response.Headers.CacheControl = "no-store";
        var choice = new ExplainChoice(Form.Format, Form.Style);
        var faults = new Core.Faults();
        choice.Check(faults);
        if (!faults.None || (!string.IsNullOrEmpty(Form.ReadFor) && index.Catalogue.Known(Form.ReadFor) is null))
        {
            Fault = texts["Choose the reader, the format and the style from the lists."];
        }
        else if (string.IsNullOrWhiteSpace(Form.Text))
        {
            Fault = texts["Paste the text of a ticket first."];
        }
        else if (AnnotateText.IsTooLarge(Form.Text))
        {
            Fault = texts["The text is larger than 1 MiB. Paste it in parts."];
        }
        else if (choice.Form.Read(Form.Text) is not ({ } ticket, _))
        {
            Fault = texts["This is no ADF document. Choose the format in which the ticket is written."];
        }
        else
        {
            var explained = services.GetRequiredService<ExplainTicket>().Explain(
                ticket, choice.Form, choice.How, new(Form.Text, null, string.IsNullOrEmpty(Form.ReadFor) ? null : Form.ReadFor, Form.FirstOnly), path => services.GetRequiredService<PublicAddress>().Of(Request, path));
            (Told, Source, Preview) = (explained.Words, explained.Text, TicketPreview.Of(ticket, explained));
        }
    }
}

/// <summary>What is sent to be explained.</summary>
public sealed record ExplainForm
{
    /// <summary>The ticket.</summary>
    public string? Text { get; init; }

    /// <summary>The reader's vocabulary; empty when both read it.</summary>
    public string? ReadFor { get; init; } = "it";

    /// <summary>The name of a channel.</summary>
    public string Format { get; init; } = Channel.Plain.Name;

    /// <summary>The name of a style.</summary>
    public string Style { get; init; } = "footnotes";

    /// <summary>Whether each word is explained once only.</summary>
    public bool FirstOnly { get; init; }
}
