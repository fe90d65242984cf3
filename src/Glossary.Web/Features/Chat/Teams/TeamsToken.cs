using System.Text.Json;
using Glossary.Web.Hosting.Outbound;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Glossary.Web.Features.Chat.Teams;

/// <summary>Knows what Microsoft's Bot Framework sends by its token: who signed it, for whom, for which channel, and whence it says it comes.</summary>
/// <remarks>Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, "Authenticate requests from the Bot Connector service to your bot".</remarks>
internal sealed class TeamsToken : IDisposable
{
    private const string Scheme = "Bearer ";

    /// <summary>How far clocks may be apart; what the Bot Framework asks for.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly TeamsOptions _options;
    private readonly HttpClient _http;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _keys;
    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };

    public TeamsToken(IOptions<TeamsOptions> options, OutboundGuard guard)
    {
        _options = options.Value;
        _http = new(guard.CreateHandler()) { Timeout = TimeSpan.FromSeconds(5), MaxResponseContentBufferSize = 1 << 20 };
        _keys = new(_options.OpenIdMetadata, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(_options.OpenIdMetadata).IsLoopback });
    }

    /// <summary>Whether an app is set.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(_options.AppId);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Fetches the keys, so that the first who searches need not wait for them.</summary>
    internal async Task<bool> WarmAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _keys.GetConfigurationAsync(cancellationToken);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Why what was sent is not taken for the Bot Framework's; null when it is.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="channel">The channel that the body names.</param>
    /// <param name="serviceUrl">The address that the body names.</param>
    /// <param name="tenant">The tenant that the body names.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The keys can't be fetched.</exception>
    internal async Task<string?> WhyNotAsync(IHeaderDictionary headers, string? channel, string? serviceUrl, string? tenant, CancellationToken cancellationToken)
    {
        if (headers.Authorization is not [{ } shown] || !shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return "it has not one token";
        }

        var known = await _keys.GetConfigurationAsync(cancellationToken);
        var result = await _tokens.ValidateTokenAsync(shown[Scheme.Length..], new()
        {
            ConfigurationManager = _keys,
            ValidAudience = _options.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = ClockSkew,
        });
        if (!result.IsValid)
        {
            // The kind alone: the message holds parts of the token.
            return $"its token does not hold ({result.Exception?.GetType().Name})";
        }

        return channel != "msteams" || !IsEndorsed(known, ((JsonWebToken)result.SecurityToken).Kid, channel) ? "its key is not for Teams"
            : string.IsNullOrEmpty(serviceUrl) || !result.Claims.TryGetValue("serviceurl", out var claimed) || !string.Equals(claimed as string, serviceUrl, StringComparison.Ordinal) ? "its token was made for another address"
            : _options.TenantId is { Length: > 0 } own && !string.Equals(own, tenant, StringComparison.OrdinalIgnoreCase) ? "it comes from another tenant"
            : null;
    }

    /// <summary>A key may name the channels that it is for.</summary>
    private static bool IsEndorsed(OpenIdConnectConfiguration known, string kid, string channel) =>
        known.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == kid)?.AdditionalData.TryGetValue("endorsements", out var endorsements) != true
        || (endorsements is JsonElement { ValueKind: JsonValueKind.Array } named && named.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(channel)));
}
