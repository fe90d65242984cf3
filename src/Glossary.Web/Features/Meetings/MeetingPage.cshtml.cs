using System.Globalization;
using System.Text;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Data.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Glossary.Web.Features.Meetings;

/// <summary>A meeting's page: what everybody in it looks at, and where they add to it.</summary>
public sealed partial class MeetingPageModel(IServiceProvider services, ITermIndex index, IStringLocalizer<Texts> texts) : PageModel
{
    private const int LinesShown = 12;

    /// <summary>What it shows.</summary>
    public MeetingView View { get; private set; } = null!;

    /// <summary>Whether it is shown on a wall, to be read from the last row.</summary>
    public bool IsProjector { get; private set; }

    /// <summary>What went wrong with what was sent; null when nothing did.</summary>
    public string? Fault { get; private set; }

    /// <summary>What was typed and not taken.</summary>
    public string? Typed { get; private set; }

    /// <summary>The code as people read it.</summary>
    public string Code => View.State.Code.ToUpperInvariant();

    /// <summary>Its whole address.</summary>
    public string Address => MeetingLinks.Whole(HttpContext, MeetingLinks.Page(View.State.Code));

    /// <summary>What makes another device the host's; null for everybody else.</summary>
    public string? HostAddress => View.IsHost && MeetingSeat.HostToken(HttpContext) is { } token ? MeetingLinks.Whole(HttpContext, MeetingLinks.Host(View.State.Code, token)) : null;

    private MeetingDesk Desk => services.GetRequiredService<MeetingDesk>();

    /// <summary>Shows the meeting.</summary>
    public async Task<IActionResult> OnGetAsync(string code, string? view, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(code, 0, cancellationToken))
        {
            return NotFound();
        }

        IsProjector = view == "projector";
        return View.State.Code == code ? Page() : Redirect(MeetingLinks.Page(View.State.Code));
    }

    /// <summary>What has changed after a version, as markup for the page's script.</summary>
    public async Task<IActionResult> OnGetChangesAsync(string code, long after, CancellationToken cancellationToken) =>
        await ReadAsync(code, after, cancellationToken) ? Partial("_Changes", View) : NotFound();

    private async Task<bool> ReadAsync(string code, long after, CancellationToken cancellationToken)
    {
        if (index.Change is null)
        {
            throw new Shared.NotReadyException();
        }

        if (await Desk.FindAsync(code, cancellationToken) is not { } state)
        {
            return false;
        }

        var isHost = state.IsHost(MeetingSeat.HostToken(HttpContext));
        var lines = isHost && state.EndedAt is null ? await MeetingReading.LinesAsync(services.GetRequiredService<GlossaryDbContext>(), state.Id, LinesShown, cancellationToken) : [];
        View = MeetingView.Of(state, lines, after > state.Version ? 0 : after, MeetingSeat.Device(HttpContext, state.Code), isHost, index);

        // It is another a moment later, and nobody else's; said as forms say it, or they would complain.
        (Response.Headers.CacheControl, Response.Headers.Pragma) = ("no-cache, no-store", "no-cache");
        return true;
    }

    private static async Task<string> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static bool TryNumber(string? text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
