namespace Glossary.Web.Features.Annotate.Systems;

/// <summary>The ticket systems that ask.</summary>
internal static class TicketHosting
{
    internal static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddOptions<TicketOptions>().BindConfiguration(TicketOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TicketSignature>();
        return services;
    }
}
