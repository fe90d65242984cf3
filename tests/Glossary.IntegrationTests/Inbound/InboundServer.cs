using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Inbound;

/// <summary>One server for everything that asks from outside, with a Term that tries to be more than words wherever it is shown.</summary>
[SetUpFixture]
public sealed class InboundServer
{
    /// <summary>Slack's own example of a secret.</summary>
    public const string SlackSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    public const string BotToken = "xoxb-not-a-real-token";

    /// <summary>Microsoft's own example of a security token.</summary>
    public const string TeamsSecret = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

    public const string App = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-2222-3333-4444-555555555555";
    public const string FormerTicketSecret = "the secret of the year before";
    public const string TicketSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw7e5pDqYyY2M=";
    public const string Home = "https://glossary.hospital.example";

    /// <summary>Whatever some place takes for more than words.</summary>
    public const string Hostile = "<!channel> <script>alert(1)</script> [~admin] @channel @everyone [code]<b>x</b>[/code] {{DATE(2017-02-14T06:08:39Z, SHORT)}} \u202Ereversed\u202C \u05E9\u05DC\u05D5\u05DD 😀 *b* _i_ `c` {panel}p{panel} */ <https://evil.example|link>";

    public static TestGlossary Server { get; private set; } = null!;

    public static Platforms Outside { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Outside = await Platforms.StartAsync();
        Server = await TestGlossary.StartAsync(settings:
        [
            $"--Glossary:PublicBaseUrl={Home}",
            $"--Glossary:Slack:SigningSecret={SlackSecret}",
            $"--Glossary:Slack:BotToken={BotToken}",
            $"--Glossary:Slack:ApiBase={Outside.Address}api/",
            $"--Glossary:Teams:WebhookSecrets=AAAA, {TeamsSecret}",
            $"--Glossary:Teams:AppId={App}",
            $"--Glossary:Teams:TenantId={Tenant}",
            $"--Glossary:Teams:OpenIdMetadata={Outside.Address}openid",
            $"--Glossary:Tickets:Secrets={FormerTicketSecret}, {TicketSecret}",
            "--Glossary:Webhooks:AllowedHosts=127.0.0.1",
            $"--Glossary:Webhooks:AllowedPorts={Outside.Address.Port.ToString(CultureInfo.InvariantCulture)}",
        ]);
        using var administrator = await Server.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "preventive-maintenance", "preventive maintenance", ("abbreviation", "PM")));
        await administrator.CreateAsync(NewTerm("it", "project-manager", "project manager", ("abbreviation", "PM")));
        await administrator.CreateAsync(NewTerm("htm", "work-order", "work order"));
        await administrator.CreateAsync(NewTerm("it", "ticket", "ticket"));
        await administrator.MapAsync(NewMapping("htm/preventive-maintenance", "it/project-manager", "falseFriend"));
        await administrator.MapAsync(NewMapping("htm/work-order", "it/ticket", "closeMatch"));
        var hostile = NewTerm("htm", "hostilegizmo", "hostilegizmo");
        hostile["definitions"] = new JsonArray(new JsonObject { ["short"] = Hostile });
        hostile["notes"] = new JsonArray(new JsonObject { ["kind"] = "patientSafety", ["text"] = new string('x', 10_000) }, new JsonObject { ["kind"] = "patientSafety", ["text"] = Hostile });
        await administrator.CreateAsync(hostile);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (Server?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Outside?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal static string Now(int seconds = 0) => (DateTimeOffset.UtcNow.ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);

    internal static byte[] Hmac(byte[] key, string signed) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed));

    internal static string HexHmac(string secret, string signed) => Convert.ToHexStringLower(Hmac(Encoding.UTF8.GetBytes(secret), signed));

    /// <summary>Sends bytes with headers.</summary>
    internal static async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string type, bool inChunks, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.TransferEncodingChunked = inChunks;
        // A refusal that is written while a client still sends breaks its pipe: a client that asks first reads it.
        request.Headers.ExpectContinue = true;
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Server.Anonymous.SendAsync(request);
    }
}
