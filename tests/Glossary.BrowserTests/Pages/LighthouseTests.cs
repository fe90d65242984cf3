using System.Text.Json;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.BrowserTests.Pages;

/// <summary>Lighthouse on each kind of page, as a telephone and as a desktop computer: <c>dotnet test tests/Glossary.BrowserTests --filter Lighthouse</c>.</summary>
[Explicit("Takes minutes, and wants the machine for itself; run it by name.")]
public sealed class LighthouseTests : ShownPageTest
{
    [Test]
    public async Task EachKindOfPage_ScoresAsItShould()
    {
        var chosen = Environment.GetEnvironmentVariable("GLOSSARY_LIGHTHOUSE")?.Split(',');
        var pages = EveryPage.All.Where(shown => chosen?.Contains(shown.Name) ?? shown.IsKind).Select(shown => new
        {
            name = shown.Name,
            url = new Uri(Glossary.Address, AddressOf(shown)).ToString(),
            cookie = string.Join("; ", Cookies(shown.As).Select(cookie => $"{cookie.Name}={cookie.Value}")),
        });
        var folder = await Npm.InstallAsync("Glossary.BrowserTests", "lighthouse");

        var (code, output) = await Npm.RunAsync("node", folder, ["run.mjs"], JsonSerializer.Serialize(new { chrome = Browser.Installed, pages }));

        TestContext.Out.WriteLine(output);
        Assert.That(code, Is.Zero, output);
    }
}
