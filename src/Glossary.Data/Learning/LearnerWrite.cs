using Glossary.Core;
using Glossary.Core.Learning.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Glossary.Data.Learning;

/// <summary>
/// One write of somebody's own progress: a transaction that holds their row, so that their reviews are numbered one after the other and a
/// device that catches up by the number misses none. Nothing is kept unless <see cref="CommitAsync"/> returns. It is no part of the language:
/// no Revision, no Change, no audit, no log.
/// </summary>
public sealed class LearnerWrite : IAsyncDisposable
{
    private readonly GlossaryDbContext _db;
    private readonly IDbContextTransaction _transaction;
    private readonly Guid _person;

    private LearnerWrite(GlossaryDbContext db, IDbContextTransaction transaction, Guid person, long sequence) =>
        (_db, _transaction, _person, Sequence) = (db, transaction, person, sequence);

    /// <summary>The number of their last review.</summary>
    public long Sequence { get; private set; }

    /// <summary>Begins, and waits for its turn among this person's devices.</summary>
    public static async Task<LearnerWrite> BeginAsync(GlossaryDbContext db, Guid person, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO learners (person_id, sequence, daily_goal, weights_from) VALUES ({person}, 0, {Learner.UsualGoal}, 0) ON CONFLICT DO NOTHING", cancellationToken);
            var sequence = await db.Database.SqlQuery<long>($"SELECT sequence AS \"Value\" FROM learners WHERE person_id = {person} FOR UPDATE").SingleAsync(cancellationToken);
            return new(db, transaction, person, sequence);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>What is known of them, to be changed.</summary>
    public Task<Learner> ReadAsync(CancellationToken cancellationToken) =>
        _db.Learners.AsTracking().AsSplitQuery().Include(learner => learner.Paths).Include(learner => learner.Lessons).SingleAsync(learner => learner.PersonId == _person, cancellationToken);

    /// <summary>Adds those reviews that are not known yet.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> AddAsync(IReadOnlyList<CardReview> reviews, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. reviews.Select(review => review.Id)];
        string[] cards = [.. reviews.Select(review => review.Card)];
        int[] ratings = [.. reviews.Select(review => (int)review.Rating)];
        DateTimeOffset[] times = [.. reviews.Select(review => review.At.ToUniversalTime())];
        int[] took = [.. reviews.Select(review => review.TookMs)];
        string[] answers = [.. reviews.Select(review => EnumName.Of(review.Answer))];

        // Those that are known are left out before they are numbered, so that the numbers have no gaps.
        var added = await _db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO card_reviews (person_id, id, sequence, card, rating, at, took_ms, answer)
            SELECT {_person}, id, {Sequence} + row_number() OVER (ORDER BY place), card, rating, at, took_ms, answer
            FROM unnest({ids}, {cards}, {ratings}, {times}, {took}, {answers}) WITH ORDINALITY AS sent(id, card, rating, at, took_ms, answer, place)
            WHERE NOT EXISTS (SELECT FROM card_reviews known WHERE known.person_id = {_person} AND known.id = sent.id)
            """,
            cancellationToken);
        Sequence += added;
        await _db.Database.ExecuteSqlAsync($"UPDATE learners SET sequence = {Sequence} WHERE person_id = {_person}", cancellationToken);
        return added;
    }

    /// <summary>Keeps everything, or, when it throws, nothing.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _db.SaveChangesAsync(cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}
