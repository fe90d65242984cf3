using System.Globalization;
using System.Threading.RateLimiting;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Meetings;

/// <summary>Lets nobody try codes until one fits: an address that has asked for too many meetings that there are not is told to wait, before it is told whether there is the next.</summary>
internal sealed class MeetingGuesses : IDisposable
{
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(10);
    private readonly PartitionedRateLimiter<string>? _misses;

    public MeetingGuesses(IOptions<LimitOptions> limits)
    {
        var perMinute = limits.Value.MeetingGuessesPerMinute;
        _misses = perMinute == 0 ? null : PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 6),
            ReplenishmentPeriod = Refill,
            QueueLimit = 0,
        }));
    }

    /// <summary>Stands around everything whose address has a meeting's code in it.</summary>
    internal async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        var address = ClientLimits.AddressOf(http);

        // Whole ones: a bucket that fills evenly is never quite empty.
        if (_misses?.GetStatistics(address) is { CurrentAvailablePermits: 0 })
        {
            http.Response.Headers.RetryAfter = Refill.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            if (PageHosting.IsForPrograms(http))
            {
                await RefusedAccess.WriteAsync(http, StatusCodes.Status429TooManyRequests, "That were too many meetings that there are not.", "Read the code again, and wait as Retry-After says.");
            }

            return;
        }

        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            _misses?.AttemptAcquire(address);
        }
    }

    public void Dispose() => _misses?.Dispose();
}

/// <summary>Puts the guard where it belongs.</summary>
internal static class MeetingGuard
{
    private static readonly PathString[] Guarded = ["/m", "/api/v1/meetings"];

    internal static void UseMeetingGuard(this WebApplication app) => app.UseWhen(
        http => Guarded.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue),
        meetings =>
        {
            var guesses = app.Services.GetRequiredService<MeetingGuesses>();
            meetings.Use(next => http => guesses.GuardAsync(http, next));
        });
}
