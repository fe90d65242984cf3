using System.Net;
using System.Net.Sockets;

namespace Glossary.Web.Hosting.Outbound;

/// <summary>Finds the addresses of a host.</summary>
public delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>
/// Knows which addresses the glossary may call when somebody else has named them: the public Internet over https, and inside only what an
/// operator allows. What it lets through it also connects, to the very address that it has looked at: a name that means something else a
/// moment later leads nowhere.
/// </summary>
public sealed class OutboundGuard(InsideHosts inside, ResolveHost resolve)
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(5);

    /// <summary>What is wrong with an address before it is called; null when it may be.</summary>
    /// <param name="address">The whole address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> FaultAsync(string address, CancellationToken cancellationToken)
    {
        if (FaultOf(address, out var host) is { } fault)
        {
            return fault;
        }

        try
        {
            await AddressesAsync(host, cancellationToken);
            return null;
        }
        catch (RefusedAddressException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>A way to call them and nothing else: it follows nobody elsewhere, keeps no cookie and asks no proxy of the environment.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = ConnectWithin,
        ConnectCallback = ConnectAsync,
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 8 * 1024,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ActivityHeadersPropagator = null,
    };

    /// <summary>What can be said without asking where the host is.</summary>
    internal string? FaultOf(string address, out string host)
    {
        host = string.Empty;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.IdnHost.Length == 0)
        {
            return "Give the whole address, such as https://engine.hospital.example/glossary.";
        }

        // As the sockets will see it: without the dot at the end, and decimal, octal and hexadecimal addresses in their usual form.
        host = uri.IdnHost.TrimEnd('.');
        return uri.UserInfo.Length > 0 ? "Leave the name and password out of the address: the signature says who sends it."
            : uri.Fragment.Length > 0 ? "Leave out what stands behind the #: it is not sent."
            : uri.Scheme == "http" && !inside.Name(host) ? "Use https. Plain http is for hosts inside that the operator allows by name (Glossary:Webhooks:AllowedHosts)."
            : !inside.Open(uri.Port) ? "Use the usual port, or have the operator allow this one (Glossary:Webhooks:AllowedPorts)."
            : null;
    }

    /// <summary>Where the host is, if all of it may be called.</summary>
    /// <exception cref="RefusedAddressException">It may not.</exception>
    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellationToken)
    {
        IPAddress[] found;
        try
        {
            found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        }
        catch (SocketException)
        {
            found = [];
        }

        if (found.Length == 0)
        {
            throw new RefusedAddressException("No host of that name can be found. Check the spelling.");
        }

        // All of them: which of several is taken would be left to chance, or to whoever named them.
        return inside.Name(host) || found.All(address => PublicNetworks.Has(address) || inside.Hold(address))
            ? found
            : throw new RefusedAddressException("It leads to an address inside, which the glossary does not call unless the operator allows it (Glossary:Webhooks:AllowedHosts).");
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await AddressesAsync(context.DnsEndPoint.Host.TrimEnd('.'), cancellationToken);
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], context.DnsEndPoint.Port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}

/// <summary>An address that the glossary does not call; the message says what to do.</summary>
public sealed class RefusedAddressException(string message) : Exception(message);
