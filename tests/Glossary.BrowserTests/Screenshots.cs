using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>Makes the pictures of docs/screenshots: <c>dotnet test tests/Glossary.BrowserTests --filter Screenshots</c>.</summary>
[Explicit("Writes files; run it by name.")]
public sealed class Screenshots : PageTest
{
    [Test]
    public async Task Take(
        [Values(1280, 390)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme,
        [Values("home:/", "packs:/?q=packs", "pm:/?q=PM", "many:/?q=device", "nothing:/?q=xqzzvk", "term:/t/htm/pacs", "term-it:/t/it/patch", "missing:/t/htm/none", "procedures:/procedures", "procedure:/procedures/act-in-an-unplanned-downtime", "browse:/browse", "letter:/browse/p", "topics:/topics", "topic:/topics/networks", "stage:/stages/install", "careful:/careful", "figures:/figures", "sign-in:/sign-in", "account:/account", "second-factor:/account/second-factor", "keys:/account/keys", "people:/admin/people")] string what)
    {
        var (name, address) = (what.Split(':')[0], what.Split(':')[1]);
        await OpenAsync(new() { ViewportSize = new() { Width = width, Height = width == 390 ? 844 : 800 }, ColorScheme = scheme });
        if (address.StartsWith("/account", StringComparison.Ordinal) || address.StartsWith("/admin", StringComparison.Ordinal))
        {
            var account = await Glossary.AccountAsync(Core.Accounts.Role.Administrator);
            await Page.GotoAsync("/sign-in");
            await Page.GetByLabel("Sign-in name").FillAsync(account.UserName!);
            await Page.GetByLabel("Password").FillAsync(TestPeople.Password);
            await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        }

        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var folder = Environment.GetEnvironmentVariable("GLOSSARY_SCREENSHOTS") ?? Path.Combine(Repository.Root, "docs", "screenshots");
        var file = Path.Combine(folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");
        await Page.ScreenshotAsync(new() { Path = file });

        Assert.That(new FileInfo(file).Length, Is.GreaterThan(1000));
    }

    [Test]
    public async Task TakeAsASteward(
        [Values(1280, 390)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme,
        [Values("history:/t/htm/unheard-of-gizmo/history", "review:/review", "words:/insights/words-we-lack", "one-sided:/insights/one-sided", "false-friends:/insights/false-friends", "instead:/t/htm/unheard-of-gadget")] string what)
    {
        var (name, address) = (what.Split(':')[0], what.Split(':')[1]);
        await OpenAsync(await KeepingPageTests.StewardAsync(Glossary, new() { ViewportSize = new() { Width = width, Height = width == 390 ? 844 : 800 }, ColorScheme = scheme }));
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var folder = Environment.GetEnvironmentVariable("GLOSSARY_SCREENSHOTS") ?? Path.Combine(Repository.Root, "docs", "screenshots");
        var file = Path.Combine(folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");
        await Page.ScreenshotAsync(new() { Path = file });

        Assert.That(new FileInfo(file).Length, Is.GreaterThan(1000));
    }
}
