using System.Security.Claims;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Glossary.IntegrationTests.Inbound;

/// <summary>What the glossary itself calls of the platforms, on a port of its own: Slack's <c>chat.unfurl</c>, and the keys of the Bot Framework.</summary>
public sealed class Platforms : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.example";
    public const string ServiceUrl = "https://smba.trafficmanager.example/emea/";
    private const string KeyId = "the key";

    private readonly WebApplication _app;
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly Channel<(string? Token, string Body)> _unfurls = Channel.CreateUnbounded<(string?, string)>();
    private int _busy = 1;

    private Platforms(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Platforms> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var platforms = new Platforms(app);
        app.MapPost("/api/chat.unfurl", (Delegate)platforms.UnfurlAsync);
        app.MapGet("/openid", () => new { issuer = Issuer, jwks_uri = $"{platforms.Address}keys" });
        app.MapGet("/keys", () => new { keys = new[] { platforms.Key() } });
        await app.StartAsync();
        return platforms;
    }

    /// <summary>The next call of <c>chat.unfurl</c> that was taken.</summary>
    public async Task<(string? Token, string Body)> NextUnfurlAsync() => await _unfurls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>A token as the Bot Framework makes it, but for what is said.</summary>
    public string Token(string audience = InboundServer.App, string issuer = Issuer, string serviceUrl = ServiceUrl, int minutes = 30, SigningCredentials? signedBy = null) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer,
        Audience = audience,
        NotBefore = DateTime.UtcNow.AddMinutes(minutes - 60),
        Expires = DateTime.UtcNow.AddMinutes(minutes),
        Subject = new([new Claim("serviceurl", serviceUrl)]),
        SigningCredentials = signedBy ?? new(new RsaSecurityKey(_rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    /// <summary>Another's key under the same name.</summary>
    public static SigningCredentials AnothersKey() => new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256);

    /// <summary>The public key, taken for a shared secret.</summary>
    public SigningCredentials PublicKeyAsSecret() => new(new SymmetricSecurityKey(_rsa.ExportSubjectPublicKeyInfo()) { KeyId = KeyId }, SecurityAlgorithms.HmacSha256);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private object Key()
    {
        var key = _rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent), endorsements = new[] { "msteams", "webchat" } };
    }

    /// <summary>The first time it is busy.</summary>
    private async Task<IResult> UnfurlAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Interlocked.Exchange(ref _busy, 0) == 1)
        {
            http.Response.Headers.RetryAfter = "1";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        _unfurls.Writer.TryWrite((http.Request.Headers.Authorization, body));
        return Results.Json(new { ok = true });
    }
}
