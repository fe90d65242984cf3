using Glossary.Core.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Glossary.Web.Features.Meetings;

/// <summary>Where a meeting is started, or joined by its code.</summary>
public sealed class StartPageModel(IServiceProvider services, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>The code that could not be read; null when none was typed.</summary>
    public string? Misread { get; private set; }

    /// <summary>Why no meeting was started; null when nothing was wrong.</summary>
    public string? Fault { get; private set; }

    /// <summary>The name that was typed.</summary>
    public string? Name { get; private set; }

    /// <summary>Shows the page, or leads on to the meeting of a code.</summary>
    public IActionResult OnGet(string? code)
    {
        if (MeetingCode.TryRead(code, out var read))
        {
            return Redirect(MeetingLinks.Page(read));
        }

        Misread = string.IsNullOrWhiteSpace(code) ? null : code;
        return Page();
    }

    /// <summary>Starts a meeting.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken cancellationToken)
    {
        Name = name;
        if (!StartMeeting.Check(name).None)
        {
            Fault = texts["Keep its name to {0} characters.", Meeting.MaxTitle];
            return Page();
        }

        if (await services.GetRequiredService<MeetingDesk>().StartAsync(name, cancellationToken) is not var (meeting, token))
        {
            Fault = texts["There are as many meetings as there can be. Try again when one has ended."];
            return Page();
        }

        MeetingSeat.MakeHost(HttpContext, meeting.Code, token);
        return Redirect(MeetingLinks.Page(meeting.Code));
    }
}
