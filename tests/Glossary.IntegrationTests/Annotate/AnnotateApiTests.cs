using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Annotate;

public sealed class AnnotateApiTests
{
    private TestGlossary _glossary = null!;
    private HttpClient _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _administrator = await _glossary.AdministratorAsync();
        await _administrator.CreateAsync(NewTerm("htm", "preventive-maintenance", "preventive maintenance", ("abbreviation", "PM")));
        await _administrator.CreateAsync(NewTerm("it", "project-manager", "project manager", ("abbreviation", "PM")));
        await _administrator.CreateAsync(NewTerm("it", "ticket", "ticket"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task ATicket_IsAnsweredWithItsTerms_AndWhereTheyStand()
    {
        var annotations = await AnnotateAsync(new JsonObject { ["text"] = "😀 The PM wrote a ticket, see http://pm/ticket.", ["readFor"] = "it" });

        Assert.Multiple(() =>
        {
            Assert.That(annotations.Select(annotation => annotation!["text"]!.GetValue<string>()), Is.EqualTo(new[] { "PM", "ticket" }));
            Assert.That(annotations[0]!["start"]!.GetValue<int>(), Is.EqualTo(7));
            Assert.That(annotations[0]!["end"]!.GetValue<int>(), Is.EqualTo(9));
            Assert.That(annotations[0]!["senses"]!.AsArray().Select(sense => sense!["key"]!.GetValue<string>()), Is.EqualTo(new[] { "htm/preventive-maintenance", "it/project-manager" }));
            Assert.That(annotations[1]!["senses"]![0]!["url"]!.GetValue<string>(), Is.EqualTo("/t/it/ticket"));
        });
    }

    [Test]
    public async Task FirstOnlyAndVocabularies_NarrowTheAnswer()
    {
        var annotations = await AnnotateAsync(new JsonObject { ["text"] = "PM, PM, tickets", ["firstOnly"] = true, ["vocabularies"] = new JsonArray("htm") });

        Assert.That(annotations.Select(annotation => annotation!["senses"]![0]!["key"]!.GetValue<string>()), Is.EqualTo(new[] { "htm/preventive-maintenance" }));
    }

    [TestCase("""{"vocabularies": ["htm"]}""", "text")]
    [TestCase("""{"text": "PM", "vocabularies": ["htm", "klingon"]}""", "vocabularies[1]")]
    [TestCase("""{"text": "PM", "readFor": "klingon"}""", "readFor")]
    [TestCase("""{"text": 7}""", "text")]
    public async Task ARequestThatIsNotRight_IsToldWhatToMend(string body, string field)
    {
        using var answer = await _glossary.Anonymous.PostAsync("/api/v1/annotate", new StringContent(body, null, "application/json"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task ATextOfOneMebibyte_IsAnswered_AndALargerOneIsRefused()
    {
        // JSON writes each of these with six characters, so that the body is far larger than the text.
        var largest = new string('ä', 1 << 19);
        Assert.That(await AnnotateAsync(new JsonObject { ["text"] = largest }), Is.Empty);

        using var refused = await _glossary.Anonymous.PostAsJsonAsync("/api/v1/annotate", new JsonObject { ["text"] = largest + "a" });
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That((await refused.JsonAsync())["detail"]!.GetValue<string>(), Does.Contain("1 MiB"));

        using var huge = await _glossary.Anonymous.PostAsJsonAsync("/api/v1/annotate", new JsonObject { ["text"] = new string('a', 7 << 20) });
        Assert.That(huge.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    private async Task<JsonArray> AnnotateAsync(JsonObject body)
    {
        using var answer = await _glossary.Anonymous.PostAsJsonAsync("/api/v1/annotate", body);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return (await answer.JsonAsync())["annotations"]!.AsArray();
    }
}
