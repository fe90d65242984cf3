using System.Text.Json;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.BrowserTests.Pages;

/// <summary>Every page is sound HTML as it comes from the server, before a browser mends it.</summary>
public sealed class MarkupTests : ShownPageTest
{
    [Test]
    public async Task EveryPage_IsSoundHtml()
    {
        using var folder = new TemporaryFolder();
        foreach (var shown in EveryPage.All.Where(shown => shown.Then is null))
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{shown.Name}.html"), await (await ClientOf(shown.As).GetAsync(AddressOf(shown))).Content.ReadAsStringAsync());
        }

        var tools = await Npm.InstallAsync("Glossary.BrowserTests", "npm");
        var report = Path.Combine(folder.Path, "report.json");
        var (_, output) = await Npm.RunAsync("node", tools, [Path.Combine("node_modules", "html-validate", "bin", "html-validate.mjs"), "--config", Path.Combine(tools, "htmlvalidate.json"), "--formatter", $"json={report}", folder.Path]);
        Assert.That(report, Does.Exist, output);
        using var results = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        var faults = results.RootElement.EnumerateArray().SelectMany(page => page.GetProperty("messages").EnumerateArray().Select(fault =>
            $"{Path.GetFileNameWithoutExtension(page.GetProperty("filePath").GetString())}, line {fault.GetProperty("line")}: {fault.GetProperty("ruleId").GetString()}: {fault.GetProperty("message").GetString()}"));
        Assert.That(string.Join('\n', faults), Is.Empty);
    }
}
