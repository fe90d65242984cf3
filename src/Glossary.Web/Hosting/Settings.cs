using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Annotate.Systems;
using Glossary.Web.Features.Chat.Slack;
using Glossary.Web.Features.Chat.Teams;
using Glossary.Web.Features.Embeds;
using Glossary.Web.Features.Meetings;
using Glossary.Web.Features.Proposals.Mail;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Hosting;

/// <summary>Finds a wrong setting before anything is started with it.</summary>
internal static class Settings
{
    /// <exception cref="OperatorException">A setting is wrong; the message says which.</exception>
    internal static void Check(IServiceProvider services)
    {
        Told(() =>
        {
            _ = services.GetRequiredService<IOptions<AccountOptions>>().Value;
            _ = services.GetRequiredService<IOptions<OpenIdOptions>>().Value;
            _ = services.GetRequiredService<IOptions<LimitOptions>>().Value;
            _ = services.GetRequiredService<IOptions<MailOptions>>().Value;
            _ = FrameSites.Read(services.GetRequiredService<IOptions<GlossaryOptions>>().Value.FramedBy ?? string.Empty);
            _ = services.GetRequiredService<IOptions<MeetingOptions>>().Value;
            _ = services.GetRequiredService<IOptions<SlackOptions>>().Value;
            _ = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
            _ = services.GetRequiredService<IOptions<TicketOptions>>().Value;
            return TrustedProxies.Read(services.GetRequiredService<IOptions<GlossaryOptions>>().Value.TrustedProxies ?? string.Empty);
        });

        foreach (var name in new[] { "Glossary", "GlossaryOwner" })
        {
            if (services.GetRequiredService<IConfiguration>().GetConnectionString(name) is { } connection
                && !string.IsNullOrWhiteSpace(connection) && DatabaseFault.WrongWith(connection) is { } fault)
            {
                throw new OperatorException($"ConnectionStrings__{name} is no connection string: {fault} Write it as Host=db.example;Database=glossary;Username=glossary;Password=…, or leave it out{(name == "Glossary" ? " for a private PostgreSQL" : string.Empty)}.");
            }
        }
    }

    /// <summary>Does something that reads settings, such as putting the server together, which a wrong one must not end with a stack trace.</summary>
    /// <exception cref="OperatorException">A setting is wrong; the message says which.</exception>
    internal static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (OptionsValidationException exception)
        {
            throw new OperatorException($"In the configuration: {string.Join(' ', exception.Failures)}");
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains("configuration value", StringComparison.Ordinal))
        {
            // The binder's, which names the setting and its value.
            throw new OperatorException($"In the configuration: {exception.Message}");
        }
    }
}
