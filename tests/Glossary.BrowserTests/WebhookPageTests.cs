using System.Globalization;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Features.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.BrowserTests;

/// <summary>The pages of those who have programs told of changes.</summary>
public sealed class WebhookPageTests : PageTest
{
    private static readonly string Small = TestGlossary.EmptySeed(new TemporaryFolder());
    private static Receiver _receiver = null!;

    /// <inheritdoc/>
    protected override string Seed => Small;

    /// <inheritdoc/>
    protected override string[] Settings =>
    [
        "--Glossary:Webhooks:AllowedHosts=127.0.0.1",
        $"--Glossary:Webhooks:AllowedPorts={_receiver.Port.ToString(CultureInfo.InvariantCulture)}",
        "--Glossary:Webhooks:PollInterval=01:00:00",
    ];

    [OneTimeSetUp]
    public async Task ListenAsync() => _receiver = await Receiver.StartAsync();

    [OneTimeTearDown]
    public async Task StopListeningAsync() => await _receiver.DisposeAsync();

    [Test]
    public async Task AnAdministrator_AddsAWebhook_SeesWhatWentWrong_AndSendsAgain_WithoutScript()
    {
        using var administrator = await Glossary.PersonAsync(Role.Administrator);
        await OpenAsync(new() { JavaScriptEnabled = false });
        await Page.Context.AddCookiesAsync(administrator.Browser.Cookies.GetAllCookies().Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Glossary.Address.ToString() }));
        await Page.GotoAsync("/admin/webhooks");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Integration engine");
        await Page.GetByLabel("Address").FillAsync("https://10.0.0.7/");
        await Page.GetByLabel("A word is new, or says something else").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".fault")).ToContainTextAsync("It leads to an address inside");
        await Page.GetByLabel("Address").FillAsync(_receiver.Address);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".secret")).ToContainTextAsync("whsec_");

        _receiver.Answer = Receiver.With(500);
        using var writer = await Glossary.AdministratorAsync();
        await writer.CreateAsync(NewTerm("htm", "told-word", "told word"));
        var rounds = Glossary.Services.GetRequiredService<DeliverWebhooks>();
        await rounds.RunAsync(CancellationToken.None);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Integration engine" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".entry")).ToContainTextAsync("It has trouble of its own.");

        _receiver.Answer = Receiver.Taken;
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".done")).ToContainTextAsync("It is sent again.");
        await rounds.RunAsync(CancellationToken.None);
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator(".entry")).ToContainTextAsync("arrived");
    }
}
