using Microsoft.Playwright;

namespace Glossary.BrowserTests.Pages;

/// <summary>
/// Every page that there is, with much, little and nothing on it, and with what can go wrong on it. Accessibility, keyboard, zoom, layout,
/// HTML, Lighthouse and the screenshots all go through this list: a new page is added here, and nowhere else.
/// </summary>
public static class EveryPage
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ShownPage> All =
    [
        // What everybody reads.
        new("home", "/", IsKind: true),
        new("packs", "/?q=packs", IsKind: true),
        new("pm", "/?q=PM"),
        new("pm-all", "/?q=PM&all=true"),
        new("many", "/?q=device"),
        new("pm-all", "/?q=PM&all=true"),
        new("nothing", "/?q=xqzzvk"),
        new("typed", "/", Then: async page =>
        {
            await page.Locator("#q").PressSequentiallyAsync("infus");
            await Assertions.Expect(page.Locator(".row").First).ToBeVisibleAsync();
        }),
        new("term", "/t/htm/pacs", IsKind: true),
        new("term-it", "/t/it/patch"),
        new("term-standards", "/t/standards/mds2"),
        new("term-rich", "/t/htm/unheard-of-doohickey"),
        new("term-long", "/t/htm/unheard-of-long-word"),
        new("term-old", "/t/htm/unheard-of-old-word?asItWas=true"),
        new("term-pinned", "/t/htm/unheard-of-doohickey?at=1"),
        new("missing", "/t/htm/no-such-word"),
        new("procedures", "/procedures", IsKind: true),
        new("procedure", "/procedures/act-in-an-unplanned-downtime", IsKind: true),
        new("learn", "/learn", IsKind: true),
        new("path", "/learn/new-biomedical-technician", IsKind: true),
        new("lesson", "/learn/new-biomedical-technician/ticket-or-work-order", IsKind: true),
        new("booklet", "/learn/new-biomedical-technician/booklet", IsKind: true),
        new("wall", "/learn/new-biomedical-technician/wall", IsKind: true),
        new("booklet-list", "/list/booklet?terms=htm/work-order,it/ticket,standards/mds2"),
        new("wall-none", "/list/wall?terms=standards/mds2"),
        new("history", "/t/htm/unheard-of-doohickey/history", IsKind: true),
        new("history-none", "/t/htm/pacs/history"),

        // Practising.
        new("practice", "/practice?path=new-biomedical-technician&lesson=ticket-or-work-order", Then: page => Assertions.Expect(page.Locator(".flash")).ToBeVisibleAsync(), IsKind: true),
        new("practice-answered", "/practice?path=new-biomedical-technician&lesson=ticket-or-work-order", Then: async page =>
        {
            await page.Locator(".flash-choice").First.ClickAsync();
            await Assertions.Expect(page.Locator("[data-outcome]")).ToBeVisibleAsync();
        }),
        new("practice-none", "/practice", Then: page => Assertions.Expect(page.Locator(".flash-sum")).ToBeVisibleAsync()),
        new("certificate", "/learn/new-biomedical-technician/certificate", Then: async page =>
        {
            await page.EvaluateAsync("async () => { const { open } = await import('/learn/store.js'); const store = await open(); const { paper, lessons } = document.querySelector('[data-paper]').dataset; await store.write(['lessons'], (stores) => lessons.split(' ').forEach((lesson) => stores.lessons.put({ path: paper, lesson, at: 1772440000000 }))); store.close(); localStorage.setItem('glossary-learning', ''); }");
            await page.ReloadAsync();
            await page.Locator("#name").FillAsync("Ada Bergström");
        }, IsKind: true),
        new("certificate-not-yet", "/learn/new-biomedical-technician/certificate", Reader.Contributor),
        new("assigned", "/learn/assigned/{assignment}", Reader.Contributor, IsKind: true),
        new("assignments", "/learn/assignments", Reader.Steward, IsKind: true),
        new("assignments-none", "/learn/assignments", Reader.Administrator),
        new("assignments-wrong", "/learn/assignments", Reader.Administrator, page => SendAsync(page, "main form")),

        // Browsing.
        new("browse", "/browse", IsKind: true),
        new("letter", "/browse/p", IsKind: true),
        new("letter-none", "/browse/z?vocabulary=standards"),
        new("topics", "/topics"),
        new("topic", "/topics/networks", IsKind: true),
        new("topic-words", "/topics/networks/words"),
        new("stage", "/stages/install", IsKind: true),
        new("stage-topic", "/stages/operate?topic=alarms"),
        new("careful", "/careful", IsKind: true),
        new("careful-none", "/careful?q=xqzzvk"),
        new("figures", "/figures", IsKind: true),
        new("map", "/map", IsKind: true),
        new("map-topic", "/map/devices?only=falseFriend"),
        new("map-term", "/map/it/patch"),
        new("card", "/embed/htm/pacs"),

        // A ticket for the other side.
        new("explain", "/explain", IsKind: true),
        new("explain-result", "/explain", Then: page => ExplainAsync(page, "The PM of the infusion pump is due.\n\nPlease open a work order: the PACS was patched, AE title unchanged.\n> quoted: PM", "h2")),
        new("explain-none", "/explain", Then: page => ExplainAsync(page, "xqzzvk", "[data-none]")),
        new("explain-wrong", "/explain", Then: page => ExplainAsync(page, " ", ".fault")),

        // Meeting.
        new("meetings", "/meetings", IsKind: true),
        new("meeting", "/m/{meeting}", IsKind: true),
        new("meeting-projector", "/m/{meeting}?view=projector"),
        new("meeting-sheet", "/m/{meeting}/sheet"),

        // Signing in.
        new("sign-in", "/sign-in", IsKind: true),
        new("sign-in-wrong", "/sign-in", Then: async page =>
        {
            await page.Locator("#field-signinname").FillAsync("nobody@example.org");
            await page.Locator("#field-password").FillAsync("not the one");
            await SendAsync(page, "main form");
        }),

        // One's own account.
        new("account", "/account", Reader.Contributor, IsKind: true),
        new("account-wrong", "/account", Reader.Contributor, page => SendAsync(page, "form[action*='handler=Password']")),
        new("second-factor", "/account/second-factor", Reader.Contributor),
        new("second-factor-wrong", "/account/second-factor", Reader.Contributor, page => SendAsync(page, "form[action*='handler=Add']")),
        new("keys", "/account/keys", Reader.Steward, IsKind: true),
        new("keys-wrong", "/account/keys", Reader.Steward, page => SendAsync(page, "form[action*='handler=Make']")),
        new("keys-made", "/account/keys", Reader.Administrator, async page =>
        {
            await page.Locator("#field-name").FillAsync("The ticket system");
            await SendAsync(page, "form[action*='handler=Make']");
        }),
        new("sign-out", "/sign-out", Reader.Contributor),

        // Others' accounts.
        new("path-new", "/learn/new", Reader.Steward, IsKind: true),
        new("path-new-wrong", "/learn/new", Reader.Steward, page => SendAsync(page, "form.paper")),
        new("path-edit", "/learn/new-biomedical-technician/edit", Reader.Steward, IsKind: true),
        new("lesson-edit", "/learn/new-biomedical-technician/edit/ticket-or-work-order", Reader.Steward, IsKind: true),
        new("people", "/admin/people", Reader.Administrator, IsKind: true),
        new("people-wrong", "/admin/people", Reader.Administrator, page => SendAsync(page, "main form")),
        new("people-events", "/admin/people/events", Reader.Administrator),
        new("person", "/admin/people/{person}", Reader.Administrator),
        new("person-wrong", "/admin/people/{person}", Reader.Administrator, async page =>
        {
            await page.Locator("#field-name").FillAsync(string.Empty);
            await SendAsync(page, "form[action*='handler=Revise']");
        }),
        new("forbidden", "/admin/people", Reader.Contributor),
        new("webhooks", "/admin/webhooks", Reader.Administrator, IsKind: true),
        new("webhooks-wrong", "/admin/webhooks", Reader.Administrator, page => SendAsync(page, "main form")),
        new("webhook", "/admin/webhooks/{webhook}", Reader.Administrator, IsKind: true),

        // Agreeing on the language.
        new("proposals", "/proposals", Reader.Steward, IsKind: true),
        new("proposals-contributor", "/proposals", Reader.Contributor),
        new("proposal", "{open}", Reader.Steward, IsKind: true),
        new("proposal-asked", "{asked}", Reader.Administrator),
        new("proposal-declined", "{declined}", Reader.Contributor),
        new("proposal-agreed", "{agreed}", Reader.Contributor),
        new("proposal-nothing", "{nothing}", Reader.Steward),
        new("proposal-overtaken", "{overtaken}", Reader.Steward),
        new("suggest", "/proposals/new?label=work%20order&vocabulary=it", Reader.Contributor, IsKind: true),
        new("suggest-empty", "/proposals/new", Reader.Contributor),
        new("suggest-wrong", "/proposals/new", Reader.Contributor, page => SendAsync(page, "form.paper")),
        new("suggest-change", "/proposals/new?term=htm/unheard-of-doohickey", Reader.Contributor),
        new("suggest-mapping", "/proposals/new?from=htm/work-order", Reader.Contributor),
        new("suggest-better-mapping", "/proposals/new?mapping={mapping}", Reader.Contributor),
        new("suggest-nothing", "/proposals/new?nothing=htm/work-order", Reader.Contributor),

        // Keeping it right.
        new("term-steward", "/t/htm/unheard-of-doohickey", Reader.Administrator, page => page.Locator("details.voting summary").First.ClickAsync()),
        new("history-steward", "/t/htm/unheard-of-doohickey/history?from=1&to=2", Reader.Steward),
        new("review", "/review", Reader.Steward, IsKind: true),
        new("review-done", "/review?confirmed=htm/pacs", Reader.Administrator),
        new("words", "/insights/words-we-lack", Reader.Steward, IsKind: true),
        new("hard-words", "/insights/hard-words", Reader.Steward, IsKind: true),
        new("one-sided", "/insights/one-sided", Reader.Steward, IsKind: true),
        new("false-friends", "/insights/false-friends", Reader.Steward, IsKind: true),
    ];

    /// <summary>Sends a form as it stands, even where the browser would rather have it filled in first, and waits for what the page says to it.</summary>
    private static async Task ExplainAsync(IPage page, string ticket, string shown)
    {
        await page.Locator("#ticket").FillAsync(ticket);
        await page.Locator("[data-explain] button").ClickAsync();
        await Assertions.Expect(page.Locator($"[data-answer] {shown}").First).ToBeVisibleAsync();
    }

    private static async Task SendAsync(IPage page, string form)
    {
        await page.Locator(form).EvaluateAsync("form => { form.noValidate = true; }");
        await page.Locator($"{form} button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".fault, .banner[role=alert], .done").First).ToBeVisibleAsync();
    }
}
