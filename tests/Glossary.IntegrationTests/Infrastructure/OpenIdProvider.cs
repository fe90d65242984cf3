using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>A real OpenID provider, which is none of ours: npm's oidc-provider in a process of its own.</summary>
public sealed partial class OpenIdProvider : IDisposable
{
    private readonly Process _process;

    private OpenIdProvider(Process process, int port)
    {
        _process = process;
        Authority = $"http://127.0.0.1:{port}";
    }

    /// <summary>Its address.</summary>
    public string Authority { get; }

    /// <summary>What a glossary needs to know to use it.</summary>
    public string[] Settings =>
    [
        $"--Glossary:OpenId:Authority={Authority}", "--Glossary:OpenId:ClientId=glossary", "--Glossary:OpenId:ClientSecret=a secret between the two of them",
    ];

    /// <summary>Starts it; it answers once it is told where to send people back to.</summary>
    public static async Task<OpenIdProvider> StartAsync()
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "openid");
        var process = Process.Start(new ProcessStartInfo("node", ["provider.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return new(process, int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Registers a glossary with it.</summary>
    public async Task RegisterAsync(Uri glossary)
    {
        await _process.StandardInput.WriteLineAsync(new Uri(glossary, "/sign-in/open-id/back").ToString());
        await _process.StandardInput.FlushAsync();
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line && line != "ready")
        {
        }
    }

    /// <summary>Signs in as a person does: by the glossary's link, the provider's form, and back.</summary>
    /// <returns>The answer of the glossary at which it ends.</returns>
    public async Task<HttpResponseMessage> SignInAsync(TestBrowser browser, string who, string returnUrl)
    {
        var answer = await FollowAsync(browser, await browser.Http.GetAsync($"/sign-in/open-id?returnUrl={Uri.EscapeDataString(returnUrl)}"));
        foreach (var fields in new[] { new Dictionary<string, string> { ["prompt"] = "login", ["login"] = who, ["password"] = "any" }, new() { ["prompt"] = "consent" } })
        {
            if (answer.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority) != Authority)
            {
                break;
            }

            var page = await answer.Content.ReadAsStringAsync();
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), page);
            var action = WebUtility.HtmlDecode(Action().Match(page).Groups[1].Value);
            answer = await FollowAsync(browser, await browser.Http.PostAsync(new Uri(answer.RequestMessage.RequestUri, action), new FormUrlEncodedContent(fields)));
        }

        return answer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<HttpResponseMessage> FollowAsync(TestBrowser browser, HttpResponseMessage answer)
    {
        while (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
        {
            answer = await browser.Http.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!));
        }

        return answer;
    }

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex Action();
}
