using Glossary.Web.Features.Chat.Slack;
using Glossary.Web.Features.Chat.Teams;
using Glossary.Web.Features.Shared.Inbound;

namespace Glossary.Web.Features.Chat;

/// <summary>The chats that ask. What is not set in the configuration answers 404.</summary>
internal static class ChatHosting
{
    internal static IServiceCollection AddChats(this IServiceCollection services)
    {
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SignedWindow>();
        services.AddSingleton<InboundCounts>();
        services.AddSingleton<ChatAnswer>();
        services.AddSingleton<OwnTerms>();
        services.AddSingleton<SlackSignature>();
        services.AddSingleton<TermUnfurl>();
        services.AddSingleton<UnfurlQueue>();
        services.AddHostedService<PostUnfurls>();
        services.AddSingleton<TeamsSignature>();
        services.AddSingleton<TeamsToken>();
        services.AddSingleton<TeamsResults>();
        services.AddHostedService<WarmTeamsKeys>();
        return services;
    }

    internal static void MapChats(this IEndpointRouteBuilder routes)
    {
        routes.MapAnswerSlackCommand();
        routes.MapUnfurlSlackLinks();
        routes.MapAnswerTeamsWebhook();
        routes.MapSearchFromTeams();
    }
}
