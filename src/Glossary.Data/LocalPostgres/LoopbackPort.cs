using System.Net;
using System.Net.Sockets;

namespace Glossary.Data.LocalPostgres;

/// <summary>Chooses a port of the loopback address by trying to bind it; it never connects to what listens there.</summary>
internal static class LoopbackPort
{
    // Below the ports that systems lend to outgoing connections, so that a port stays ours over many starts.
    private const int First = 20000;
    private const int Last = 32000;

    /// <summary>The <paramref name="preferred"/> port when it is free, else another.</summary>
    public static int Choose(int? preferred)
    {
        if (preferred is { } port && IsFree(port))
        {
            return port;
        }

        for (var attempt = 0; attempt < 200; attempt++)
        {
            port = Random.Shared.Next(First, Last);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new LocalPostgresException($"None of 200 ports tried between {First} and {Last} on 127.0.0.1 is free for PostgreSQL.");
    }

    /// <summary>Whether a server could listen on <paramref name="port"/> now.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
