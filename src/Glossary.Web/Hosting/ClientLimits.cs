using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Meetings;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Hosting;

/// <summary>Lets no client take more than its share: whoever guesses passwords is slowed down, and a tool that has run wild leaves room for the others.</summary>
internal static class ClientLimits
{
    internal static IServiceCollection AddClientLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((kestrel, limits) =>
        {
            // Kestrel looks once a second, so a grace of a second alone would be none.
            kestrel.Limits.RequestHeadersTimeout = limits.Value.SlowClientPatience;
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: limits.Value.SlowClientPatience + TimeSpan.FromSeconds(1));
        });
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, limits.Value));
            limiter.OnRejected = RefuseAsync;
        });
        return services;
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext http, LimitOptions limits)
    {
        if (http.GetEndpoint() is null || http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return RateLimitPartition.GetNoLimiter(string.Empty);
        }

        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.GetEndpoint()!.Metadata.GetMetadata<CountsAsReading>() is not null;
        return isRead ? Bucket("read", ClientOf(http), limits.ReadsPerMinute)
            : http.Request.Path.StartsWithSegments(SignInLinks.Page, StringComparison.OrdinalIgnoreCase) ? Bucket("sign-in", AddressOf(http), limits.SignInsPerMinute)
            : StartsMeeting.By(http) ? Bucket("meeting", AddressOf(http), limits.MeetingsPerMinute)
            : Bucket("write", ClientOf(http), limits.WritesPerMinute);
    }

    private static RateLimitPartition<string> Bucket(string kind, string client, int perMinute) => perMinute == 0
        ? RateLimitPartition.GetNoLimiter(string.Empty)
        : RateLimitPartition.GetTokenBucketLimiter($"{kind} {client}", _ => new()
        {
            // A minute's worth may come at once; then it fills again evenly.
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute * Math.Max(1, perMinute / 60),
            QueueLimit = 0,
        });

    private static string ClientOf(HttpContext http) => new Author(http.User) is { IsKnown: true } author ? author.Id.ToString() : AddressOf(http);

    /// <summary>An IPv6 client has a whole network of addresses, 64 bits of them, to choose from.</summary>
    internal static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => new IPAddress([.. address.GetAddressBytes().Take(8), 0, 0, 0, 0, 0, 0, 0, 0]).ToString(),
        { } address => address.ToString(),
    };

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        if (PageHosting.IsForPrograms(http))
        {
            await RefusedAccess.WriteAsync(http, StatusCodes.Status429TooManyRequests, "That was too much at once.", $"Wait {wait} s, as Retry-After says, and go on more slowly.");
        }
    }
}
