using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed partial class AccountPagesTests : PageTest
{
    [Test]
    public async Task SomebodySignsIn_FromThePageTheyWereOn_AndIsNamedThere_AndSignsOut()
    {
        var account = await Glossary.AccountAsync(Role.Steward, "it");
        await Page.GotoAsync("/t/it/patch");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await FillInAsync(account.UserName!, TestPeople.Password);

        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/t/it/patch$"));
        await Page.GetByRole(AriaRole.Link, new() { Name = "A Steward" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign out" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task AnAuthenticatorApp_IsAddedAndAskedFor_WithoutJavaScript()
    {
        var account = await Glossary.AccountAsync(Role.Contributor);
        await OpenAsync(new() { JavaScriptEnabled = false });
        await SignInAsync(account.UserName!);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Add an authenticator app" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".qr svg")).ToBeVisibleAsync();
        await Page.Locator("main summary").ClickAsync();
        var key = await Page.Locator(".secret").InnerTextAsync();
        await Page.GetByLabel("The six digits that the app shows").FillAsync(AuthenticatorApp.CodeOf(key));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add the app" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".codes li")).ToHaveCountAsync(10);

        await OpenAsync(new() { JavaScriptEnabled = false });
        await Page.GotoAsync("/sign-in?returnUrl=/account");
        await FillInAsync(account.UserName!, TestPeople.Password);
        await Page.GetByLabel("The six digits").FillAsync(AuthenticatorApp.CodeOf(key, later: 1));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

        await Assertions.Expect(Page.GetByText("password and code")).ToBeVisibleAsync();
    }

    [Test]
    public async Task AnAdministrator_InvitesSomebody_WhoChoosesAPassword_AndMakesAKey()
    {
        var administrator = await Glossary.AccountAsync(Role.Administrator);
        var name = $"ada-{Guid.NewGuid():n}";
        await SignInAsync(administrator.UserName!, "/admin/people");
        await Page.GetByLabel("Sign-in name").FillAsync(name);
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ada Lovelace");
        await Page.GetByLabel("Steward").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".fault")).ToContainTextAsync("at least one vocabulary");
        await Page.GetByLabel("HTM").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        var password = await Page.Locator(".done .secret").InnerTextAsync();

        await OpenAsync(new());
        await Page.GotoAsync("/sign-in?returnUrl=/account/keys");
        await FillInAsync(name, password);
        await Page.GetByLabel("New password").FillAsync("too short");
        await Page.GetByLabel("The same once more").FillAsync("too short");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".fault")).ToContainTextAsync("at least 15");
        await Page.GetByLabel("New password").FillAsync("nine slow ferries cross at dawn");
        await Page.GetByLabel("The same once more").FillAsync("nine slow ferries cross at dawn");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();

        await Page.GetByLabel("What it is for").FillAsync("Service desk");
        await Page.GetByLabel("Steward of htm").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".done .secret")).ToHaveTextAsync(SecretForm());
    }

    [Test]
    public async Task SwaggerUi_WorksUnderTheStrictPolicy()
    {
        await Page.GotoAsync("/swagger");
        await Page.Locator("#operations-Search-searchTerms").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        await Page.Locator("tr[data-param-name=q] input").FillAsync("packs");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("200");
    }

    private async Task SignInAsync(string name, string returnUrl = "/account")
    {
        await Page.GotoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await FillInAsync(name, TestPeople.Password);
        await Page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal) || returnUrl == "/sign-in");
    }

    private async Task FillInAsync(string name, string password)
    {
        await Page.GetByLabel("Sign-in name").FillAsync(name);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    [GeneratedRegex("^glo_[0-9a-f]{72}$")]
    private static partial Regex SecretForm();
}
