using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Core.Search;

/// <summary>
/// The index that everybody reads from. It answers from one consistent snapshot at a time and never blocks a reader while it is
/// fed; what it shows is the state of the glossary after <see cref="Change"/>.
/// </summary>
public interface ITermIndex
{
    /// <summary>The number of the Change that the snapshot has reached; null while there is nothing to read yet.</summary>
    long? Change { get; }

    /// <summary>The vocabularies and topics, for headings and filters.</summary>
    Catalogue Catalogue { get; }

    /// <summary>Finds what the query means, best first.</summary>
    TermHits Search(TermQuery query);

    /// <summary>Completes what is being typed, best first, one suggestion a Term.</summary>
    Suggestions Suggest(SuggestQuery query);

    /// <summary>The published Term of that key; null when there is none.</summary>
    PublishedTerm? Find(TermKey key);

    /// <summary>The published Mapping of that id, with both its ends; null when there is none.</summary>
    MappingReading? FindMapping(Guid id);

    /// <summary>Reads all Terms of one state of the glossary, one after another in no order. Keep what is made of them: it costs what reading the whole language costs.</summary>
    TResult ReadAll<TResult>(Func<IEnumerable<PublishedTerm>, TResult> read);

    /// <summary>The procedures in use, by stage, then title.</summary>
    IReadOnlyList<PublishedProcedure> Procedures();

    /// <summary>The procedures in use that have a step with that Term, in the same order.</summary>
    IReadOnlyList<PublishedProcedure> ProceduresUsing(TermKey key);

    /// <summary>The published procedure of that slug, its Terms as they are called now; null when there is none.</summary>
    ProcedureReading? FindProcedure(string slug);

    /// <summary>The learning paths in use, by title.</summary>
    IReadOnlyList<PublishedPath> Paths();

    /// <summary>The published learning path of that slug; null when there is none.</summary>
    PublishedPath? FindPath(string slug);

    /// <summary>Labels (preferred, synonym, abbreviation) that stand for Terms of more than one vocabulary, sorted. Reads no Term whole.</summary>
    IReadOnlyList<SharedName> SharedNames();

    /// <summary>The same, with the Mapping that explains each.</summary>
    IReadOnlyList<Collision> Collisions();

    /// <summary>Terms of different vocabularies that may be taken for each other and that no Mapping explains, the surest first.</summary>
    IReadOnlyList<Confusion> Confusions();

    /// <summary>The names of Terms in use as a dictionary lists them, of those that the query asks for.</summary>
    NameList Names(NameQuery query);

    /// <summary>All false friends in use, by name; made once for each state of the glossary.</summary>
    IReadOnlyList<FalseFriend> FalseFriends();

    /// <summary>The glossary in numbers; made once for each state of it and each day.</summary>
    /// <param name="today">The day from which ages are counted.</param>
    GlossaryFigures Figures(DateOnly today);

    /// <summary>Waits until <see cref="Change"/> is <paramref name="change"/> or later.</summary>
    /// <returns>Whether it came to that within <paramref name="atMost"/>.</returns>
    Task<bool> WaitForAsync(long change, TimeSpan atMost, CancellationToken cancellationToken);

    /// <summary>
    /// Shows the state after <paramref name="change"/>: puts in or replaces <paramref name="present"/>, takes out <paramref name="absent"/>, and does the same with <paramref name="guides"/>.
    /// Readers see all of it or nothing.
    /// </summary>
    void Apply(Catalogue catalogue, IReadOnlyCollection<PublishedTerm> present, IReadOnlyCollection<Guid> absent, GuideChanges guides, long change);

    /// <summary>Why the content must be replaced before changes of that glossary can be applied to it; null when they can.</summary>
    string? WhyRebuild(Guid glossary);

    /// <summary>Replaces the whole content; readers keep the old one until the new one is complete.</summary>
    Task RebuildAsync(
        Guid glossary, Catalogue catalogue, IAsyncEnumerable<PublishedTerm> terms, Guides guides, long change, CancellationToken cancellationToken);

    /// <summary>Replaces the whole content by one that is still on its way into the database; readers keep the old one until it is there.</summary>
    /// <param name="moment">Completes once the database holds the new content. When it doesn't come to that, nothing is replaced and the caller gets its exception.</param>
    /// <param name="catalogue">Vocabularies and topics.</param>
    /// <param name="terms">Every published Term.</param>
    /// <param name="guides">Every published procedure and learning path.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RebuildAsync(
        Task<GlossaryMoment> moment, Catalogue catalogue, IAsyncEnumerable<PublishedTerm> terms, Guides guides, CancellationToken cancellationToken);

    /// <summary>Writes to disk what is shown, so that the next start need not begin further back.</summary>
    void Commit();
}
