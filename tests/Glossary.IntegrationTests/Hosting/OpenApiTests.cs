using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Hosting;

public sealed class OpenApiTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TestGlossary _glossary = null!;
    private JsonNode _document = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _document = await _glossary.Anonymous.GetJsonAsync("/openapi/v1.json");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task TheCommittedDescription_IsWhatTheServerAnswers()
    {
        var committed = Path.Combine(Repository.Root, "openapi", "glossary.v1.json");
        var answered = _document.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("GLOSSARY_UPDATE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(committed, answered);
        }

        Assert.That(await File.ReadAllTextAsync(committed), Is.EqualTo(answered), "The API has changed. Look at the difference, and write it with: GLOSSARY_UPDATE_OPENAPI=1 dotnet test --filter OpenApiTests");
    }

    [Test]
    public void EveryOperation_HasASummary_TypedAnswersAndExamples()
    {
        Assert.Multiple(() =>
        {
            foreach (var (path, operations) in _document["paths"]!.AsObject())
            {
                foreach (var (method, operation) in operations!.AsObject())
                {
                    var name = $"{method} {path}";
                    Assert.That(operation!["summary"]?.GetValue<string>(), Is.Not.Null.And.Not.Empty, name);
                    Assert.That(operation["operationId"]?.GetValue<string>(), Is.Not.Null, name);
                    var (code, success) = operation["responses"]!.AsObject().First(response => response.Key.StartsWith('2'));
                    Assert.That(code is "202" or "204" || (success!["content"]?["application/json"] ?? success["content"]?["application/jsonl"] ?? success["content"]?["text/event-stream"])?["schema"] is not null, Is.True, $"{name}: what it answers");
                    foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                    {
                        var parameterName = parameter!["name"]!.GetValue<string>();
                        Assert.That(parameter["description"]?.GetValue<string>(), Is.Not.Null.And.Not.Empty, $"{name}: {parameterName}");
                        Assert.That(parameterName == "cursor" || parameter["example"] is not null, Is.True, $"{name}: an example of {parameterName}");
                    }
                }
            }

            foreach (var schema in new[] { "Term", "TermSummary", "NewTerm", "Mapping", "NewMapping", "Search", "Suggest", "Translate", "Collision", "Vocabulary", "Procedure", "ProcedureSummary" })
            {
                Assert.That(_document["components"]!["schemas"]![schema]?["examples"], Is.Not.Null, $"an example of {schema}");
            }
        });
    }

    /// <summary>Generated clients can't read what the server answers where the description has another type for it.</summary>
    [Test]
    public void WhatIsAWord_IsDescribedAsAWord_AndWhatMayBeNull_SaysSo()
    {
        var schemas = _document["components"]!["schemas"]!;

        Assert.Multiple(() =>
        {
            Assert.That(schemas["MappingRelation"]!["enum"]!.AsArray().Select(word => word!.ToString()), Does.Contain("falseFriend"));
            Assert.That(_document.ToJsonString(), Does.Not.Match("\"enum\":\\[[0-9]"));
            Assert.That(schemas["Collision"]!["properties"]!["mapping"]!["oneOf"]![0]!["type"]!.GetValue<string>(), Is.EqualTo("null"));
        });
    }

    [Test]
    public async Task SwaggerUi_OpensOnTheDescription()
    {
        using var page = await _glossary.Anonymous.GetAsync("/swagger/index.html");
        var script = await _glossary.Anonymous.GetStringAsync("/swagger/index.js");

        Assert.That(page.IsSuccessStatusCode, Is.True);
        Assert.That(script, Does.Contain("/openapi/v1.json"));
    }

    [Test]
    public async Task TheDescription_PassesTheLinter()
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var (code, output) = await Npm.RunAsync(
            OperatingSystem.IsWindows() ? "npx.cmd" : "npx",
            folder,
            ["spectral", "lint", Path.Combine(Repository.Root, "openapi", "glossary.v1.json"), "--ruleset", Path.Combine(folder, "spectral.yaml"), "--fail-severity=warn"]);

        Assert.That(code, Is.Zero, output);
    }
}
