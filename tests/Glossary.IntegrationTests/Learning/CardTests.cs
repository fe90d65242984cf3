using System.Net;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Learning;

public sealed class CardTests
{
    private readonly TemporaryFolder _folder = new();
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var seed = TestGlossary.EmptySeed(_folder);
        Write(seed, "sources/books.yaml", "sources:\n  handbook: {title: A handbook, publisher: A house}\n");
        Write(seed, "terms/htm/all.yaml", """
            vocabulary: htm
            terms:
              work-order: {label: work order, abbreviations: [WO], short: Sheet on which one job on one device is written down., sources: [handbook], topics: [maintenance], related: [calibration, recall-notice, loaner]}
              calibration: {label: calibration, short: Comparison of what a machine shows with a known value., sources: [handbook], topics: [maintenance]}
              recall-notice: {label: recall notice, short: Letter from a maker that something sold must be mended or given back., sources: [handbook], topics: [maintenance]}
              loaner: {label: loaner, short: Spare that stands in while its owner's own equipment is away., sources: [handbook], topics: [maintenance]}
            """);
        Write(seed, "terms/it/all.yaml", """
            vocabulary: it
            terms:
              ticket: {label: ticket, short: Entry at the service desk for something that somebody asks or reports., sources: [handbook], topics: [maintenance], related: [runbook, rollout, outage]}
              runbook: {label: runbook, short: Page with commands that are typed one by one when an alarm comes., sources: [handbook], topics: [maintenance]}
              rollout: {label: rollout, short: Bringing new programs to many computers in waves., sources: [handbook], topics: [maintenance]}
              outage: {label: outage, short: Time in which users can not work since a system is gone., sources: [handbook], topics: [maintenance]}
            """);
        Write(seed, "mappings/all.yaml", """
            mappings:
              - {from: htm/work-order, to: it/ticket, relation: closeMatch, rationale: Both record work., bridge: "Say which number belongs to which system."}
            """);
        Write(seed, "paths/first.yaml", """
            paths:
              first-week:
                title: First week
                audience: New people.
                purpose: You can talk.
                lessons:
                  paper:
                    title: Paper
                    goal: After this lesson you know the papers.
                    terms: [htm/work-order, it/ticket, htm/calibration]
                    scenarios:
                      - situation: Somebody asks for the ticket of a pump.
                        question: What do you say?
                        choices:
                          - {say: We have a work order for it., right: true, why: It names what HTM has.}
                          - {say: There is none., why: There is one under another name.}
                          - {say: Ask the maker., why: The maker has no ticket.}
            """);
        _glossary = await TestGlossary.StartAsync(seed);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
    }

    [Test]
    public async Task CardsOfTerms_AskForWordsMeaningsAndTheOtherDepartmentsWord()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/api/v1/cards?terms=htm/work-order,it/ticket,htm/unheard-of-gizmo");
        var items = (await answer.JsonAsync())["items"]!.AsArray();
        var translate = items.Single(card => card!["key"]!.GetValue<string>() == "translate:htm/work-order:it")!;

        Assert.Multiple(() =>
        {
            Assert.That(answer.Headers.Contains("Glossary-Change"), Is.True);
            Assert.That(items.Select(card => card!["key"]!.GetValue<string>()), Is.EqualTo(new[]
            {
                "word-to-meaning:htm/work-order", "meaning-to-word:htm/work-order", "translate:htm/work-order:it",
                "word-to-meaning:it/ticket", "meaning-to-word:it/ticket", "translate:it/ticket:htm",
            }));
            Assert.That(translate["kind"]!.GetValue<string>(), Is.EqualTo("translate"));
            Assert.That(translate["prompt"]!.GetValue<string>(), Is.EqualTo("What is this called in IT?"));
            Assert.That(translate["context"]!.GetValue<string>(), Does.StartWith("HTM: work order"));
            Assert.That(translate["choices"]!.AsArray().Select(choice => choice!["text"]!.GetValue<string>()), Is.EquivalentTo(new[] { "ticket", "runbook", "rollout", "outage" }));
            Assert.That(translate["choices"]!.AsArray().Single(choice => choice!["isRight"]!.GetValue<bool>())!["text"]!.GetValue<string>(), Is.EqualTo("ticket"));
            Assert.That(translate["accepted"]!.AsArray().Select(name => name!.GetValue<string>()), Is.EqualTo(new[] { "ticket" }));
            Assert.That(translate["terms"]!.AsArray().Select(term => term!["key"]!.GetValue<string>()), Is.EqualTo(new[] { "it/ticket", "htm/work-order" }));
        });
    }

    [Test]
    public async Task CardsOfAPath_StandLessonByLesson_AndComeOnce()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/api/v1/paths/first-week/cards");
        var cards = await answer.JsonAsync();
        var lesson = cards["lessons"]!.AsArray().Single()!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/paths/first-week/cards") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var again = await _glossary.Anonymous.SendAsync(request);

        Assert.Multiple(() =>
        {
            Assert.That(lesson["slug"]!.GetValue<string>(), Is.EqualTo("paper"));
            Assert.That(lesson["cards"]!.AsArray().Select(key => key!.GetValue<string>()), Is.EqualTo(cards["items"]!.AsArray().Select(card => card!["key"]!.GetValue<string>())));
            Assert.That(lesson["cards"]!.AsArray().Last()!.GetValue<string>(), Is.EqualTo("scenario:first-week/paper/1"));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        });
    }

    [TestCase("meaning-to-word:htm/work-order", "Work-Orders", "right", null, null)]
    [TestCase("meaning-to-word:htm/work-order", "work oder", "close", "work order", null)]
    [TestCase("meaning-to-word:htm/work-order", "ticket", "close", null, "it/ticket")]
    [TestCase("translate:htm/work-order:it", "rollout", "wrong", null, "it/rollout")]
    [TestCase("translate:htm/work-order:it", "zebra", "wrong", null, null)]
    public async Task ATypedAnswer_IsJudged(string card, string text, string verdict, string? spelling, string? means)
    {
        var judged = await _glossary.Anonymous.GetJsonAsync($"/api/v1/answers?card={Uri.EscapeDataString(card)}&text={Uri.EscapeDataString(text)}");
        Assert.That((judged["verdict"]!.GetValue<string>(), judged["spelling"]?.GetValue<string>(), judged["means"]?["key"]?.GetValue<string>()), Is.EqualTo((verdict, spelling, means)));
    }

    [TestCase("/api/v1/cards", "terms")]
    [TestCase("/api/v1/cards?terms=htm/work-order,nonsense", "terms")]
    [TestCase("/api/v1/answers?card=nonsense&text=x", "card")]
    [TestCase("/api/v1/answers?card=meaning-to-word:htm/work-order&text=%20", "text")]
    [TestCase("/api/v1/answers?card=word-to-meaning:htm/work-order&text=x", "card")]
    public async Task WhatIsAskedWrong_IsRefusedByField(string address, string field)
    {
        using var answer = await _glossary.Anonymous.GetAsync(address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { field }));
    }

    [TestCase("/api/v1/cards?terms=htm/unheard-of-gizmo", HttpStatusCode.OK)]
    [TestCase("/api/v1/paths/unheard-of-path/cards", HttpStatusCode.NotFound)]
    [TestCase("/api/v1/answers?card=gap:htm/unheard-of-gizmo&text=x", HttpStatusCode.NotFound)]
    public async Task WhatThereIsNot_IsSaid(string address, HttpStatusCode status)
    {
        using var answer = await _glossary.Anonymous.GetAsync(address);
        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    private static void Write(string seed, string name, string text)
    {
        var file = Path.Combine(seed, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
