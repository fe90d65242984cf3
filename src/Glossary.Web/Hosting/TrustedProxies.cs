using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Glossary.Web.Hosting;

/// <summary>Reverse proxies whose word is taken for who asks and whether the connection is encrypted. Nobody else's is.</summary>
internal static class TrustedProxies
{
    internal static void UseTrustedProxies(this IApplicationBuilder app, string? configured)
    {
        if (string.IsNullOrWhiteSpace(configured))
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Read(configured))
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }

    /// <exception cref="OperatorException">Something in it is no address.</exception>
    internal static IReadOnlyList<IPNetwork> Read(string configured) =>
    [
        .. configured.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(written =>
            IPNetwork.TryParse(written, out var network) ? network
            : IPAddress.TryParse(written, out var address) ? new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128)
            : throw new OperatorException($"In the configuration: Glossary:TrustedProxies: \"{written}\" is no address and no network; write 10.1.2.3 or 10.4.0.0/16.")),
    ];
}
