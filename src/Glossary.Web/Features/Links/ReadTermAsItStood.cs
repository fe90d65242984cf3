using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Links;

/// <summary>Reads a Term as it stood at a Revision, from PostgreSQL; the Revision that stands now is in the index.</summary>
internal sealed class ReadTermAsItStood(ITermIndex index, DatabaseReach reach)
{
    /// <summary>Reads it.</summary>
    /// <param name="present">The Term as it stands now.</param>
    /// <param name="number">The Revision's number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Answer> ReadAsync(PublishedTerm present, int number, CancellationToken cancellationToken)
    {
        present = present with { ReplacedBy = index.Successor(present) };
        if (number == present.Revision)
        {
            return new(new(present, present, number, []), IsReached: true);
        }

        var (reached, revisions) = await reach.AskAsync(
            async (db, cancelled) =>
            {
                var all = db.Revisions.AsNoTracking().Where(row => row.SubjectId == present.Summary.Id);
                return await all.Where(row => row.Number == number || row.Number == all.Max(last => last.Number)).OrderBy(row => row.Number).ToListAsync(cancelled);
            },
            cancellationToken);
        return new(revisions is [{ } then, ..] && then.Number == number ? AsItStood(present, then, revisions[^1]) : null, reached);
    }

    private TermAsItStood AsItStood(PublishedTerm present, Revision then, Revision now)
    {
        var (before, after) = (StateAt(then), StateAt(now));
        return new(
            present with
            {
                Summary = present.Summary with
                {
                    Label = before.Content.Labels.First(label => label.Kind == LabelKind.Preferred).Text,
                    Abbreviation = before.Content.Labels.FirstOrDefault(label => label.Kind == LabelKind.Abbreviation)?.Text,
                    Short = before.Content.Definitions[0].Short,
                    Status = before.Status,
                },
                Labels = before.Content.Labels,
                Definitions = before.Content.Definitions,
                Notes = before.Content.Notes,
                Sources = before.Content.Sources,
                Topics = before.Content.Topics,
                Stages = before.Content.Stages,
                Relations = [.. before.Relations.Select(relation => (relation.Kind, Term: Find(relation.Term))).Where(relation => relation.Term is not null).Select(relation => new PublishedRelation(relation.Kind, relation.Term!))],
                ReplacedBy = Find(before.ReplacedBy),
                ReviewOn = before.ReviewOn,
                Revision = then.Number,
                UpdatedAt = then.At,
            },
            present,
            now.Number,

            // That somebody has looked at it again changes nothing of what it says.
            [.. StateDifference.Between(before, after).Where(difference => difference.Field != "reviewOn")]);
    }

    private TermSummary? Find(string? key) => TermKey.TryParse(key, out var known) ? index.Find(known)?.Summary : null;

    private static TermState StateAt(Revision revision) => JsonSerializer.Deserialize<TermState>(revision.After, GlossaryJson.Options)!;

    /// <summary>What came of it.</summary>
    /// <param name="Term">The Term; null when it has no such Revision, or nobody could be asked.</param>
    /// <param name="IsReached">Whether PostgreSQL answered.</param>
    internal sealed record Answer(TermAsItStood? Term, bool IsReached);
}
