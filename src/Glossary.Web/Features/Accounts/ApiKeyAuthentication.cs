using System.Security.Claims;
using System.Text.Encodings.Web;
using Glossary.Data;
using Glossary.Data.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>Knows a tool by the key that it sends as <c>Authorization: Bearer glo_…</c>.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, GlossaryDatabase database, IProblemDetailsService problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string SchemeName = "ApiKey";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        // Looked up by its hash in an index: what can be timed is the hash's prefix, of which the secret cannot be guessed.
        var hash = ApiKey.HashOf(header[Bearer.Length..].Trim());
        await using var db = database.CreateContext();
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, Context.RequestAborted);
        if (key is null)
        {
            return AuthenticateResult.Fail("There is no such key, or it was revoked.");
        }

        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new(Author.IdClaim, key.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, key.Name));
        identity.AddClaim(new(ClaimTypes.Role, key.Role.ToString()));
        if (key.Vocabulary is { } vocabulary)
        {
            identity.AddClaim(new(Author.VocabularyClaim, vocabulary));
        }

        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"glossary\"";
        return RefuseAsync(StatusCodes.Status401Unauthorized, "Say who you are.", "Send Authorization: Bearer and a key that an operator made with: keys add.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        RefuseAsync(StatusCodes.Status403Forbidden, "This key may not do that.", "It only reads. Writing needs a key of the role steward or administrator.");

    private async Task RefuseAsync(int status, string title, string detail)
    {
        Response.StatusCode = status;
        await problems.WriteAsync(new() { HttpContext = Context, ProblemDetails = { Status = status, Title = title, Detail = detail } });
    }
}
