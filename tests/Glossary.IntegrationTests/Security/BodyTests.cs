using System.Net;
using System.Net.Sockets;
using System.Text;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Security;

/// <summary>Requests that are meant to wear the server out.</summary>
public sealed class BodyTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync(settings: "--Glossary:Limits:SlowClientPatience=00:00:01");

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [TestCase("[", "]")]
    [TestCase("{\"a\":", "}")]
    public async Task JsonNestedWithoutEnd_IsRefusedAsJson(string open, string close)
    {
        using var client = await _glossary.AdministratorAsync();
        var text = new StringBuilder().Insert(0, open, 20_000).Append('1').Insert(open.Length * 20_000 + 1, close, 20_000);
        foreach (var path in new[] { "/api/v1/terms", "/api/v1/mappings", "/api/v1/annotate" })
        {
            using var content = new StringContent($"{{\"labels\":{text}}}", Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(path, content);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), path);
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        }
    }

    [Test]
    public async Task ABodyOverAMebibyte_IsRefusedBeforeItIsRead()
    {
        using var client = await _glossary.AdministratorAsync();
        using var content = new StringContent($"{{\"reason\":\"{new string('x', 1 << 20)}\"}}", Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync("/api/v1/terms", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task AFormWithThousandsOfFields_IsRefused()
    {
        using var browser = new TestBrowser(_glossary.Address);
        using var content = new FormUrlEncodedContent(Enumerable.Range(0, 5000).Select(i => KeyValuePair.Create($"f{i}", "x")));

        using var answer = await browser.Http.PostAsync("/sign-in", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task AFieldOfAForm_DoesNotChooseTheStatusOfItsRefusal()
    {
        using var browser = new TestBrowser(_glossary.Address);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["status"] = "204" });

        using var answer = await browser.Http.PostAsync("/sign-in", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ")]
    [TestCase("POST /api/v1/annotate HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"text\":\"")]
    public async Task AClientThatDoesNotFinish_IsHungUpOn(string beginning)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_glossary.Address.Host, _glossary.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning));

        // Kestrel answers 408 and hangs up; it is waited for, not slept through.
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.That(answer, Does.StartWith("HTTP/1.1 408").Or.Empty);
    }

    [Test]
    public async Task AHeaderOfManyKilobytes_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("X-Long", new string('x', 64 * 1024));
        using var answer = await _glossary.Anonymous.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestHeaderFieldsTooLarge));
    }
}
