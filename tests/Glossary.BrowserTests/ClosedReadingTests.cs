using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed partial class ClosedReadingTests : PageTest
{
    private readonly TemporaryFolder _folder = new();

    protected override string Seed => Path.Combine(_folder.Path, "seed");

    protected override string[] Settings => ["--Glossary:ReadingIsOpen=false"];

    [OneTimeSetUp]
    public void WriteSeed() => TestGlossary.EmptySeed(_folder);

    [OneTimeTearDown]
    public void DeleteSeed() => _folder.Dispose();

    [Test]
    public async Task SigningOut_TakesTheCopyOffTheDevice()
    {
        var person = await Glossary.AccountAsync(Role.Reader);
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("Sign-in name").FillAsync(person.UserName!);
        await Page.GetByLabel("Password").FillAsync(TestPeople.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await TypeAsync("pump");
        await Assertions.Expect(Page.Locator("html[data-kept]")).ToBeAttachedAsync();
        await Page.EvaluateAsync("() => localStorage.setItem('glossary-recent', '[\"pump\"]')");
        Assert.That(await KeptAsync(), Has.Some.EndsWith("/copy").And.None.EndsWith("/account"));
        Assert.That(await Page.EvaluateAsync<double>("() => Number(localStorage.getItem('glossary-copy-until')) - Date.now()"), Is.InRange(1, 12.1 * 60 * 60 * 1000), "It lasts as long as the sign-in.");

        await Page.GotoAsync("/sign-out");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(SignIn());
        await Assertions.Expect(Page.GetByLabel("Password")).ToBeVisibleAsync();
        await Page.WaitForFunctionAsync("async () => !(await caches.has('glossary')) && localStorage.length === 0");
    }

    private Task<string[]> KeptAsync() => Page.EvaluateAsync<string[]>("async () => (await (await caches.open('glossary')).keys()).map(request => request.url)");

    [GeneratedRegex(@"/sign-in\?")]
    private static partial Regex SignIn();
}
