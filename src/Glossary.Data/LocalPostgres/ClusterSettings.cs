using System.Globalization;

namespace Glossary.Data.LocalPostgres;

/// <summary>The settings of the laptop's cluster, which <c>postgresql.conf</c> includes.</summary>
internal static class ClusterSettings
{
    /// <summary>The settings for one port.</summary>
    /// <remarks>
    /// <c>fsync</c> stays on: a crash loses nothing. The log keeps starts, stops, crashes and refused connections; a statement's
    /// error reaches the application, and in the log it could fill a disk.
    /// </remarks>
    public static string For(int port) => string.Create(CultureInfo.InvariantCulture, $"""
        # Written by Glossary at every start; put settings of your own into postgresql.conf, below the line that includes this.
        port = {port}
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        max_connections = 50
        shared_buffers = '32MB'
        max_wal_size = '256MB'
        jit = off
        log_min_messages = log
        log_checkpoints = off

        """);
}
