using System.Globalization;
using Microsoft.Extensions.Caching.Memory;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>
/// Keeps the card pictures that were asked for last, up to a size, and draws others one at a time: whoever asks for all of them at once
/// gets them slowly, and the readers beside them notice nothing. Until the first is asked for, nothing of the drawing is loaded.
/// </summary>
internal sealed class CardShelf : IDisposable
{
    private const long MostBytes = 8L << 20;
    private const int MostWaiting = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private int _waiting;

    /// <summary>The picture as PNG; null when too many are waiting for theirs.</summary>
    internal async Task<byte[]?> TakeAsync(CardContent content, int width, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{content.Fingerprint()} {width}");
        if (_kept.TryGetValue(key, out byte[]? known))
        {
            return known;
        }

        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting || !await _turn.WaitAsync(Patience, cancellationToken))
            {
                return null;
            }

            try
            {
                return _kept.TryGetValue(key, out known) ? known : Keep(key, await Task.Run(() => CardDrawing.Draw(content, width), cancellationToken));
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _kept.Dispose();
        _turn.Dispose();
    }

    private byte[] Keep(string key, byte[] png) => _kept.Set(key, png, new MemoryCacheEntryOptions { Size = png.Length, SlidingExpiration = Kept });
}
