using System.Net;
using System.Net.Sockets;
using IPNetwork = System.Net.IPNetwork;

namespace Glossary.Web.Hosting.Outbound;

/// <summary>Tells addresses of the public Internet from all others: what stands in no table here is somebody's own network, or nobody's.</summary>
/// <remarks>Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).</remarks>
public static class PublicNetworks
{
    private static readonly IPNetwork[] Refused4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // This host, on this network
        IPNetwork.Parse("10.0.0.0/8"), // Private
        IPNetwork.Parse("100.64.0.0/10"), // Shared by a provider's customers
        IPNetwork.Parse("127.0.0.0/8"), // Loopback
        IPNetwork.Parse("168.63.129.16/32"), // Azure's platform, seen from a machine in it
        IPNetwork.Parse("169.254.0.0/16"), // Link-local, and the metadata of most clouds
        IPNetwork.Parse("172.16.0.0/12"), // Private
        IPNetwork.Parse("192.0.0.0/24"), // Protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // Documentation
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // Private
        IPNetwork.Parse("198.18.0.0/15"), // Benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // Documentation
        IPNetwork.Parse("203.0.113.0/24"), // Documentation
        IPNetwork.Parse("224.0.0.0/4"), // Multicast
        IPNetwork.Parse("240.0.0.0/4"), // Reserved, and broadcast
    ];

    /// <summary>The only part of IPv6 that is given out; loopback, link-local, unique local and multicast all lie outside.</summary>
    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Refused6 =
    [
        IPNetwork.Parse("2001::/23"), // Protocol assignments, Teredo among them
        IPNetwork.Parse("2001:db8::/32"), // Documentation
        IPNetwork.Parse("2002::/16"), // 6to4, which holds an IPv4 address
        IPNetwork.Parse("3fff::/20"), // Documentation
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether it is an address of the public Internet; an IPv4 address inside an IPv6 one is judged by itself.</summary>
    public static bool Has(IPAddress address)
    {
        var plain = Plain(address);
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Refused4.Any(network => network.Contains(plain))
            : plain.AddressFamily == AddressFamily.InterNetworkV6 && plain.ScopeId == 0 && Public6.Contains(plain) && !Refused6.Any(network => network.Contains(plain));
    }

    /// <summary>The IPv4 address that an IPv6 one stands for, mapped or translated (NAT64); else the address itself.</summary>
    internal static IPAddress Plain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12))
        : address;
}
