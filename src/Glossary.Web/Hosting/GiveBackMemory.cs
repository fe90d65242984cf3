using System.Runtime;
using System.Runtime.InteropServices;

namespace Glossary.Web.Hosting;

/// <summary>
/// Gives memory back once nobody asks for anything. .NET looks for what is no longer used when more is asked for, so a server that is left
/// alone would keep for good what its start and its last requests have left.
/// </summary>
internal sealed class GiveBackMemory(TimeProvider clock) : BackgroundService
{
    /// <summary>Up to so many bytes in use all of it is moved together within a tenth of a second; a larger glossary's is only looked through, beside what goes on.</summary>
    private const long MostToMove = 128 << 20;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // All that the start has asked for, and compiled, counts.
        var (bytes, methods) = (new Leftovers(0, quiet: 1 << 19, worthwhile: 4 << 20), new Leftovers(0, quiet: 10, worthwhile: 100));
        using var beat = new PeriodicTimer(Beat, clock);
        try
        {
            while (await beat.WaitForNextTickAsync(stoppingToken))
            {
                var isWorthwhile = bytes.AreWorthwhile(GC.GetTotalAllocatedBytes());
                if (isWorthwhile)
                {
                    GiveBack();
                }

                // After work .NET goes on compiling for a while what it has called often.
                if (methods.AreWorthwhile(JitInfo.GetCompiledMethodCount()) || isWorthwhile)
                {
                    GiveBackNative();
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends, and its memory with it.
        }
    }

    private static void GiveBack()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) <= MostToMove)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        else
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }
    }

    /// <summary>What compiling took and gave back, the C library keeps for later: some 10 MB after a first page with Markdown on it.</summary>
    private static void GiveBackNative()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = TrimAllocator(0);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library than glibc, which keeps less.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    private static extern int TrimAllocator(nuint keep);
}
