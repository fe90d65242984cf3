using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>Learning paths as a learner reads them and a steward writes them, without script.</summary>
public sealed class LearnPageTests : PageTest
{
    [Test]
    public async Task AStewardWritesAPath_AndALearnerReadsItsLessons()
    {
        var title = $"Unheard-of path {Guid.NewGuid():n}";
        await SignInAsync();
        await Page.GotoAsync("/learn");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Write a new path" }).ClickAsync();
        await Page.GetByLabel("Title").FillAsync(title);
        await Page.GetByLabel("For whom").FillAsync("Those who are new.");
        await Page.GetByLabel("What they can do afterwards").FillAsync("You can ask.");
        await FillLessonAsync("The first record", "htm/work-order\nit/ticket\nno-such-word");

        // What is wrong is said beside its field, and all that was written is still there.
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep the path" }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("#lesson-terms-fault")).ToContainTextAsync("no-such-word");
        await Assertions.Expect(Page.GetByLabel("Title")).ToHaveValueAsync(title);
        await Page.GetByLabel("Its words").FillAsync($"htm/work-order\nit/ticket\n{Glossary.Address}t/it/incident");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add a scenario" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Take this scenario out" }).Nth(1).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep the path" }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("Edit this path");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Add a lesson" }).ClickAsync();
        await FillLessonAsync("The second record", "htm/work-order\nit/ticket\nhtm/pacs");
        await Page.GetByLabel("Easily mixed up").FillAsync("htm/incident it/incident");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).First.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Move “The second record” up" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".order-title")).ToHaveTextAsync(["The second record", "The first record"]);

        await Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Begin with lesson 1" }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("The second record");
        await Assertions.Expect(Page.Locator(".row-careful")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator("svg.map-picture")).ToHaveCountAsync(1);
        var why = Page.Locator(".choice-why", new() { HasText = "It names both." });
        await Assertions.Expect(why).ToBeHiddenAsync();
        await Page.Locator(".choice summary", new() { HasText = "Nothing." }).ClickAsync();
        await Page.Locator(".choice summary", new() { HasText = "Both numbers." }).ClickAsync();
        await Assertions.Expect(why).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".choice[open]")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Prove it" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/practice\\?path=unheard-of-path-[0-9a-f]+&lesson=the-second-record$"));
        await Page.GetByRole(AriaRole.Link, new() { Name = "Next lesson The first record" }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("The first record");
    }

    private async Task FillLessonAsync(string title, string terms)
    {
        await Page.GetByLabel("What the lesson teaches").FillAsync(title);
        await Page.GetByLabel("What one knows afterwards").FillAsync("You know which record is whose.");
        await Page.GetByLabel("Its words").FillAsync(terms);
        await Page.GetByLabel("What happens").FillAsync("The desk calls.");
        await Page.GetByLabel("What is asked").FillAsync("What do you say?");
        foreach (var (text, why, i) in new[] { ("Nothing.", "They wait.", 0), ("Both numbers.", "It names both.", 1), ("Goodbye.", "They call again.", 2) })
        {
            await Page.GetByLabel("One says").Nth(i).FillAsync(text);
            await Page.GetByLabel("Why it is right or wrong").Nth(i).FillAsync(why);
        }

        await Page.GetByLabel("right", new() { Exact = true }).Nth(1).CheckAsync();
    }

    private async Task SignInAsync()
    {
        var account = await Glossary.AccountAsync(Role.Steward, "htm");
        await OpenAsync(new() { JavaScriptEnabled = false });
        await Page.GotoAsync("/sign-in");
        await Page.Locator("#field-signinname").FillAsync(account.UserName!);
        await Page.Locator("#field-password").FillAsync(TestPeople.Password);
        await Page.Locator("main form button[type=submit]").ClickAsync();
    }
}
