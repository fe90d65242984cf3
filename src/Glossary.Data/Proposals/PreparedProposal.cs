using Glossary.Core;
using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;

namespace Glossary.Data.Proposals;

/// <summary>A Proposal set against the glossary as it is now.</summary>
/// <param name="Content">What it asks for, begun anew from what is there now: others' changes taken over, field by field.</param>
/// <param name="Faults">What it names and is not there, by field.</param>
/// <param name="Obstacles">Why it can't be, in words; none of them is the author's slip.</param>
/// <param name="Conflicts">Where somebody else changed the same meanwhile.</param>
public sealed record PreparedProposal(ProposalContent Content, IReadOnlyDictionary<string, string[]> Faults, IReadOnlyList<string> Obstacles, IReadOnlyList<ItemConflict> Conflicts)
{
    /// <summary>Whether nothing stands in the way of it.</summary>
    public bool IsFree => Faults.Count == 0 && Obstacles.Count == 0 && Conflicts.Count == 0;

    /// <summary>Sets it against the glossary.</summary>
    /// <param name="content">What it asks for; what each change began from is filled in.</param>
    /// <param name="ground">The glossary, as far as it names it.</param>
    public static PreparedProposal Of(ProposalContent content, ProposalGround ground)
    {
        var preparation = new Preparation(ground, content.Items);
        ProposalItem[] items = [.. content.Items.Select(preparation.Prepare)];
        preparation.RefuseContradictions(items);
        return new(content with { Items = items }, preparation.Faults.ByField(), preparation.Obstacles, preparation.Conflicts);
    }

    private sealed class Preparation(ProposalGround ground, IReadOnlyList<ProposalItem> all)
    {
        internal Faults Faults { get; } = new();

        internal List<string> Obstacles { get; } = [];

        internal List<ItemConflict> Conflicts { get; } = [];

        internal ProposalItem Prepare(ProposalItem item, int i) => item switch
        {
            NewTerm made => Prepare(made, i),
            RevisedTerm revised => Prepare(revised, i),
            DeprecatedTerm deprecated => Prepare(deprecated, i),
            RevisedMapping revised => Prepare(revised, i),
            DeprecatedMapping deprecated => Prepare(deprecated, i),
            NewMapping made => Prepare(made, i),
            NewNoCounterpart answer => Prepare(answer, i),
            _ => item,
        };

        /// <summary>Refuses what the Mappings, as they would be then, contradict.</summary>
        internal void RefuseContradictions(IReadOnlyList<ProposalItem> items)
        {
            var gone = items.Select(item => item switch { DeprecatedMapping old => old.Mapping, RevisedMapping old => old.Mapping, _ => (Guid?)null }).OfType<Guid>().ToHashSet();
            List<MappingClaim> claims = [.. ground.Claims.Where(claim => !gone.Contains(claim.Id)).Select(claim => claim.Claim)];
            foreach (var claim in items.Select(ClaimOf).OfType<MappingClaim>())
            {
                Obstacles.AddRange(Contradictions.Of(claim, claims));
                claims.Add(claim);
            }

            foreach (var answer in items.OfType<NewNoCounterpart>())
            {
                var counterpart = claims.Find(claim => claim.IsCounterpart && ((claim.Source == answer.Term && In(claim.Target, answer.Vocabulary)) || (claim.Target == answer.Term && In(claim.Source, answer.Vocabulary))));
                if (counterpart is not null)
                {
                    Obstacles.Add($"{counterpart.Source} and {counterpart.Target} are mapped, so {answer.Vocabulary} has such a thing. Take that mapping out of use in the same proposal.");
                }
            }
        }

        private NewTerm Prepare(NewTerm item, int i)
        {
            Faults.Require(ground.Vocabularies.ContainsKey(item.Term.Split('/')[0]), $"items[{i}].term", $"There is no vocabulary \"{item.Term.Split('/')[0]}\".");
            RequireTopics(item.Content, i);
            if (ground.Terms.ContainsKey(item.Term))
            {
                Obstacles.Add($"There is already a Term {item.Term}. Suggest a change of that one, or give this meaning another key.");
            }

            return item;
        }

        private RevisedTerm Prepare(RevisedTerm item, int i)
        {
            if (Find(item.Term, $"items[{i}].term") is not { } term)
            {
                return item;
            }

            RequireTopics(item.Content, i);
            if (Begun(item.BaseRevision, term.Revision, ground.ContentAt(term, item.BaseRevision), i) is not { } began)
            {
                return item;
            }

            var merge = ContentMerge.Of(began, term.Content, item.Content);
            Conflicts.AddRange(merge.Conflicts.Select(conflict => new ItemConflict(i, item.Subject, term.Revision, conflict)));
            var isDefinitionChanged = !merge.Content.Definitions.Select(Meaning).SequenceEqual(term.Content.Definitions.Select(Meaning));
            return new(item.Term, term.Revision, term.Content, merge.Content, isDefinitionChanged ? ground.SharedWith(item.Term) : []);
        }

