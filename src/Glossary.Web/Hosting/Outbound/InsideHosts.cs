using System.Globalization;
using System.Net;
using IPNetwork = System.Net.IPNetwork;

namespace Glossary.Web.Hosting.Outbound;

/// <summary>The hosts and networks of the house that an operator lets the glossary call, and the ports that it may call at all.</summary>
public sealed class InsideHosts
{
    private static readonly int[] Usual = [80, 443];
    private readonly HashSet<string> _names;
    private readonly IPNetwork[] _networks;
    private readonly int[] _ports;

    private InsideHosts(HashSet<string> names, IPNetwork[] networks, int[] ports) => (_names, _networks, _ports) = (names, networks, ports);

    /// <summary>Reads them.</summary>
    /// <param name="hosts">Names, addresses and networks with commas between them.</param>
    /// <param name="ports">Ports with commas between them, besides 80 and 443.</param>
    /// <exception cref="OperatorException">Something in it is none.</exception>
    public static InsideHosts Read(string? hosts, string? ports)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var networks = new List<IPNetwork>();
        foreach (var written in Split(hosts))
        {
            if (IPNetwork.TryParse(written, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(written, out var address))
            {
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            }
            else if (Uri.CheckHostName(written) == UriHostNameType.Dns)
            {
                names.Add(written.TrimEnd('.'));
            }
            else
            {
                throw new OperatorException($"In the configuration: Glossary:Webhooks:AllowedHosts: \"{written}\" is no host and no network; write engine.hospital.example, 10.1.2.3 or 10.4.0.0/16.");
            }
        }

        return new(names, [.. networks], [.. Usual, .. Split(ports).Select(Port)]);
    }

    /// <summary>Whether the host is one of them by its name, or by its address where it has no name.</summary>
    internal bool Name(string host) => _names.Contains(host) || (IPAddress.TryParse(host, out var address) && Hold(address));

    /// <summary>Whether the address is in one of their networks.</summary>
    internal bool Hold(IPAddress address)
    {
        var plain = PublicNetworks.Plain(address);
        return _networks.Any(network => network.Contains(plain) || network.Contains(address));
    }

    /// <summary>Whether the port may be called.</summary>
    internal bool Open(int port) => _ports.Contains(port);

    private static string[] Split(string? written) => (written ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Port(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
        ? port
        : throw new OperatorException($"In the configuration: Glossary:Webhooks:AllowedPorts: \"{written}\" is no port; write 8443, with commas between several.");
}
