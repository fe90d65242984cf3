using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Shared;

/// <summary>Something that is made of the whole glossary: by the first who asks for it, and kept until the glossary changes.</summary>
internal sealed class MadeOfAll<T>(ITermIndex index, Func<IEnumerable<PublishedTerm>, T> make)
    where T : class
{
    private readonly Lock _turn = new();
    private Kept? _kept;

    /// <summary>It, with the number of the Change that it shows at least.</summary>
    internal (T Made, long Change) Current()
    {
        if (Volatile.Read(ref _kept) is { } kept && kept.Change == index.Change)
        {
            return (kept.Made, kept.Change);
        }

        lock (_turn)
        {
            // Taken before reading: what changes meanwhile is at worst read twice.
            var change = index.Change ?? throw new NotReadyException();
            if (_kept is null || _kept.Change != change)
            {
                Volatile.Write(ref _kept, new(index.ReadAll(make), change));
            }

            return (_kept.Made, _kept.Change);
        }
    }

    private sealed record Kept(T Made, long Change);
}
