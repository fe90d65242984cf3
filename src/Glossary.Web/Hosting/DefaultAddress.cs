using System.Net;
using System.Net.Sockets;

namespace Glossary.Web.Hosting;

/// <summary>Where the server listens when nobody says: on this machine only, at the first free port from 5080 on.</summary>
internal static class DefaultAddress
{
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];
    private const int First = 5080;
    private const int Last = 5099;

    internal static void Apply(WebApplicationBuilder builder)
    {
        if (!Array.Exists(Settings, setting => builder.Configuration.GetSection(setting).Exists()))
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{FreePort()}");
        }
    }

    private static int FreePort()
    {
        for (var port = First; port <= Last; port++)
        {
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else has it; the next one, then.
            }
        }

        return First;
    }
}
