using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;
using Glossary.Core.Webhooks;
using Glossary.Data;
using Glossary.Data.Publishing;
using Glossary.Data.Webhooks;
using Glossary.Web.Features.Procedures;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Something that webhooks are told of.</summary>
/// <param name="Id">Tells it from every other.</param>
/// <param name="Vocabularies">The vocabularies that it touches; none when it is everybody's.</param>
/// <param name="Body">What is sent.</param>
internal sealed record ChangeEvent(Guid Id, IReadOnlyCollection<string> Vocabularies, EventBody Body);

/// <summary>Makes events of what has changed: of each thing as the change left it, and of nothing that only its authors can see.</summary>
internal sealed class ChangeEvents(ResponseMapper mapper, string baseUrl)
{
    internal async Task<IReadOnlyList<ChangeEvent>> OfAsync(GlossaryDbContext db, IReadOnlyList<(Change Change, Revision Revision)> changes, CancellationToken cancellationToken)
    {
        Guid[] ends = [.. changes.Where(pair => pair.Change.Subject == Subject.Mapping).SelectMany(pair => pair.Change.TermIds).Distinct()];
        var published = await PublishedTerms.SummariesAsync(db, ends, drafts: false, cancellationToken);
        return [.. changes.Select(pair => Of(pair.Change, pair.Revision, published)).OfType<ChangeEvent>()];
    }

    internal async Task<IReadOnlyList<ChangeEvent>> OfAsync(GlossaryDbContext db, IReadOnlyList<ProposalNews> news, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. news.Select(one => one.ProposalId)];
        var proposals = await db.Proposals.AsNoTracking().Where(proposal => ids.Contains(proposal.Id)).ToDictionaryAsync(proposal => proposal.Id, cancellationToken);
        return [.. news.Select(one => Of(one, proposals[one.ProposalId]))];
    }

    internal static EventBody Test(Guid id, DateTimeOffset now) => new(WebhookEvent.Test, now, new() { Id = WebhookDelivery.MessageIdOf(id) });

    private ChangeEvent? Of(Change change, Revision revision, Dictionary<Guid, TermSummary> published) => change.Subject switch
    {
        Subject.Term => Term(change, revision),
        Subject.Mapping => Mapping(change, revision, published),
        Subject.Procedure => Procedure(change, revision),
        _ => null,
    };

    private ChangeEvent? Term(Change change, Revision revision)
    {
        var state = Read<TermState>(revision.After)!;
        if (ChangeKinds.Of(Read<TermState>(revision.Before)?.Status, state.Status) is not { } kind)
        {
            return null;
        }

        var key = TermKey.Parse(state.Key);
        var labels = state.Content.Labels;
        var term = mapper.Map<TermSummaryResponse>(new TermSummary(
            change.SubjectId,
            key.Vocabulary,
            key.Slug,
            labels.First(label => label.Kind == LabelKind.Preferred).Text,
            labels.FirstOrDefault(label => label.Kind == LabelKind.Abbreviation)?.Text,
            state.Content.Definitions[0].Short,
            state.Status));
        var type = kind switch
        {
            ChangeKind.Agreed => WebhookEvent.TermAgreed,
            ChangeKind.Deprecated => WebhookEvent.TermDeprecated,
            _ => WebhookEvent.TermChanged,
        };
        return Event(type, change, revision, kind, [key.Vocabulary], term.Url, data => data with { Term = term });
    }

    private ChangeEvent? Mapping(Change change, Revision revision, Dictionary<Guid, TermSummary> published)
    {
        var state = Read<MappingState>(revision.After)!;
        if (ChangeKinds.Of(Read<MappingState>(revision.Before)?.Status, state.Status) is not { } kind
            || !published.TryGetValue(change.TermIds[0], out var source) || !published.TryGetValue(change.TermIds[1], out var target))
        {
            return null;
        }

        var (from, to, content) = (mapper.Map<TermSummaryResponse>(source), mapper.Map<TermSummaryResponse>(target), state.Content);
        var mapping = new EventMapping(change.SubjectId, from, content.Relation, to, content.Rationale, content.Bridge, content.Confidence, content.Justification, state.Status);
        return Event(WebhookEvent.MappingChanged, change, revision, kind, [source.Vocabulary, target.Vocabulary], from.Url, data => data with { Mapping = mapping });
    }

    private ChangeEvent? Procedure(Change change, Revision revision)
    {
        var state = Read<ProcedureState>(revision.After)!;
        if (ChangeKinds.Of(Read<ProcedureState>(revision.Before)?.Status, state.Status) is not { } kind)
        {
            return null;
        }

        var procedure = new ProcedureSummaryResponse
        {
            Id = change.SubjectId,
            Slug = state.Slug,
            Title = state.Content.Title,
            Purpose = state.Content.Purpose,
            Stage = state.Content.Stage,
            Topics = state.Content.Topics,
            Steps = state.Content.Steps.Count,
            Status = state.Status,
            Url = $"{baseUrl}/procedures/{state.Slug}",
            Revision = revision.Number,
            UpdatedAt = change.At,
        };
        return Event(WebhookEvent.ProcedureChanged, change, revision, kind, [], procedure.Url, data => data with { Procedure = procedure });
    }

    private ChangeEvent Of(ProposalNews news, Proposal proposal) => new(news.Id, proposal.Vocabularies, new(news.Type, news.At, new()
    {
        Id = WebhookDelivery.MessageIdOf(news.Id),
        Url = $"{baseUrl}/proposals/{proposal.Id}",
        Proposal = new(proposal.Id, proposal.State, [.. proposal.Content.Items.Select(item => item.Subject)], proposal.Vocabularies),
    }));

    private static ChangeEvent Event(
        string type, Change change, Revision revision, ChangeKind kind, IReadOnlyCollection<string> vocabularies, string url, Func<EventData, EventData> fill) =>
        new(revision.Id, vocabularies, new(type, change.At, fill(new()
        {
            Id = WebhookDelivery.MessageIdOf(revision.Id),
            Change = change.Number,
            Kind = kind,
            Revision = revision.Number,
            Url = url,
        })));

    private static T? Read<T>(string? state)
        where T : class => state is null ? null : JsonSerializer.Deserialize<T>(state, GlossaryJson.Options);
}
