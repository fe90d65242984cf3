using System.Text;
using Glossary.Core.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Glossary.Web.Features.Meetings;

/// <content>What people do there. A browser is led back to the page; its script is answered 204, or what went wrong.</content>
public sealed partial class MeetingPageModel
{
    /// <summary>Something was said: a line, an agenda, or a file of captions.</summary>
    public async Task<IActionResult> OnPostSayAsync(string code, string? text, IFormFile? file, CancellationToken cancellationToken)
    {
        var said = file is { Length: > 0 } ? await ReadAsync(file, cancellationToken) : text;
        Typed = text;
        if (string.IsNullOrWhiteSpace(said))
        {
            return await AnswerAsync(code, texts["Type what was said first."], cancellationToken);
        }

        if (Encoding.UTF8.GetByteCount(said) > MeetingDesk.MaxBytes)
        {
            return await AnswerAsync(code, texts["That is too long: 512 KiB are the most. Add it in parts."], cancellationToken);
        }

        var (refusal, _) = await Desk.SayAsync(code, said, null, cancellationToken);
        return await AnswerAsync(code, refusal, cancellationToken);
    }

    /// <summary>Somebody asks about a word.</summary>
    public async Task<IActionResult> OnPostAskAsync(string code, string? text, CancellationToken cancellationToken)
    {
        Typed = text;
        return await AnswerAsync(code, await Desk.AskAsync(code, text ?? string.Empty, DeviceOf(code), cancellationToken), cancellationToken);
    }

    /// <summary>Somebody does not follow.</summary>
    public Task<IActionResult> OnPostPuzzleAsync(string code, string? word, CancellationToken cancellationToken) => PuzzleAsync(code, word, true, cancellationToken);

    /// <summary>Somebody follows after all.</summary>
    public Task<IActionResult> OnPostFollowAsync(string code, string? word, CancellationToken cancellationToken) => PuzzleAsync(code, word, false, cancellationToken);

    /// <summary>A word was explained.</summary>
    public async Task<IActionResult> OnPostExplainAsync(string code, string? word, CancellationToken cancellationToken) =>
        await AnswerAsync(code, TryNumber(word, out var number) ? await Desk.ExplainAsync(code, number, cancellationToken) : MeetingRefusal.NoSuchThing, cancellationToken);

    /// <summary>The host takes back what was said by mistake.</summary>
    public async Task<IActionResult> OnPostRemoveLineAsync(string code, string? line, CancellationToken cancellationToken) =>
        await AnswerAsync(code, TryNumber(line, out var number) ? await Desk.RemoveLineAsync(code, number, MeetingSeat.HostToken(HttpContext), cancellationToken) : MeetingRefusal.NoSuchThing, cancellationToken);

    /// <summary>The host takes a word off the screens.</summary>
    public async Task<IActionResult> OnPostRemoveWordAsync(string code, string? word, CancellationToken cancellationToken) =>
        await AnswerAsync(code, TryNumber(word, out var number) ? await Desk.RemoveWordAsync(code, number, MeetingSeat.HostToken(HttpContext), cancellationToken) : MeetingRefusal.NoSuchThing, cancellationToken);

    /// <summary>The host ends the meeting.</summary>
    public async Task<IActionResult> OnPostEndAsync(string code, CancellationToken cancellationToken) =>
        await AnswerAsync(code, await Desk.EndAsync(code, MeetingSeat.HostToken(HttpContext), cancellationToken), cancellationToken);

    /// <summary>The host has everything deleted at once.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(string code, CancellationToken cancellationToken) =>
        await Desk.DeleteAsync(code, MeetingSeat.HostToken(HttpContext), cancellationToken) is { } refusal
            ? await AnswerAsync(code, refusal, cancellationToken)
            : Redirect(MeetingLinks.Start);

    private async Task<IActionResult> PuzzleAsync(string code, string? word, bool puzzled, CancellationToken cancellationToken) =>
        await AnswerAsync(code, TryNumber(word, out var number) ? await Desk.PuzzleAsync(code, number, DeviceOf(code), puzzled, cancellationToken) : MeetingRefusal.NoSuchThing, cancellationToken);

    private string DeviceOf(string code) => MeetingSeat.Device(HttpContext, MeetingCode.TryRead(code, out var read) ? read : string.Empty);

    private Task<IActionResult> AnswerAsync(string code, MeetingRefusal? refusal, CancellationToken cancellationToken) => AnswerAsync(code, refusal switch
    {
        null => null,
        MeetingRefusal.NoWord => texts["Type one word or name of up to 60 characters, and no number of a patient."].Value,
        MeetingRefusal.Ended => texts["The meeting has ended."].Value,
        MeetingRefusal.Full => texts["The meeting holds no more words. Start another."].Value,
        MeetingRefusal.NotTheHost => texts["Only whoever started the meeting can do that."].Value,
        _ => texts["That is not there any more."].Value,
    }, cancellationToken);

    private async Task<IActionResult> AnswerAsync(string code, string? fault, CancellationToken cancellationToken)
    {
        var isScript = Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
        if (fault is null)
        {
            return isScript ? new NoContentResult() : Redirect(MeetingCode.TryRead(code, out var read) ? MeetingLinks.Page(read) : MeetingLinks.Start);
        }

        if (!await ReadAsync(code, 0, cancellationToken))
        {
            return NotFound();
        }

        Fault = fault;
        return isScript ? new JsonResult(new { message = fault }) { StatusCode = StatusCodes.Status400BadRequest } : Page();
    }
}
