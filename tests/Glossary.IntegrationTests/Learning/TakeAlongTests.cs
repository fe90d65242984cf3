using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.Formats.Decks;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Learning;

/// <summary>Decks are read back with programs that none of us wrote: anki-reader, SQLite and Papa Parse, in one run of node for each deck.</summary>
public sealed class TakeAlongTests
{
    private BrowseSeed _seed = null!;
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _seed = new();
        PathSeed.WriteTo(_seed.Path);
        _glossary = await TestGlossary.StartAsync(_seed.Path);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
        _seed?.Dispose();
    }

    [Test]
    public async Task APath_BecomesADeck_ThatOtherProgramsRead_InAllItsForms()
    {
        var at = $"/learn/{PathSeed.Slug}";
        var anki = await _glossary.Anonymous.GetStringAsync($"{at}/anki.txt");
        var csv = await _glossary.Anonymous.GetStringAsync($"{at}/cards.csv");
        var package = await _glossary.Anonymous.GetByteArrayAsync($"{at}/deck.apkg");
        var read = await ReadAsync(anki, csv, package);
        var cards = read["cards"]!.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(read["headers"]!.Texts(header => header), Is.EqualTo(new[] { "#separator:tab", "#html:true", "#notetype:Basic", "#guid column:1", "#deck column:2", "#tags column:3" }));
            Assert.That(cards.Select(card => (string)card!["deck"]!).Distinct(), Is.EquivalentTo(new[] { "Glossary::The first week::01 Two records", "Glossary::The first week::02 One word" }));
            Assert.That(Row(read, "What does HTM mean by “job card”?")[4], Does.Contain("<strong>job card</strong>").And.Contain("Record of a job."));
            Assert.That(Row(read, "What does IT call what HTM calls “job card”?")[4], Does.Contain("desk slip").And.Contain("Give both numbers."));
            Assert.That(Row(read, "What does HTM call what IT calls “desk slip”?")[4], Does.Contain("job card"));
            Assert.That(Row(read, "Careful: HTM and IT both say “mishap”.")[4], Does.Contain("Event that harmed a patient.").And.Contain("Service that is down.").And.Contain("Say harm or outage."));
            Assert.That(Row(read, "The desk calls.")[4], Does.StartWith("<p><strong>Here are both numbers.</strong>").And.Contain("Not: We have no slips."));
            Assert.That(cards.Select(card => (string)card!["question"]!), Has.Some.Contains("What does IT call this?").And.Some.Contains("What does IT mean by “desk slip”?"));
            Assert.That(cards.Count, Is.EqualTo(Rows(read).Count), "Both ways of a note are cards of their own.");
            Assert.That(read["csv"]!["data"]!.AsArray().Count, Is.EqualTo(cards.Count));
            Assert.That(read["csv"]!["data"]!.Texts(row => row["key"]), Is.Unique.And.Contains("word-to-meaning:htm/unheard-of-job").And.Contains($"scenario:{PathSeed.Slug}/two-records/1"));
            AssertSound(read);
        });
    }

    [Test]
    public async Task ReadOnceMore_ADeckBringsTheSameCards_EvenOfAnotherGlossary_AndAWordOfTwoListsIsOne()
    {
        await using var another = await TestGlossary.StartAsync(_seed.Path);
        var (one, other) = (await DeckAsync(_glossary, $"/learn/{PathSeed.Slug}"), await DeckAsync(another, $"/learn/{PathSeed.Slug}"));
        var list = await DeckAsync(_glossary, "/list", "?terms=htm/unheard-of-job");
        var guid = Row(one, "What does HTM mean by “job card”?")[0];

        Assert.Multiple(() =>
        {
            Assert.That(other["notes"]!.ToJsonString(), Is.EqualTo(one["notes"]!.ToJsonString()));
            Assert.That(Rows(other).Select(row => row[0]), Is.EqualTo(Rows(one).Select(row => row[0])).And.Unique);
            Assert.That(Row(list, "What does HTM mean by “job card”?")[0], Is.EqualTo(guid));
            Assert.That(one["notes"]!.Texts(note => note["guid"]), Does.Not.Contain(guid), "Notes of two types must not take each other's place.");
        });
    }

    [Test]
    public async Task WhateverATextIsMadeOf_ItIsReadAsItWasWritten_AndIsNoFormula()
    {
        string[] hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "a\tb\nc", "\"q\" \"\"", "# not a comment", "a,b;c", "[sound:x.mp3] [latex]x[/latex] \\(x\\) {{c1::x}}"];
        List<DeckNote> notes = [.. hostile.Select((text, i) => new DeckNote($"1 :: {text}", ["two words", "ok::below"], new($"key:{i}", Text(text), Text($"<p>{text}</p>"))))];
        var deck = new Deck("Glossary", "Host::ile", notes);
        var read = await ReadAsync(AnkiText.Write(deck), CardTable.Write(deck), AnkiPackage.Write(deck, new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero)));
        var questions = read["csv"]!["data"]!.AsArray().Select(row => (string)row!["question"]!).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(questions, Has.Length.EqualTo(hostile.Length).And.None.Matches<string>(text => text![0] is '=' or '+' or '-' or '@' or '\t' or '\r'));
            Assert.That(questions.Select(text => text.TrimStart('\'')), Is.EqualTo(hostile));
            Assert.That(Rows(read).Select(row => row.Length), Is.All.EqualTo(5));
            Assert.That(Rows(read).Select(row => row[2]), Is.All.EqualTo("two-words ok::below"));
            Assert.That(Rows(read).Select(row => row[1].Split("::").Length), Is.All.EqualTo(3), "A part of a deck's name begins no deck of its own.");
            Assert.That(Rows(read)[^1][3], Does.Not.Contain("[sound").And.Not.Contain("\\("));
            AssertSound(read);
        });

        static CardText Text(string text) => new(text, text);
    }

    [TestCase("", "list")]
    [TestCase("?topic=no-such-topic", "topic")]
    [TestCase("?stage=0&letter=ab&vocabulary=x&careful=x", "stage letter vocabulary careful")]
    [TestCase("?terms=htm/no-such-word,work-order", "terms")]
    [TestCase("?terms=htm/alarm&topic=networks", "terms")]
    [TestCase("?letter=q", "list")]
    public async Task AListOfNothing_IsRefused_WithWhatToDo(string query, string fields)
    {
        using var file = await _glossary.Anonymous.GetAsync($"/list/anki.txt{query}");
        using var page = await _glossary.Anonymous.GetAsync($"/list/wall{query}");

        Assert.That((file.StatusCode, page.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
        Assert.That((await file.JsonAsync())["errors"]!.AsObject().Select(error => error.Key), Is.EquivalentTo(fields.Split(' ')));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("Nothing to take along"));
    }

    [Test]
    public async Task ABooklet_HasBothSides_AndTheAnswersLast_AndTheWallWhatToSay()
    {
        var booklet = await _glossary.Anonymous.GetStringAsync($"/learn/{PathSeed.Slug}/booklet");
        var wall = await _glossary.Anonymous.GetStringAsync("/list/wall?topic=networks");
        using var none = await _glossary.Anonymous.GetAsync("/learn/no-such-path/booklet");

        Assert.Multiple(() =>
        {
            Assert.That(booklet.IndexOf("Here are both numbers.", StringComparison.Ordinal), Is.GreaterThan(booklet.IndexOf("Give both numbers.", StringComparison.Ordinal)));
            Assert.That(booklet.IndexOf("Each record names the other.", StringComparison.Ordinal), Is.GreaterThan(booklet.IndexOf("<h2>Answers</h2>", StringComparison.Ordinal)));
            Assert.That(wall, Does.Contain("<h2>alarm</h2>").And.Contain("Say bedside alarm or server message."));
            Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    private static async Task<JsonNode> DeckAsync(TestGlossary glossary, string at, string query = "") =>
        await ReadAsync(await glossary.Anonymous.GetStringAsync($"{at}/anki.txt{query}"), await glossary.Anonymous.GetStringAsync($"{at}/cards.csv{query}"), await glossary.Anonymous.GetByteArrayAsync($"{at}/deck.apkg{query}"));

    private static async Task<JsonNode> ReadAsync(string anki, string csv, byte[] package)
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var (code, output) = await Npm.RunAsync("node", folder, ["decks.mjs"], JsonSerializer.Serialize(new { anki, csv, apkg = Convert.ToBase64String(package) }));
        Assert.That(code, Is.Zero, output);
        return JsonNode.Parse(output)!;
    }

    private static List<string[]> Rows(JsonNode read) => [.. read["anki"]!["data"]!.AsArray().Select(row => row!.Texts(field => field))];

    private static string[] Row(JsonNode read, string question) => Rows(read).Single(row => row[3].Contains(question, StringComparison.Ordinal));

    private static void AssertSound(JsonNode read)
    {
        Assert.That(read["anki"]!["errors"]!.AsArray().Concat(read["csv"]!["errors"]!.AsArray()), Is.Empty);
        Assert.That((string)read["sound"]![0]!, Is.EqualTo("ok"));
        Assert.That((int)read["sound"]![1]!, Is.Zero);
        Assert.That((int)read["sound"]![2]!, Is.EqualTo(read["cards"]!.AsArray().Count));
    }
}
