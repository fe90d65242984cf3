using Glossary.Core.Search;
using Glossary.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Glossary.Web.Hosting;

/// <summary>
/// Ready means that people can look words up. PostgreSQL being away does not stop that, so it makes a replica degraded, not
/// unready: taking it out of a load balancer would turn a nuisance into an outage.
/// </summary>
internal sealed class Readiness(ITermIndex index, GlossaryDatabase database) : IHealthCheck
{
    internal const string Tag = "ready";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (index.Change is not { } change)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The index is being built for the first time."));
        }

        return Task.FromResult(database.IsOpen
            ? HealthCheckResult.Healthy($"The index shows change {change}.")
            : HealthCheckResult.Degraded($"The index shows change {change}; PostgreSQL is not open yet, so nothing can be saved."));
    }
}
