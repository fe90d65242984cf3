namespace Glossary.Web.Features.Chat.Teams;

/// <summary>Fetches at the start the keys with which Microsoft signs, where there is an app for Teams: the first who searches is answered as fast as all others.</summary>
internal sealed class WarmTeamsKeys(TeamsToken token, ILogger<WarmTeamsKeys> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (token.IsOn && !await token.WarmAsync(stoppingToken))
        {
            logger.LogWarning("The keys with which Microsoft's Bot Framework signs could not be fetched; the search in Teams is not answered until they can");
        }
    }
}
