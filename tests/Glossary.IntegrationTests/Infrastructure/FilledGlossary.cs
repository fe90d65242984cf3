using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.Core.Learning.Assignments;
using Glossary.Core.Learning.Practice;
using Glossary.Core.Learning.Scheduling;
using Glossary.Core.Search;
using Glossary.Core.Webhooks;
using Glossary.Data.Learning;
using Glossary.IntegrationTests.Proposals;
using Glossary.Web.Features.Insights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>Something to see on every page of those who agree on the language and keep it right: long and short, open and decided, due and done.</summary>
public sealed class FilledGlossary
{
    /// <summary>As long as words get, in one piece.</summary>
    public const string LongWord = "Unheard-of-electroencephalographically-synchronised-interoperability-verification-coordination";

    private readonly List<string> _written = ["Hal Handley", "Ida Irons", "Ann Author", "A Administrator", "A Contributor"];

    private FilledGlossary()
    {
    }

    /// <summary>Every text that was put in: what stands on pages and is nobody's to translate.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>The addresses of proposals, by what has become of them.</summary>
    public Dictionary<string, string> Proposals { get; } = new(StringComparer.Ordinal);

    /// <summary>The id of a Mapping that is in use.</summary>
    public string Mapping { get; private set; } = string.Empty;

    /// <summary>The code of a meeting that goes on: a word that both sides have, and one that nobody knows.</summary>
    public string Meeting { get; private set; } = string.Empty;

    /// <summary>The id of a webhook that is out of use, with deliveries that arrived, wait and were given up.</summary>
    public Guid Webhook { get; private set; }

    /// <summary>The code of a path that was assigned.</summary>
    public string Assignment { get; private set; } = string.Empty;

