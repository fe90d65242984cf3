using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Proposals;

/// <summary>What a Proposal stands on: the Terms, Mappings and answers that it names, as they are now and as its author found them.</summary>
public sealed class ProposalGround
{
    private readonly Dictionary<(Guid Subject, int Number), string> _revisions;

    private ProposalGround(
        Dictionary<string, Term> terms, Dictionary<Guid, Mapping> mappings, List<NoCounterpart> answers, Dictionary<string, Vocabulary> vocabularies,
        Dictionary<string, Topic> topics, IReadOnlyList<StandingClaim> claims, Dictionary<(Guid Subject, int Number), string> revisions)
    {
        (Terms, Mappings, Answers, Vocabularies, Topics, Claims) = (terms, mappings, answers, vocabularies, topics, claims);
        _revisions = revisions;
    }

    /// <summary>The Terms that it names, by key.</summary>
    public IReadOnlyDictionary<string, Term> Terms { get; }

    /// <summary>The Mappings that it names and that are in use, by id.</summary>
    public IReadOnlyDictionary<Guid, Mapping> Mappings { get; }

    /// <summary>Agreed answers that a vocabulary has no such thing as one of those Terms.</summary>
    public IReadOnlyList<NoCounterpart> Answers { get; }

    /// <summary>All vocabularies, by slug.</summary>
    public IReadOnlyDictionary<string, Vocabulary> Vocabularies { get; }

    /// <summary>The topics that it names, by slug.</summary>
    public IReadOnlyDictionary<string, Topic> Topics { get; }

    /// <summary>The Mappings in use of those Terms and of what these are the same as.</summary>
    public IReadOnlyList<StandingClaim> Claims { get; }

    /// <summary>Reads it.</summary>
    /// <param name="db">A context; what is read is tracked, so that it can be changed.</param>
    /// <param name="items">What the Proposal would do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ProposalGround> ReadAsync(GlossaryDbContext db, IReadOnlyList<ProposalItem> items, CancellationToken cancellationToken)
    {
        Guid[] mappingIds = [.. items.Select(IdOf).OfType<Guid>()];
        var mappings = await db.Mappings.Include(row => row.Source!.Vocabulary).Include(row => row.Target!.Vocabulary)
            .Where(row => mappingIds.Contains(row.Id) && row.Status != Status.Deprecated).ToDictionaryAsync(row => row.Id, cancellationToken);
        HashSet<string> keys = [.. items.SelectMany(KeysOf), .. mappings.Values.SelectMany(row => new[] { KeyOf(row.Source!), KeyOf(row.Target!) })];
        string[] slugs = [.. keys.Select(key => key.Split('/')[^1]).Distinct()];
        var terms = (await db.Terms.Include(term => term.Vocabulary).Include(term => term.Topics).Where(term => slugs.Contains(term.Slug)).ToListAsync(cancellationToken))
            .Where(term => keys.Contains(KeyOf(term))).ToDictionary(KeyOf);
        Guid[] termIds = [.. terms.Values.Select(term => term.Id)];
        var answers = await db.NoCounterparts.Include(row => row.Vocabulary).Include(row => row.Term!.Vocabulary)
            .Where(row => termIds.Contains(row.TermId) && row.Status == Status.Agreed).ToListAsync(cancellationToken);
        string[] topicSlugs = [.. items.Select(ContentOf).OfType<TermContent>().SelectMany(content => content.Topics).Distinct()];
        var numbers = items.Select(item => BaseOf(item, terms)).OfType<(Guid Subject, int Number)>().ToHashSet();
        Guid[] subjects = [.. numbers.Select(wanted => wanted.Subject)];
        int[] wantedNumbers = [.. numbers.Select(wanted => wanted.Number)];
        var revisions = (await db.Revisions.AsNoTracking().Where(row => subjects.Contains(row.SubjectId) && wantedNumbers.Contains(row.Number))
            .Select(row => new { row.SubjectId, row.Number, row.After }).ToListAsync(cancellationToken)).ToDictionary(row => (row.SubjectId, row.Number), row => row.After);
        return new(
            terms,
            mappings,
            answers,
            await db.Vocabularies.ToDictionaryAsync(row => row.Slug, cancellationToken),
            await db.Topics.Where(topic => topicSlugs.Contains(topic.Slug)).ToDictionaryAsync(topic => topic.Slug, cancellationToken),
            await StandingClaim.ReadAsync(db, termIds, cancellationToken),
            revisions);
    }

    /// <summary>What a Term said at that revision; null when there was none.</summary>
    public TermContent? ContentAt(Term term, int revision) => At<TermState>(term.Id, revision)?.Content;

    /// <summary>What a Mapping said at that revision; null when there was none.</summary>
    public MappingContent? ContentAt(Mapping mapping, int revision) => At<MappingState>(mapping.Id, revision)?.Content;

    /// <summary>Vocabularies that share a Term's definition: an agreed exact match says that theirs is the same.</summary>
    public IReadOnlyList<string> SharedWith(string term) =>
    [
        .. Claims.Where(claim => claim.Status == Status.Agreed && claim.Claim.Relation == MappingRelation.ExactMatch && (claim.Claim.Source == term || claim.Claim.Target == term))
            .Select(claim => (claim.Claim.Source == term ? claim.Claim.Target : claim.Claim.Source).Split('/')[0]).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>A loaded Term's key.</summary>
    public static string KeyOf(Term term) => $"{term.Vocabulary!.Slug}/{term.Slug}";

    private T? At<T>(Guid subject, int revision)
        where T : class => _revisions.TryGetValue((subject, revision), out var after) ? JsonSerializer.Deserialize<T>(after, GlossaryJson.Options) : null;

    private static Guid? IdOf(ProposalItem item) => item switch
    {
        RevisedMapping revised => revised.Mapping,
        DeprecatedMapping deprecated => deprecated.Mapping,
        _ => null,
    };

    private static TermContent? ContentOf(ProposalItem item) => item switch
    {
        NewTerm made => made.Content,
        RevisedTerm revised => revised.Content,
        _ => null,
    };

    private static (Guid Subject, int Number)? BaseOf(ProposalItem item, Dictionary<string, Term> terms) => item switch
    {
        RevisedTerm revised when terms.TryGetValue(revised.Term, out var term) => (term.Id, revised.BaseRevision),
        RevisedMapping revised => (revised.Mapping, revised.BaseRevision),
        _ => null,
    };

    private static IEnumerable<string> KeysOf(ProposalItem item) => item switch
    {
        NewTerm made => [made.Term],
        RevisedTerm revised => [revised.Term],
        DeprecatedTerm { ReplacedBy: { } successor } deprecated => [deprecated.Term, successor],
        DeprecatedTerm deprecated => [deprecated.Term],
        NewMapping made => [made.Source, made.Target],
        NewNoCounterpart answer => [answer.Term],
        _ => [],
    };
}
