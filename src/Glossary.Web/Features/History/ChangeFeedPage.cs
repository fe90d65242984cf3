using System.Globalization;
using Glossary.Core.Changes;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>A page of the feed of changes, whatever form it is written in.</summary>
/// <param name="Self">The page's own address.</param>
/// <param name="First">The address of the whole feed, which is also what its id is made of.</param>
/// <param name="Next">The address of what came before; null at the end.</param>
/// <param name="Home">Where people read the glossary.</param>
/// <param name="Id">The feed's id, which stays the same.</param>
/// <param name="Updated">When something last changed in it.</param>
/// <param name="Entries">The changes, newest first.</param>
internal sealed record ChangeFeedPage(string Self, string First, string? Next, string Home, string Id, DateTimeOffset Updated, IReadOnlyList<ChangeEntry> Entries)
{
    private const int Size = 50;

    internal static async Task<ChangeFeedPage> ReadAsync(GlossaryDbContext db, ChangeFeeds.Request wanted, HttpRequest request, string path, CancellationToken cancellationToken)
    {
        var rows = await (
            from change in Wanted(db, wanted)
            join revision in db.Revisions.AsNoTracking() on change.RevisionId equals revision.Id
            orderby change.Number descending
            select new { change, revision }).Take(Size + 1).ToListAsync(cancellationToken);
        Guid[] ends = [.. rows.Where(row => row.change.Subject == Subject.Mapping).SelectMany(row => row.change.TermIds).Distinct()];
        var published = await PublishedTerms.SummariesAsync(db, ends, drafts: false, cancellationToken);

        string Address(string relative) => wanted.Address.Of(request, relative);
        string Page(long? before) => Address(path + QueryString.Create(
            new (string Name, string? Value)[] { ("vocabulary", wanted.Vocabulary), ("topic", wanted.Topic), ("before", before?.ToString(CultureInfo.InvariantCulture)) }
                .Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));
        var authority = new Uri(Address("/")).IdnHost;
        return new(
            Page(wanted.Before),
            Page(null),
            rows.Count > Size ? Page(rows[Size - 1].change.Number) : null,
            Address("/"),

            // Both forms are one feed, and both name a change alike.
            $"tag:{authority},2026:changes{(wanted.Vocabulary is { } vocabulary ? $"/{vocabulary}" : null)}{(wanted.Topic is { } topic ? $"/topics/{topic}" : null)}",
            rows.Count > 0 ? rows[0].change.At : DateTimeOffset.UnixEpoch,
            [.. rows.Take(Size).Select(row => ChangeEntry.Of(row.change, row.revision, published, authority, Address)).OfType<ChangeEntry>()]);
    }

    /// <summary>Changes of Terms and Mappings that everybody can see now.</summary>
    private static IQueryable<Change> Wanted(GlossaryDbContext db, ChangeFeeds.Request wanted)
    {
        var changes = db.Changes.AsNoTracking().Where(change =>
            (change.Subject == Subject.Term && db.Terms.Any(term => term.Id == change.SubjectId && term.Status != Status.Draft))
            || (change.Subject == Subject.Mapping && db.Mappings.Any(mapping => mapping.Id == change.SubjectId && mapping.Status != Status.Draft)));
        if (wanted.Before is { } before)
        {
            changes = changes.Where(change => change.Number < before);
        }

        if (wanted.Vocabulary is { } vocabulary)
        {
            changes = changes.Where(change => change.Key.StartsWith($"{vocabulary}/") || (change.Subject == Subject.Mapping && change.Key.Contains($" → {vocabulary}/")));
        }

        if (wanted.Topic is { } topic)
        {
            changes = changes.Where(change => db.Terms.Any(term =>
                (term.Id == change.SubjectId || (change.Subject == Subject.Mapping && change.TermIds.Contains(term.Id))) && term.Topics.Any(of => of.Slug == topic)));
        }

        return changes;
    }
}
