using System.Globalization;
using Glossary.Data;
using Glossary.Data.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Glossary.Web.Features.Proposals.Mail;

/// <summary>Sends the mail that waits in PostgreSQL; any number of replicas share the work, and what can't be sent is tried again.</summary>
internal sealed class MailSender(GlossaryDatabase database, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailSender> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Host is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.PollInterval, clock);
        while (await IsTimeAsync(timer, stoppingToken))
        {
            try
            {
                if (database.IsOpen)
                {
                    await SendAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning("Mail could not be sent, trying again later: {Message}", exception.Message);
            }
        }
    }

    private static async Task<bool> IsTimeAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await using var db = database.CreateContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var due = await OutgoingMail.TakeDueAsync(db, clock.GetUtcNow(), cancellationToken);
        if (due.Count == 0)
        {
            return;
        }

        using var smtp = new SmtpClient();
        try
        {
            await ConnectAsync(smtp, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            due.ForEach(mail => mail.Failed(exception.Message, clock.GetUtcNow(), options.Value.RetryPause));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            throw;
        }

        foreach (var mail in due)
        {
            try
            {
                await smtp.SendAsync(MessageOf(mail), cancellationToken);
                mail.Sent(clock.GetUtcNow());
            }
            catch (Exception exception) when (exception is SmtpCommandException or SmtpProtocolException or IOException)
            {
                // Not whose address it was: the log is read by more people than the proposal.
                logger.LogWarning("Mail {Mail} was not taken, trying again later: {Message}", mail.Id, exception.Message);
                mail.Failed(exception.Message, clock.GetUtcNow(), options.Value.RetryPause);
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        await smtp.DisconnectAsync(quit: true, cancellationToken);
    }

    private async Task ConnectAsync(SmtpClient smtp, CancellationToken cancellationToken)
    {
        await smtp.ConnectAsync(options.Value.Host!, options.Value.Port, options.Value.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, cancellationToken);
        if (options.Value.UserName is { } user)
        {
            await smtp.AuthenticateAsync(user, options.Value.Password ?? string.Empty, cancellationToken);
        }
    }

    private MimeMessage MessageOf(OutgoingMail mail)
    {
        // The same id each time it is tried: a mailbox that has it already can tell.
        var message = new MimeMessage { Subject = mail.Subject, Body = new TextPart("plain") { Text = mail.Text }, MessageId = string.Create(CultureInfo.InvariantCulture, $"{mail.Id:n}@glossary"), Date = mail.CreatedAt };
        message.From.Add(MailboxAddress.Parse(options.Value.From!));
        message.To.Add(MailboxAddress.Parse(mail.Recipient));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
