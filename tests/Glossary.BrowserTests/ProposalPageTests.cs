using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed class ProposalPageTests : PageTest
{
    private readonly List<HttpClient> _clients = [];
    private string _htm = null!;
    private string _it = null!;
    private string _ann = null!;

    [SetUp]
    public async Task MakePeopleAsync()
    {
        _ann = await PersonAsync(Role.Contributor, null, "Ann");
        _htm = await PersonAsync(Role.Steward, "htm", "Hal");
        _it = await PersonAsync(Role.Steward, "it", "Ida");
    }

    [TearDown]
    public void ForgetPeople()
    {
        _clients.ForEach(client => client.Dispose());
        _clients.Clear();
    }

    [Test]
    public async Task AWordThatIsMissing_IsSuggestedFromTheSearch_Sent_AndSigned()
    {
        await AsAsync(_ann);
        await Page.GotoAsync("/?q=zyxomatic-flumph");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Suggest “zyxomatic-flumph”" }).ClickAsync();
        await Page.GetByRole(AriaRole.Radio, new() { Name = "HTM" }).CheckAsync();
        await Page.GetByLabel("What it means, in a sentence").FillAsync("Device that nobody has heard of.");
        await Page.GetByLabel("Why you suggest it").FillAsync("Heard in a meeting.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep and see the difference" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".difference ins").First).ToHaveTextAsync("zyxomatic-flumph");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send to the stewards" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".state")).ToHaveTextAsync("open");
        var address = Page.Url;

        await AsAsync(_htm);
        await Page.GotoAsync("/proposals");
        await Page.GetByRole(AriaRole.Link, new() { Name = "htm/zyxomatic-flumph" }).First.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign for HTM" }).ClickAsync();

        await Assertions.Expect(Page.Locator(".state")).ToHaveTextAsync("agreed");
        await Assertions.Expect(Page.Locator(".signing")).ToContainTextAsync("Hal");
        Assert.That(Page.Url, Is.EqualTo(address));
        await Page.GotoAsync("/t/htm/zyxomatic-flumph");
        await Assertions.Expect(Page.Locator(".own .short")).ToHaveTextAsync("Device that nobody has heard of.");
    }

    [Test]
    public async Task ABetterText_IsSuggestedFromTheTermsPage_AndComparedWordByWord()
    {
        using var administrator = await Glossary.AdministratorAsync();
        await administrator.CreateAsync(Requests.NewTerm("htm", "word-to-mend", "word to mend"));
        await AsAsync(_ann);
        await Page.GotoAsync("/t/htm/word-to-mend");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Suggest a change" }).ClickAsync();
        await Page.GetByLabel("What it means, in a sentence").FillAsync("Something that technicians call word to mend.");
        await Page.GetByLabel("Why you suggest it").FillAsync("Clearer.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep and see the difference" }).ClickAsync();

        await Assertions.Expect(Page.Locator(".difference del")).ToHaveTextAsync("people");
        await Assertions.Expect(Page.Locator(".difference ins")).ToHaveTextAsync("technicians");
    }

    [Test]
    public async Task WhileAWordIsTyped_WhatIsLikeItIsShown()
    {
        await AsAsync(_ann);
        await Page.GotoAsync("/proposals/new");
        await Page.GetByRole(AriaRole.Radio, new() { Name = "HTM" }).CheckAsync();

        await Page.GetByLabel("The word", new() { Exact = true }).PressSequentiallyAsync("work order");

        await Assertions.Expect(Page.Locator("[data-like]")).ToContainTextAsync("Is it one of these?");
        await Assertions.Expect(Page.Locator("[data-like] a").First).ToHaveTextAsync("work order");
    }

    [Test]
    public async Task TwoWhoChangeTheSame_AreShownBothTexts()
    {
        using var administrator = await Glossary.AdministratorAsync();
        await administrator.CreateAsync(Requests.NewTerm("htm", "word-of-two", "word of two"));
        await AsAsync(_ann);
        await Page.GotoAsync("/proposals/new?term=htm/word-of-two");
        var body = Requests.NewTerm("htm", "word-of-two", "word of two");
        body["definitions"]![0]!["short"] = "What the first one says.";
        using var first = await administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/word-of-two", body, "\"1\"");
        await Page.GetByLabel("What it means, in a sentence").FillAsync("What the second one says.");
        await Page.GetByLabel("Why you suggest it").FillAsync("Clearer.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep and see the difference" }).ClickAsync();

        await Assertions.Expect(Page.Locator(".overlap")).ToContainTextAsync("What the first one says.");
        await Assertions.Expect(Page.Locator(".overlap")).ToContainTextAsync("What the second one says.");
        await Page.GetByLabel("What it means, in a sentence").FillAsync("What both can say.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep and see the difference" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".difference ins")).ToContainTextAsync("both can say");
    }

    [Test]
    public async Task AStewardDeclines_WithAReason_ThatTheAuthorReads()
    {
        var address = await ProposedAsync();
        await AsAsync(_it);
        await Page.GotoAsync(address);
        await Page.GetByLabel("Say something").FillAsync("They are not the same.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Decline for this reason" }).ClickAsync();

        await AsAsync(_ann);
        await Page.GotoAsync(address);

        await Assertions.Expect(Page.Locator(".banner")).ToContainTextAsync("Ida declined it: They are not the same.");
    }

    [Test]
    public async Task AForm_ThatAnotherSiteSends_IsRefused()
    {
        await AsAsync(_htm);
        var address = await ProposedAsync();

        var answer = await Page.APIRequest.PostAsync($"{address}?handler=Withdraw");

        Assert.That(answer.Status, Is.EqualTo(400));
    }

    private async Task<string> ProposedAsync()
    {
        using var administrator = await Glossary.AdministratorAsync();
        var slug = $"proposed-{TestContext.CurrentContext.Test.ID}";
        await administrator.CreateAsync(Requests.NewTerm("htm", slug, slug));
        await administrator.CreateAsync(Requests.NewTerm("it", slug, slug));
        using var answer = await IntegrationTests.Proposals.ProposedChanges.ProposeAsync(_clients[0], true, IntegrationTests.Proposals.ProposedChanges.NewMapping($"htm/{slug}", $"it/{slug}", "closeMatch"));
        return new Uri(Glossary.Address, (await answer.JsonAsync())["url"]!.GetValue<string>()).ToString();
    }

    private async Task<string> PersonAsync(Role role, string? vocabulary, string name)
    {
        var client = await Glossary.ClientAsync(role, vocabulary, name);
        _clients.Add(client);
        return client.DefaultRequestHeaders.Authorization!.ToString();
    }

    private Task AsAsync(string authorization, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ExtraHTTPHeaders = [new("Authorization", authorization)];
        return OpenAsync(options);
    }
}
