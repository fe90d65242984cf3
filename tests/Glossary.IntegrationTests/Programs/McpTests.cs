using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Glossary.IntegrationTests.Programs;

/// <summary>What an assistant gets at /mcp, asked by the protocol's own client.</summary>
public sealed class McpTests
{
    private McpClient _assistant = null!;

    [OneTimeSetUp]
    public async Task ConnectAsync() => _assistant = await McpClient.ConnectAsync(SharedServer.Glossary.Address);

    [OneTimeTearDown]
    public void Disconnect() => _assistant?.Dispose();

    [Test]
    public async Task AnAssistant_FindsTools_ThatSayWhatTheyTakeAndThatTheyOnlyRead()
    {
        var tools = (await _assistant.CallAsync("listTools"))["result"]!["tools"]!.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(tools.Select(tool => tool!["name"]!.GetValue<string>()), Is.EquivalentTo(new[] { "look_up", "get_term", "translate", "explain_text", "list_false_friends" }));
            Assert.That(tools.Select(tool => tool!["annotations"]!["readOnlyHint"]!.GetValue<bool>()), Is.All.True);
            Assert.That(tools.Select(tool => tool!["outputSchema"]), Is.All.Not.Null);
        });
    }

    [Test]
    public async Task LookUp_UnderstandsWhatWasMisheard_AndWarnsOfTheFalseFriend()
    {
        var misheard = await _assistant.AskAsync("look_up", new() { ["query"] = "preventative maintanance" });
        var both = await _assistant.AskAsync("look_up", new() { ["query"] = "PM" });

        Assert.Multiple(() =>
        {
            Assert.That(misheard["structuredContent"]!["results"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("htm/preventive-maintenance"));
            Assert.That(both["structuredContent"]!["results"]!.AsArray().Select(result => result!["counterparts"]![0]!["relation"]!.GetValue<string>()), Is.All.EqualTo("falseFriend"));
        });
    }

    [Test]
    public async Task Translate_SaysItInTheOtherDepartmentsLanguage()
    {
        var answer = await _assistant.AskAsync("translate", new() { ["word"] = "work order", ["from"] = "htm", ["to"] = "it" });

        Assert.That(answer["structuredContent"]!["matches"]![0]!["target"]!["label"]!.GetValue<string>(), Is.EqualTo("ticket"));
    }

    [Test]
    public async Task ATicket_IsExplained_ItsReadersOtherLanguageFirst()
    {
        var answer = await _assistant.AskAsync("explain_text", new() { ["text"] = "PM is due, see the work order.", ["readFor"] = "it" });

        Assert.That(
            answer["structuredContent"]!["annotations"]!.AsArray().Select(found => (found!["text"]!.GetValue<string>(), found["senses"]![0]!["key"]!.GetValue<string>())),
            Is.EqualTo(new[] { ("PM", "htm/preventive-maintenance"), ("work order", "htm/work-order") }));
    }

    [Test]
    public async Task FalseFriends_AreListed_WithWhatToSayInstead()
    {
        var answer = await _assistant.AskAsync("list_false_friends", new() { ["beginsWith"] = "p" });

        Assert.That(answer["structuredContent"]!["items"]![0]!["bridge"]!.GetValue<string>(), Is.EqualTo("Say both words."));
    }

    [Test]
    public async Task ATerm_IsReadWhole_AsDataAndAsADocument()
    {
        var data = await _assistant.AskAsync("get_term", new() { ["key"] = "htm/work-order" });
        var document = (await _assistant.CallAsync("readResource", new JsonObject { ["uri"] = "glossary://terms/htm/work-order" }))["result"]!["contents"]![0]!;

        Assert.Multiple(() =>
        {
            Assert.That(data["structuredContent"]!["mappings"]![0]!["term"]!["key"]!.GetValue<string>(), Is.EqualTo("it/ticket"));
            Assert.That(document["mimeType"]!.GetValue<string>(), Is.EqualTo("text/markdown"));
            Assert.That(document["text"]!.GetValue<string>(), Does.StartWith("# work order (HTM)").And.Contain("**ticket** (IT) means nearly the same"));
        });
    }

    [Test]
    public async Task APrompt_BringsTheTicketAndTheWordsInIt()
    {
        var prompt = (await _assistant.CallAsync("getPrompt", new JsonObject { ["name"] = "rewrite_ticket", ["arguments"] = new JsonObject { ["text"] = "Close the work order.", ["reader"] = "it" } }))["result"]!;

        Assert.That(prompt["messages"]![0]!["content"]!["text"]!.GetValue<string>(), Does.Contain("Close the work order.").And.Contain("IT says “ticket”, which means nearly the same."));
    }

    [Test]
    public async Task WhileATermIsTyped_ItIsCompleted()
    {
        var answer = await _assistant.CallAsync("complete", new JsonObject
        {
            ["ref"] = new JsonObject { ["type"] = "ref/resource", ["uri"] = "glossary://terms/{vocabulary}/{slug}" },
            ["argument"] = new JsonObject { ["name"] = "slug", ["value"] = "work" },
            ["context"] = new JsonObject { ["arguments"] = new JsonObject { ["vocabulary"] = "htm" } },
        });

        Assert.That(answer["result"]!["completion"]!["values"]![0]!.GetValue<string>(), Is.EqualTo("work-order"));
    }

    [TestCase("look_up", "{}", "Send query")]
    [TestCase("look_up", """{"query": "PM", "vocabulary": "nursing"}""", "there are htm, it, standards")]
    [TestCase("look_up", """{"query": " "}""", "Send the word")]
    [TestCase("get_term", """{"key": "it/unheard-of-gizmo"}""", "Ask look_up for it")]
    [TestCase("get_term", """{"key": "nonsense"}""", "such as htm/preventive-maintenance")]
    [TestCase("translate", """{"word": "PM", "from": "it", "to": "it"}""", "another vocabulary")]
    [TestCase("list_false_friends", """{"limit": 0}""", "1 to 100")]
    [TestCase("list_false_friends", """{"limit": "ten"}""", "Send limit as JSON of another type")]
    [TestCase("look_up", """{"query": "PM", "vocab": "it"}""", "There is no argument vocab; look_up takes query, vocabulary, limit.")]
    public async Task AnAssistantThatAsksWrongly_IsToldWhatToDo(string tool, string arguments, string says)
    {
        var answer = await _assistant.AskAsync(tool, JsonNode.Parse(arguments)!.AsObject());

        Assert.Multiple(() =>
        {
            Assert.That(answer["isError"]!.GetValue<bool>(), Is.True);
            Assert.That(answer["content"]![0]!["text"]!.GetValue<string>(), Does.Contain(says));
        });
    }

    [TestCase("rewrite_ticket", """{"reader": "it"}""", "Send text")]
    [TestCase("rewrite_ticket", """{"text": "PM", "reader": "nursing"}""", "there are htm, it, standards")]
    public async Task APromptThatIsFilledInWrongly_SaysSo(string prompt, string arguments, string says)
    {
        var answer = await _assistant.CallAsync("getPrompt", new JsonObject { ["name"] = prompt, ["arguments"] = JsonNode.Parse(arguments) });

        Assert.That(answer["error"]!.GetValue<string>(), Does.Contain(says));
    }

    [Test]
    public async Task AResourceThatIsNotThere_SaysSo()
    {
        var answer = await _assistant.CallAsync("readResource", new JsonObject { ["uri"] = "glossary://terms/it/unheard-of-gizmo" });

        Assert.That(answer["error"]!.GetValue<string>(), Does.Contain("look_up"));
    }

    /// <summary>The third has rebound its own name to this machine, so that its origin and the host are one.</summary>
    [TestCase(null, null, ExpectedResult = HttpStatusCode.OK)]
    [TestCase("https://elsewhere.example", null, ExpectedResult = HttpStatusCode.Forbidden)]
    [TestCase("http://elsewhere.example:5080", "elsewhere.example:5080", ExpectedResult = HttpStatusCode.Forbidden)]
    [TestCase("http://localhost:9999", null, ExpectedResult = HttpStatusCode.Forbidden)]
    [TestCase("null", null, ExpectedResult = HttpStatusCode.Forbidden)]
    [TestCase("http://localhost:5080", "localhost:5080", ExpectedResult = HttpStatusCode.OK)]
    public async Task<HttpStatusCode> APageOfAnotherSite_MayNotAsk(string? origin, string? host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = JsonContent.Create(new { jsonrpc = "2.0", id = 1, method = "tools/list" }),
            Headers = { { "Accept", "application/json, text/event-stream" } },
        };
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await SharedServer.Glossary.Anonymous.SendAsync(request);
        return answer.StatusCode;
    }
}
