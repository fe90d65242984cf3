using Glossary.Core.Learning.Scheduling;
using Glossary.Data;
using Microsoft.EntityFrameworkCore;
using Answered = Glossary.Core.Learning.Scheduling.Review;

namespace Glossary.Web.Features.Learning.Practice;

/// <summary>Looks now and then for parameters that fit a learner's own memory better than the published ones.</summary>
internal static class FitParameters
{
    /// <summary>How many reviews have to come in before it is worth looking again.</summary>
    private const int Every = 200;

    internal static async Task RunAsync(GlossaryDbContext db, Guid person, CancellationToken cancellationToken)
    {
        var isDue = await db.Learners.AnyAsync(row => row.PersonId == person && row.Sequence >= ParameterFit.FewestReviews && row.Sequence - row.WeightsFrom >= Every, cancellationToken);
        if (!isDue)
        {
            return;
        }

        var reviews = await db.CardReviews.AsNoTracking().Where(review => review.PersonId == person).Select(review => new { review.Card, review.Id, review.Rating, review.At }).ToListAsync(cancellationToken);
        var weights = ParameterFit.Of(reviews.GroupBy(review => review.Card, review => new Answered(review.Id, review.Rating, review.At)))?.Weights.ToArray();
        long from = reviews.Count;

        // Of two replicas that look at once, the one that saw more reviews is right.
        await db.Learners.Where(row => row.PersonId == person && row.WeightsFrom < from).ExecuteUpdateAsync(fit => fit.SetProperty(row => row.Weights, weights).SetProperty(row => row.WeightsFrom, from), cancellationToken);
    }
}
