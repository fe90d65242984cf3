namespace Glossary.Data.Meetings;

/// <summary>Deletes meetings whose time is over, with everything that belongs to them.</summary>
public static class ExpiredMeetings
{
    /// <summary>Any number of replicas do so at once.</summary>
    /// <returns>How many were deleted.</returns>
    public static async Task<int> DeleteAsync(GlossaryDatabase database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Asked plainly: it is asked each minute, also where nobody ever meets.
        await using var command = database.DataSource.CreateCommand("DELETE FROM meetings WHERE expires_at <= $1");
        command.Parameters.Add(new() { Value = now });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
