using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Terms;

/// <summary>What every write of a Term does alike.</summary>
internal static class TermWrite
{
    /// <summary>The Term of that key with everything that a write needs; null when there is none.</summary>
    internal static Task<Term?> FindAsync(GlossaryDbContext db, TermKey key, CancellationToken cancellationToken) => db.Terms
        .Include(term => term.Vocabulary).Include(term => term.Topics)
        .SingleOrDefaultAsync(term => term.Vocabulary!.Slug == key.Vocabulary && term.Slug == key.Slug, cancellationToken);

    /// <summary>Why they may not write this Term, or not on top of what they saw; null when they may.</summary>
    /// <param name="author">Who writes.</param>
    /// <param name="key">The Term's key.</param>
    /// <param name="term">The Term as it stands.</param>
    /// <param name="seen">Says whether they saw the Revision of that number.</param>
    internal static ProblemHttpResult? WhyNot(Author author, TermKey key, Term term, Func<int, Precondition> seen) =>
        !author.MayWrite(key.Vocabulary)
            ? Problems.Forbidden($"It writes another vocabulary than {key.Vocabulary}.")
            : seen(term.Revision) switch
            {
                Precondition.Missing => Problems.IfMatchMissing(),
                Precondition.Stale => Problems.Stale(term.Revision),
                _ => null,
            };

    /// <summary>Finds topics by slug; what can't be found is a fault.</summary>
    internal static async Task<IReadOnlyList<Topic>> ResolveTopicsAsync(GlossaryDbContext db, IReadOnlyList<string> slugs, Faults faults, CancellationToken cancellationToken)
    {
        var topics = await db.Topics.Where(topic => slugs.Contains(topic.Slug)).ToDictionaryAsync(topic => topic.Slug, cancellationToken);
        for (var i = 0; i < slugs.Count; i++)
        {
            faults.Require(topics.ContainsKey(slugs[i]), $"topics[{i}]", $"There is no topic \"{slugs[i]}\".");
        }

        return [.. topics.Values];
    }

    /// <summary>Commits, and says in the API's words what only the database can tell.</summary>
    internal static async Task<(long Change, ValidationProblem? Refusal)> CommitAsync(ChangeRecorder recorder, CancellationToken cancellationToken)
    {
        try
        {
            return (await recorder.CommitAsync(cancellationToken) ?? 0, null);
        }
        catch (DbUpdateException exception) when (DatabaseFault.IsCircle(exception))
        {
            return (0, Problems.Invalid("relations", "This would make a Term broader than itself, through others. Look at the broader Terms of those you name."));
        }
    }

    /// <summary>Waits until this replica's index shows the write, and answers the Term as it stands.</summary>
    internal static async Task<TermResponse> AnswerAsync(
        HttpContext http, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, Term term, long change, CancellationToken cancellationToken)
    {
        await Reached.ShowAsync(http, index, change);

        // The index has just read it; a draft isn't there, and somebody may have written it once more.
        var written = term.Vocabulary is { Slug: var vocabulary } && index.Find(new(vocabulary, term.Slug)) is { } shown && shown.Revision == term.Revision
            ? shown
            : (await PublishedTerms.ReadAsync(db, [term.Id], cancellationToken, drafts: true)).Single();
        http.Response.Headers.ETag = Etag.Of(written.Revision);
        return mapper.Map<TermResponse>(written);
    }
}
