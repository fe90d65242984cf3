using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Hosting;

/// <summary>Finds a wrong setting before anything is started with it.</summary>
internal static class Settings
{
    /// <exception cref="OperatorException">A setting is wrong; the message says which.</exception>
    internal static void Check(IServiceProvider services)
    {
        try
        {
            var glossary = services.GetRequiredService<IOptions<GlossaryOptions>>().Value;
            _ = services.GetRequiredService<IOptions<AccountOptions>>().Value;
            _ = services.GetRequiredService<IOptions<OpenIdOptions>>().Value;
            _ = services.GetRequiredService<IOptions<LimitOptions>>().Value;
            _ = TrustedProxies.Read(glossary.TrustedProxies ?? string.Empty);
        }
        catch (OptionsValidationException exception)
        {
            throw new OperatorException($"In the configuration: {string.Join(' ', exception.Failures)}");
        }
        catch (InvalidOperationException exception)
        {
            // The binder's, which names the setting and its value.
            throw new OperatorException($"In the configuration: {exception.Message}");
        }

        if (services.GetRequiredService<IConfiguration>().GetConnectionString("Glossary") is { } connection
            && !string.IsNullOrWhiteSpace(connection) && DatabaseFault.WrongWith(connection) is { } fault)
        {
            throw new OperatorException($"ConnectionStrings__Glossary is no connection string: {fault} Write it as Host=db.example;Database=glossary;Username=glossary;Password=…, or leave it out for a private PostgreSQL.");
        }
    }
}
