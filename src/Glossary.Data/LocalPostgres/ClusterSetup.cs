using System.Security.Cryptography;

namespace Glossary.Data.LocalPostgres;

/// <summary>Makes a new cluster: beside its place, then renamed into it when it is complete.</summary>
internal static class ClusterSetup
{
    /// <summary>Makes the cluster of <paramref name="folder"/>. Only inside one's turn.</summary>
    /// <exception cref="LocalPostgresException">initdb fails; the message holds its reason.</exception>
    public static async Task CreateAsync(
        DataFolder folder, PostgresPrograms programs, ServerAccount account, CancellationToken cancellationToken)
    {
        var unfinished = folder.CreateUnfinished();
        try
        {
            UnixFiles.Give(unfinished, account);
            var cluster = new ClusterFolder(unfinished);
            cluster.Write(RandomNumberGenerator.GetHexString(40, lowercase: true), account);
            // initdb writes its files through to the disk (0.15 s): a power loss after the first start then loses nothing.
            // Locale C is the same on every system and version; the application sorts and folds by itself.
            var answer = await account.RunAsync(
                programs["initdb"],
                [
                    "-D", "data", "-U", ClusterConnection.Glossary, "-A", "scram-sha-256", "--pwfile", cluster.PasswordFile,
                    "-E", "UTF8", "--locale=C", "--no-instructions",
                ],
                unfinished,
                cancellationToken);
            if (!answer.Succeeded)
            {
                throw new LocalPostgresException(
                    $"PostgreSQL {programs.Version} ({programs.Folder}) can't create a cluster in {folder.Path}: {answer.Tail}");
            }

            AppendInclude(cluster);
            Directory.Move(unfinished, folder.Cluster.Path);
            UnixFiles.Sync(folder.Path);
        }
        catch
        {
            DataFolder.Remove(unfinished);
            throw;
        }
    }

    private static void AppendInclude(ClusterFolder cluster)
    {
        using var stream = new FileStream(Path.Combine(cluster.Data, "postgresql.conf"), FileMode.Append);
        stream.Write("\ninclude_if_exists = 'glossary.conf'\n"u8);
        stream.Flush(flushToDisk: true);
    }
}
