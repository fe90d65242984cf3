using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Glossary.Client;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Programs;

/// <summary>Clients generated from the committed description, as docs/clients.md tells, against a real server.</summary>
public sealed class TypedClientTests
{
    [Test]
    public async Task InCSharp_WordsAreLookedUp_AndTextsExplained()
    {
        var glossary = new GlossaryClient(SharedServer.Glossary.Anonymous);

        var found = (await glossary.SearchTermsAsync("preventative maintanance")).Result;
        var translated = (await glossary.TranslateTermAsync("PM", "htm", "it")).Result;
        var explained = (await glossary.AnnotateTextAsync(new() { Text = "The PM is due.", ReadFor = "it" })).Result;

        Assert.Multiple(() =>
        {
            Assert.That(found.Results.First().Term.Key, Is.EqualTo("htm/preventive-maintenance"));
            Assert.That(found.Results.First().Match.Kind, Is.EqualTo(MatchKind.Typo));
            Assert.That(translated.Matches.Select(match => (match.Relation, match.Target.Label)), Has.Member((MappingRelation.FalseFriend, "project manager")));
            Assert.That(explained.Annotations1.Single().Senses.Select(sense => sense.Key), Is.EqualTo(new[] { "htm/preventive-maintenance", "it/project-manager" }));
        });
    }

    [Test]
    public async Task InCSharp_ARefusal_IsATypedProblem_FieldByField()
    {
        var glossary = new GlossaryClient(SharedServer.Glossary.Anonymous);

        var refused = await Assert.ThrowsAsync<GlossaryException<HttpValidationProblemDetails>>(() => glossary.TranslateTermAsync("PM", "htm", "klingon"));
        var missing = await Assert.ThrowsAsync<GlossaryException<ProblemDetails>>(() => glossary.GetTermAsync("it", "unheard-of-gizmo"));

        Assert.That(refused!.Result.Errors["to"].Single(), Does.Contain("klingon"));
        Assert.That((missing!.StatusCode, missing.Result.Status), Is.EqualTo((404, 404)));
    }

    [Test]
    public async Task InCSharp_AChange_CarriesTheETagThatItRead_AndAStaleOneIsRefused()
    {
        using var http = await SharedServer.Glossary.ClientAsync(Role.Steward, "it");
        var glossary = new GlossaryClient(http);
        Label label = new() { Text = "written in C#", Kind = LabelKind.Preferred, Language = "en" };

        var made = await glossary.CreateTermAsync(new NewTerm { Vocabulary = "it", Slug = "written-in-c-sharp", Labels = [label], Definitions = [new() { Short = "Text of the first revision.", Language = "en" }] });
        var etag = made.Headers["ETag"].Single();
        var change = new RevisedTerm { Labels = [label], Definitions = [new() { Short = "Text of the second revision.", Language = "en" }] };
        var revised = await glossary.ReviseTermAsync("it", "written-in-c-sharp", etag, change);
        var stale = await Assert.ThrowsAsync<GlossaryException<ProblemDetails>>(() => glossary.ReviseTermAsync("it", "written-in-c-sharp", etag, change));

        Assert.Multiple(() =>
        {
            Assert.That(EntityTagHeaderValue.Parse(revised.Headers["ETag"].Single()).Tag, Is.Not.EqualTo(etag));
            Assert.That(revised.Result.Short, Is.EqualTo("Text of the second revision."));
            Assert.That(stale!.StatusCode, Is.EqualTo(412));
        });
    }

    [Test]
    public async Task InTypeScript_AProgramCompilesStrictly_AndDoesAllOfIt()
    {
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        using var http = await SharedServer.Glossary.ClientAsync(Role.Steward, "it");
        var (code, output) = await Npm.RunAsync(
            "node",
            folder,
            ["typed-client.mjs", Path.Combine(Repository.Root, "openapi", "glossary.v1.json"), SharedServer.Glossary.Address.ToString().TrimEnd('/'), http.DefaultRequestHeaders.Authorization!.Parameter!]);

        Assert.That(code, Is.Zero, output);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(output), JsonNode.Parse("""
            {
                "found": "htm/preventive-maintenance",
                "translated": "ticket",
                "explained": ["htm/preventive-maintenance", "it/project-manager"],
                "refused": ["There is no vocabulary \"klingon\"; there are htm, it, standards."],
                "revised": "Text of the second revision.",
                "stale": [412, "Somebody else changed it meanwhile."]
            }
            """)), Is.True, output);
    }
}
