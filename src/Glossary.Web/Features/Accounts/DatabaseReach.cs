using Glossary.Data;
using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Accounts;

/// <summary>
/// Asks PostgreSQL who somebody is, without making readers wait when it is away: what everybody reads comes from the index, and
/// must go on coming while nobody can be asked.
/// </summary>
internal sealed class DatabaseReach(GlossaryDatabase database, TimeProvider clock, IOptions<GlossaryOptions> options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private long _silentSince;

    /// <summary>Asks.</summary>
    /// <returns>The answer; <c>Reached</c> is false when there was none, and then it is not asked again for some seconds if that took long.</returns>
    internal async Task<(bool Reached, T? Value)> AskAsync<T>(Func<GlossaryDbContext, CancellationToken, Task<T?>> question, CancellationToken cancellationToken)
    {
        var silent = Interlocked.Read(ref _silentSince);
        if (silent != 0 && clock.GetElapsedTime(silent) < Pause)
        {
            return (false, default);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Value.DatabasePatience);
        try
        {
            await using var db = database.CreateContext();
            var value = await question(db, patience.Token);
            Interlocked.Exchange(ref _silentSince, 0);
            return (true, value);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Interlocked.Exchange(ref _silentSince, clock.GetTimestamp());
            return (false, default);
        }
        catch (Exception exception) when (DatabaseFault.IsOutOfReach(exception))
        {
            return (false, default);
        }
    }
}
