using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Glossary.Data.Changes;
using Glossary.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Proposals;

/// <summary>Makes the changes of a signed Proposal, all of them in the recorder's one transaction.</summary>
public sealed class ApplyProposal
{
    private readonly GlossaryDbContext _db;
    private readonly ChangeRecorder _recorder;
    private readonly ProposalGround _ground;
    private readonly Dictionary<string, Term> _terms;
    private readonly IReadOnlyList<SignOff> _signOffs;
    private readonly string _reason;

    private ApplyProposal(GlossaryDbContext db, ChangeRecorder recorder, Proposal proposal, ProposalGround ground)
    {
        (_db, _recorder, _ground) = (db, recorder, ground);
        _terms = ground.Terms.ToDictionary();
        _signOffs = proposal.SignOffs;
        var signed = string.Join(" and ", proposal.SignOffs.OrderBy(by => by.Vocabulary, StringComparer.Ordinal).Select(by => $"{by.Steward} for {by.Vocabulary}"));
        _reason = $"{proposal.Content.Rationale} (Proposal {proposal.Id}, signed by {signed}.)";
    }

    /// <summary>Makes them.</summary>
    /// <param name="db">The context that <paramref name="ground"/> was read with.</param>
    /// <param name="recorder">The write; its author is the Proposal's.</param>
    /// <param name="proposal">The Proposal, signed for every vocabulary.</param>
    /// <param name="ground">What it stands on, found to be unmoved.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    public static async Task ApplyAsync(GlossaryDbContext db, ChangeRecorder recorder, Proposal proposal, ProposalGround ground, CancellationToken cancellationToken)
    {
        var apply = new ApplyProposal(db, recorder, proposal, ground);
        foreach (var item in proposal.Content.Items)
        {
            await apply.MakeAsync(item, cancellationToken);
        }
    }

    private Task MakeAsync(ProposalItem item, CancellationToken cancellationToken) => item switch
    {
        NewTerm made => MakeAsync(made, cancellationToken),
        RevisedTerm revised => ReviseAsync(revised, cancellationToken),
        DeprecatedTerm deprecated => DeprecateAsync(deprecated, cancellationToken),
        NewMapping made => MakeAsync(made),
        RevisedMapping revised => ReviseAsync(revised),
        DeprecatedMapping deprecated => DeprecateAsync(deprecated),
        NewNoCounterpart answer => AnswerAsync(answer),
        _ => throw new InvalidOperationException($"Nobody knows how to apply {item.GetType().Name}."),
    };

    private async Task MakeAsync(NewTerm item, CancellationToken cancellationToken)
    {
        var key = TermKey.Parse(item.Term);
        var term = new Term(Guid.CreateVersion7(_recorder.Now), _ground.Vocabularies[key.Vocabulary], key.Slug, item.Content, Topics(item.Content), Status.Agreed, _recorder.Now);
        _db.Add(term);
        _terms[item.Term] = term;
        _recorder.Record(ChangeAction.Created, term, null, await TermStates.ReadAsync(_db, term, key, null, cancellationToken), [], _reason);
    }

    private async Task ReviseAsync(RevisedTerm item, CancellationToken cancellationToken)
    {
        var (term, key) = (_terms[item.Term], TermKey.Parse(item.Term));
        var before = await TermStates.ReadAsync(_db, term, key, null, cancellationToken);
        term.Revise(item.Content, Topics(item.Content), Status.Agreed, _recorder.Now);
        _recorder.Record(ChangeAction.Revised, term, before, await TermStates.ReadAsync(_db, term, key, null, cancellationToken), await ShownBy.AnyAsync(_db, term.Id, cancellationToken), _reason);
    }

    private async Task DeprecateAsync(DeprecatedTerm item, CancellationToken cancellationToken)
    {
        var (term, key) = (_terms[item.Term], TermKey.Parse(item.Term));
        var before = await TermStates.ReadAsync(_db, term, key, null, cancellationToken);
        term.Deprecate(item.ReplacedBy is { } successor ? _terms[successor].Id : null, _recorder.Now);
        _recorder.Record(ChangeAction.Deprecated, term, before, await TermStates.ReadAsync(_db, term, key, item.ReplacedBy, cancellationToken), await ShownBy.AnyAsync(_db, term.Id, cancellationToken), _reason);
    }

    private Task MakeAsync(NewMapping item)
    {
        var mapping = Mapping.Agreed(Guid.CreateVersion7(_recorder.Now), _terms[item.Source], _terms[item.Target], item.Content, SignOffs(item), _recorder.Now);
        _db.Add(mapping);
        EndAnswers(new(item.Source, item.Target, item.Content.Relation));
        _recorder.Record(ChangeAction.Created, mapping, null, TermStates.Of(mapping, item.Source, item.Target), _reason);
        return Task.CompletedTask;
    }

    private Task ReviseAsync(RevisedMapping item)
    {
        var mapping = _ground.Mappings[item.Mapping];
        var before = TermStates.Of(mapping, item.Source, item.Target);
        mapping.Agree(item.Content, SignOffs(item), _recorder.Now);
        EndAnswers(new(item.Source, item.Target, item.Content.Relation));
        _recorder.Record(ChangeAction.Revised, mapping, before, TermStates.Of(mapping, item.Source, item.Target), _reason);
        return Task.CompletedTask;
    }

    private Task DeprecateAsync(DeprecatedMapping item)
    {
        var mapping = _ground.Mappings[item.Mapping];
        var before = TermStates.Of(mapping, item.Source, item.Target);
        mapping.Deprecate(_recorder.Now);
        _recorder.Record(ChangeAction.Deprecated, mapping, before, TermStates.Of(mapping, item.Source, item.Target), _reason);
        return Task.CompletedTask;
    }

    private Task AnswerAsync(NewNoCounterpart item)
    {
        var answer = new NoCounterpart(Guid.CreateVersion7(_recorder.Now), _terms[item.Term], _ground.Vocabularies[item.Vocabulary], item.Rationale, SignOffs(item), _recorder.Now);
        _db.Add(answer);
        _recorder.Record(ChangeAction.Created, answer, null, TermStates.Of(answer, item.Term, item.Vocabulary), _reason);
        return Task.CompletedTask;
    }

    /// <summary>A counterpart ends the answer that there is none.</summary>
    private void EndAnswers(MappingClaim claim)
    {
        if (!claim.IsCounterpart)
        {
            return;
        }

        foreach (var (term, other) in new[] { (claim.Source, claim.Target), (claim.Target, claim.Source) })
        {
            foreach (var answer in _ground.Answers.Where(answer => ProposalGround.KeyOf(answer.Term!) == term && answer.Vocabulary!.Slug == other.Split('/')[0] && answer.Status == Status.Agreed))
            {
                var before = TermStates.Of(answer, term, answer.Vocabulary!.Slug);
                answer.Deprecate(_recorder.Now);
                _recorder.Record(ChangeAction.Deprecated, answer, before, TermStates.Of(answer, term, answer.Vocabulary.Slug), _reason);
            }
        }
    }

    private List<MappingSignOff> SignOffs(ProposalItem item) =>
        [.. _signOffs.Where(by => item.Vocabularies.Contains(by.Vocabulary)).Select(by => new MappingSignOff(by.Vocabulary, by.StewardId, by.Steward, by.At))];

    private IEnumerable<Topic> Topics(TermContent content) => content.Topics.Select(slug => _ground.Topics[slug]);
}
