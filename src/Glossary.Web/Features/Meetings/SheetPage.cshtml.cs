using System.Text;
using Glossary.Core.Meetings;
using Glossary.Core.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Meetings;

/// <summary>The words of a meeting as a sheet: to be read and printed, copied into the minutes, or kept as a file.</summary>
public sealed class SheetPageModel(IServiceProvider services, ITermIndex index) : PageModel
{
    /// <summary>The meeting.</summary>
    public MeetingState Meeting { get; private set; } = null!;

    /// <summary>What stands on the sheet.</summary>
    public MeetingSheet Sheet { get; private set; } = null!;

    /// <summary>Shows the sheet, or writes it in one of its forms.</summary>
    /// <param name="code">The meeting's code.</param>
    /// <param name="format">markdown, html or text; the page when left out.</param>
    /// <param name="download">Whether it is to be kept as a file.</param>
    /// <param name="zone">The time zone by whose clock to tell when it was, such as Europe/Berlin; UTC when left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IActionResult> OnGetAsync(string code, string? format, bool download, string? zone, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<MeetingDesk>().FindAsync(code, cancellationToken) is not { } meeting)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        (Meeting, Sheet) = (meeting, MeetingSheet.Of(meeting, index, zone));
        return format switch
        {
            null or "" => Page(),
            "markdown" => Written(MarkdownSheet.Write(Sheet), "text/markdown", "md", download),
            "html" => Written(HtmlSheet.Write(Sheet), "text/html", "html", download),
            "text" => Written(PlainSheet.Write(Sheet), "text/plain", "txt", download),
            _ => NotFound(),
        };
    }

    private FileContentResult Written(string sheet, string type, string ending, bool download) => new(Encoding.UTF8.GetBytes(sheet), $"{type}; charset=utf-8")
    {
        FileDownloadName = download ? $"meeting-{Meeting.Code}.{ending}" : string.Empty,
    };
}