        private DeprecatedTerm Prepare(DeprecatedTerm item, int i)
        {
            var term = Find(item.Term, $"items[{i}].term");
            Faults.Require(item.ReplacedBy is null || IsThere(item.ReplacedBy), $"items[{i}].replacedBy", $"There is no Term {item.ReplacedBy} in use.");
            return term is null ? item : item with { BaseRevision = term.Revision, SharedWith = ground.SharedWith(item.Term) };
        }

        private NewMapping Prepare(NewMapping item, int i)
        {
            Faults.Require(IsThere(item.Source), $"items[{i}].source", $"There is no Term {item.Source} in use.");
            Faults.Require(IsThere(item.Target), $"items[{i}].target", $"There is no Term {item.Target} in use.");
            return item;
        }

        private RevisedMapping Prepare(RevisedMapping item, int i)
        {
            if (Find(item.Mapping, i) is not { } mapping || Begun(item.BaseRevision, mapping.Revision, ground.ContentAt(mapping, item.BaseRevision), i) is not { } began)
            {
                return item;
            }

            var merge = ContentMerge.Of(began, mapping.Content, item.Content);
            var (source, target) = (ProposalGround.KeyOf(mapping.Source!), ProposalGround.KeyOf(mapping.Target!));
            Conflicts.AddRange(merge.Conflicts.Select(conflict => new ItemConflict(i, $"{source} → {target}", mapping.Revision, conflict)));
            return new(item.Mapping, source, target, mapping.Revision, mapping.Content, merge.Content);
        }

        private DeprecatedMapping Prepare(DeprecatedMapping item, int i) => Find(item.Mapping, i) is { } mapping
            ? new(item.Mapping, ProposalGround.KeyOf(mapping.Source!), ProposalGround.KeyOf(mapping.Target!), mapping.Revision)
            : item;

        private NewNoCounterpart Prepare(NewNoCounterpart item, int i)
        {
            Faults.Require(IsThere(item.Term), $"items[{i}].term", $"There is no Term {item.Term} in use.");
            Faults.Require(ground.Vocabularies.ContainsKey(item.Vocabulary), $"items[{i}].vocabulary", $"There is no vocabulary \"{item.Vocabulary}\".");
            if (ground.Answers.Any(answer => answer.Vocabulary!.Slug == item.Vocabulary && ProposalGround.KeyOf(answer.Term!) == item.Term))
            {
                Obstacles.Add($"It is agreed already that {item.Vocabulary} has no such thing as {item.Term}.");
            }

            return item;
        }

        private T? Begun<T>(int revision, int now, T? began, int i)
            where T : class
        {
            Faults.Require(began is not null, $"items[{i}].baseRevision", $"Say which revision you began from, 1 to {now}; its ETag says which.");
            return began;
        }

        private Term? Find(string key, string field)
        {
            if (ground.Terms.TryGetValue(key, out var term) && term.Status != Status.Deprecated)
            {
                return term;
            }

            Faults.Add(field, $"There is no Term {key} in use.");
            return null;
        }

        private Mapping? Find(Guid id, int i)
        {
            Faults.Require(ground.Mappings.ContainsKey(id), $"items[{i}].mapping", $"There is no mapping {id} in use.");
            return ground.Mappings.GetValueOrDefault(id);
        }

        /// <summary>A Term in use, or one that this Proposal would make.</summary>
        private bool IsThere(string key) =>
            (ground.Terms.TryGetValue(key, out var term) && term.Status is not (Status.Deprecated or Status.Draft)) || all.OfType<NewTerm>().Any(made => made.Term == key);

        private void RequireTopics(TermContent content, int i)
        {
            for (var topic = 0; topic < content.Topics.Count; topic++)
            {
                Faults.Require(ground.Topics.ContainsKey(content.Topics[topic]), $"items[{i}].content.topics[{topic}]", $"There is no topic \"{content.Topics[topic]}\".");
            }
        }

        private static (string Short, string? Full, string Language) Meaning(Definition definition) => (definition.Short, definition.Full, definition.Language);

        private static MappingClaim? ClaimOf(ProposalItem item) => item switch
        {
            NewMapping made => new(made.Source, made.Target, made.Content.Relation),
            RevisedMapping revised => new(revised.Source, revised.Target, revised.Content.Relation),
            _ => null,
        };

        private static bool In(string key, string vocabulary) => key.StartsWith($"{vocabulary}/", StringComparison.Ordinal);
    }
}

/// <summary>A field that somebody else changed meanwhile, too.</summary>
/// <param name="Item">Which of the Proposal's changes, from 0.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Revision">The revision that says it now.</param>
/// <param name="Conflict">The field and the texts.</param>
public sealed record ItemConflict(int Item, string Subject, int Revision, MergeConflict Conflict);