    /// <summary>Assigns a path, which somebody accepted, and lets three learners stumble over a word.</summary>
    public async Task AssignAsync(TestGlossary glossary, Guid manager)
    {
        var now = DateTimeOffset.UtcNow;
        var assignment = Core.Learning.Assignments.Assignment.Of(glossary.Services.GetRequiredService<ITermIndex>().Paths()[0].Slug, "Beginners", manager, now);
        await using var db = glossary.CreateContext();
        db.Add(assignment);
        for (var i = 0; i < 3; i++)
        {
            var learner = await glossary.AccountAsync(Role.Reader);
            _written.Add(learner.UserName!);
            db.Add(new AssignedPerson(assignment.Id, learner.Id, now));
            await db.SaveChangesAsync();
            await using var write = await LearnerWrite.BeginAsync(db, learner.Id, CancellationToken.None);
            (await write.ReadAsync(CancellationToken.None)).Take(assignment.Path, isTaken: true, now);
            await write.AddAsync([.. Enumerable.Range(1, 2).Select(day => new CardReview(Guid.NewGuid(), "gap:htm/unheard-of-doohickey", Rating.Again, now.AddDays(-day), 900, AnswerKind.Typed))], CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        Assignment = assignment.Code;
        _written.AddRange(["A Reader", "A Steward", "Beginners"]);
    }

    /// <summary>Fills one, as its people would.</summary>
    public static async Task<FilledGlossary> FillAsync(TestGlossary glossary)
    {
        var filled = new FilledGlossary();
        using var administrator = await glossary.ClientAsync(Role.Administrator, name: "Hal Handley");
        using var hal = await glossary.ClientAsync(Role.Steward, "htm", "Hal Handley");
        using var ida = await glossary.ClientAsync(Role.Steward, "it", "Ida Irons");
        using var ann = await glossary.ClientAsync(Role.Contributor, name: "Ann Author");
        await filled.WriteTermsAsync(administrator);
        await filled.VoteAsync((ida, true, null), (ann, false, "onlyOverlaps"));
        await filled.ProposeAsync(administrator, ann, hal, ida);
        await filled.KeepAsync(glossary, ann);
        await filled.MeetAsync(glossary.Anonymous);
        await filled.TellAsync(glossary);
        return filled;
    }

    private async Task TellAsync(TestGlossary glossary)
    {
        var now = DateTimeOffset.UtcNow;
        var webhook = new Webhook(Guid.CreateVersion7(), new("Integration engine", "https://engine.hospital.example/glossary", [WebhookEvent.TermAgreed, WebhookEvent.MappingChanged], ["htm"]), "sealed", "Hal Handley", now);
        webhook.Disable("Nothing has arrived for 3 days.");
        var answers = new WebhookAnswer?[] { new(204, TimeSpan.FromMilliseconds(18)), new(410, TimeSpan.FromMilliseconds(6), "It says that nobody is there any more."), new(null, TimeSpan.FromSeconds(10), "No answer within 10 seconds."), null };
        await using var db = glossary.CreateContext();
        db.Add(webhook);
        foreach (var (number, answer) in answers.Index())
        {
            var delivery = new WebhookDelivery(number + 1, webhook.Id, Guid.CreateVersion7(), WebhookEvent.All[number], 7, "{}", now);
            db.Add(delivery);
            if (answer is not null)
            {
                delivery.Tried(answer, now, 0.5);
            }
        }

        (await db.WebhookPositions.SingleAsync()).Delivery = answers.Length;
        await db.SaveChangesAsync();
        Webhook = webhook.Id;
        _written.AddRange([webhook.Name, webhook.Address]);
    }

    private async Task WriteTermsAsync(HttpClient administrator)
    {
        var etag = await administrator.CreateAsync(Kept(NewTerm("htm", "unheard-of-doohickey", "unheard-of doohickey")));
        var revised = NewTerm("htm", "unheard-of-doohickey", "unheard-of doohickey", ("synonym", "unheard-of thingummy"), ("abbreviation", "UHOD"));
        revised["definitions"] = new JsonArray(new JsonObject { ["short"] = "Thing that technicians call so when its name is gone.", ["full"] = "Found on every cart." });
        revised["notes"] = new JsonArray([.. new[] { ("scope", "Only on carts."), ("example", "Pass me the doohickey."), ("patientSafety", "The wrong one is passed."), ("whatTheOtherSideNeeds", "The number on its back.") }
            .Select(note => new JsonObject { ["kind"] = note.Item1, ["text"] = note.Item2 })]);
        revised["sources"] = new JsonArray(new JsonObject { ["title"] = "Handbook of carts", ["publisher"] = "Cartwrights", ["section"] = "chapter 4" });
        revised["stages"] = new JsonArray("plan", "operate");
        revised["reason"] = "Says what kind of thing it is.";
        using var second = await administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/unheard-of-doohickey", Kept(revised), etag);
        Assert.That(second.IsSuccessStatusCode, Is.True, await second.Content.ReadAsStringAsync());

        await administrator.CreateAsync(Kept(NewTerm("it", "unheard-of-doohickey", "unheard-of doohickey")));
        await administrator.CreateAsync(Kept(NewTerm("it", "unheard-of-whatnot", "unheard-of whatnot")));
        await administrator.CreateAsync(Kept(NewTerm("htm", "unheard-of-long-word", LongWord)));
        await administrator.CreateAsync(Kept(NewTerm("standards", "unheard-of-clause", "unheard-of clause")));
        etag = await administrator.CreateAsync(Kept(NewTerm("htm", "unheard-of-old-word", "unheard-of old word")));
        using var gone = await administrator.SendAsync(HttpMethod.Delete, "/api/v1/terms/htm/unheard-of-old-word?replacedBy=htm/unheard-of-doohickey&reason=Nobody+says+it.", null, etag);
        _written.AddRange(["Nobody says it.", "unheard-of-old-word"]);
        await administrator.MapAsync(Kept(NewMapping("htm/unheard-of-doohickey", "it/unheard-of-doohickey", "falseFriend")));
        Mapping = await administrator.MapAsync(Kept(NewMapping("htm/unheard-of-doohickey", "it/unheard-of-whatnot", "closeMatch")));
    }

    private async Task MeetAsync(HttpClient anybody)
    {
        using var started = await anybody.PostAsJsonAsync("/api/v1/meetings", new { title = "Rounds of the unheard-of" });
        Meeting = (await started.JsonAsync())["code"]!.GetValue<string>();
        using var said = await anybody.PostAsync($"/api/v1/meetings/{Meeting}/text", new StringContent("Where is the unheard-of doohickey, and the unheard-of whatnot?"));
        Assert.That(said.IsSuccessStatusCode, Is.True, await said.Content.ReadAsStringAsync());
        _written.AddRange([Meeting, Meeting.ToUpperInvariant(), "Rounds of the unheard-of"]);
    }

    private async Task VoteAsync(params (HttpClient Who, bool IsInFavour, string? Reason)[] votes)
    {
        foreach (var (who, isInFavour, reason) in votes)
        {
            using var vote = await who.PutAsJsonAsync($"/api/v1/mappings/{Mapping}/vote", new JsonObject { ["isInFavour"] = isInFavour, ["reason"] = reason });
            Assert.That(vote.IsSuccessStatusCode, Is.True, await vote.Content.ReadAsStringAsync());
        }
    }

    private async Task ProposeAsync(HttpClient administrator, HttpClient ann, HttpClient hal, HttpClient ida)
    {
        _written.AddRange(["It was missing.", "htm/unheard-of-doohickey → it/unheard-of-clause"]);
        var open = await ann.OpenAsync(Kept(ProposedChanges.RevisedTerm("htm/unheard-of-doohickey", 2, "unheard-of doohickey", "Thing on a cart whose name is gone, and that everybody needs.", "unheard-of gubbins")));
        await SayAsync(hal, open, "comments", "Does it hold for contractors, too?");
        var asked = await ann.OpenAsync(Kept(ProposedChanges.RevisedTerm("it/unheard-of-whatnot", 1, "unheard-of whatnot", "Record of what is not.")));
        await SayAsync(ida, asked, "change-requests", "Say whose record it is.");
        var declined = await ann.OpenAsync(Kept(ProposedChanges.NewMapping("htm/unheard-of-long-word", "it/unheard-of-whatnot", "exactMatch")));
        await SayAsync(ida, declined, "decline", "They are not the same.");
        var agreed = await (await ann.OpenAsync(Kept(ProposedChanges.NewTerm("it/unheard-of-newcomer", "unheard-of newcomer")))).AgreeAsync(ida);
        var nothing = await ann.OpenAsync(Kept(ProposedChanges.NoCounterpart("htm/unheard-of-long-word", "it")), Kept(ProposedChanges.NewTerm("htm/unheard-of-other", "unheard-of other")));

        // Somebody changes the same meanwhile, in the same place.
        await administrator.CreateAsync(Kept(NewTerm("htm", "unheard-of-contested", "unheard-of contested")));
        var overtaken = await ann.OpenAsync(Kept(ProposedChanges.RevisedTerm("htm/unheard-of-contested", 1, "unheard-of contested", "What the one says.")));
        var other = NewTerm("htm", "unheard-of-contested", "unheard-of contested");
        other["definitions"]![0]!["short"] = "What the other says.";
        using var changed = await administrator.SendAsync(HttpMethod.Put, "/api/v1/terms/htm/unheard-of-contested", Kept(other), "\"1\"");
        using var draft = await ann.ProposeAsync(false, Kept(ProposedChanges.NewTerm("htm/unheard-of-draft", "unheard-of draft")));
        foreach (var (what, proposal) in new[] { ("open", open), ("asked", asked), ("declined", declined), ("agreed", agreed), ("nothing", nothing), ("overtaken", overtaken), ("draft", await draft.JsonAsync()) })
        {
            Proposals[what] = $"/proposals/{proposal["id"]}";
        }
    }

    private async Task KeepAsync(TestGlossary glossary, HttpClient ann)
    {
        foreach (var query in new[] { "qwaggle cart", "qwaggle cart", "zzorp relay", "blimptastic" })
        {
            _written.Add(query);
            (await ann.GetAsync($"/api/v1/search?q={query}")).Dispose();
        }

        await glossary.Services.GetRequiredService<MissCounter>().WriteAsync(CancellationToken.None);
        await using var db = glossary.CreateContext();
        await db.Terms.Where(term => term.Slug == "unheard-of-doohickey" || term.Slug == "unheard-of-long-word").ExecuteUpdateAsync(set => set.SetProperty(term => term.ReviewOn, new DateOnly(2026, 2, 3)));
    }

    private async Task SayAsync(HttpClient who, JsonNode proposal, string what, string text)
    {
        using var said = await who.DoAsync(proposal, what, Kept(new() { ["text"] = text, ["reason"] = text }));
        Assert.That(said.IsSuccessStatusCode, Is.True, await said.Content.ReadAsStringAsync());
    }

    private JsonObject Kept(JsonObject body)
    {
        void Collect(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject parts:
                    parts.Select(part => part.Value).ToList().ForEach(Collect);
                    break;
                case JsonArray items:
                    items.ToList().ForEach(Collect);
                    break;
                case JsonValue value when value.TryGetValue<string>(out var text):
                    _written.Add(text);
                    break;
            }
        }

        Collect(body);
        return body;
    }
}
