using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Data.Seeding;

namespace Glossary.Web.Hosting;

/// <summary>
/// The index of a first start, built while what it shows is still on its way into the database: both take seconds, and neither needs the other.
/// Readers see it once the database has it.
/// </summary>
internal sealed class FirstIndex
{
    private readonly TaskCompletionSource<GlossaryMoment> _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<FirstLoad?> _loading;
    private readonly Task _building;

    /// <summary>Begins to build it.</summary>
    /// <param name="index">The index.</param>
    /// <param name="loading">What is to be loaded.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal FirstIndex(ITermIndex index, Task<FirstLoad?> loading, CancellationToken cancellationToken)
    {
        _loading = loading;
        _building = BuildAsync(index, cancellationToken);
    }

    /// <summary>Shows it, where the database was empty and now holds what it was built of; drops it otherwise.</summary>
    /// <param name="glossary">The id of the database.</param>
    internal async Task ShowAsync(Guid glossary)
    {
        if (await _loading is { Change: { } change })
        {
            _loaded.SetResult(new(glossary, change));
            await _building;
        }
        else
        {
            _loaded.SetCanceled(CancellationToken.None);
            await _building.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task BuildAsync(ITermIndex index, CancellationToken cancellationToken)
    {
        if (await _loading is { Edition: var edition })
        {
            await index.RebuildAsync(_loaded.Task, edition.Catalogue, edition.Terms.ToAsyncEnumerable(), edition.Guides, cancellationToken);
        }
    }
}
