using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Glossary.Benchmarks.Bars;

/// <summary>
/// How many look-ups a second the server serves beside an endpoint of the same process that does nothing, under the same load by
/// wrk. The two take turns, so that a machine whose speed drifts is unfair to neither.
/// </summary>
internal static partial class SearchLoad
{
    private const int Rounds = 3;
    private static readonly string[] Wrk = ["-t1", "-c32", "-d5s"];

    internal static async Task<IReadOnlyList<Bar>> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        await using var app = await ServerInProcess.StartAsync(
            app => app.MapGet("/empty", () => Results.Ok()), $"--Glossary:DataDirectory={folder.Path}", $"--Glossary:SeedDirectory={Path.Combine(Checkout.Root, "glossary-seed")}");
        var address = app.Urls.First();
        List<double> empty = [], one = [], many = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var figures = (await LoadAsync($"{address}/empty", null), await LoadAsync($"{address}/api/v1/search?q=packs", null), await LoadAsync(address, "meeting.lua"));
            if (round > 0)
            {
                empty.Add(figures.Item1);
                one.Add(figures.Item2);
                many.Add(figures.Item3);
            }
        }

        await app.StopAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Requests a second: empty {empty.Median():N0}, one word {one.Median():N0}, a meeting's words {many.Median():N0}."));
        return
        [
            new("look-ups of one word beside an empty endpoint", 100 * one.Zip(empty, (a, b) => a / b).Median(), "%", 50, AtLeast: true),
            new("look-ups of a meeting's 300 words and slips beside an empty endpoint", 100 * many.Zip(empty, (a, b) => a / b).Median(), "%", 50, AtLeast: true),
        ];
    }

    /// <summary>Requests a second.</summary>
    private static async Task<double> LoadAsync(string address, string? script)
    {
        var arguments = Wrk.AsEnumerable();
        if (script is not null)
        {
            arguments = arguments.Concat(["-s", Path.Combine(AppContext.BaseDirectory, "Bars", script)]);
        }

        using var wrk = Start([.. arguments, address]);
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || PerSecond().Match(output) is not { Success: true } match)
        {
            throw new InvalidOperationException($"wrk did not get through to {address}:\n{output}");
        }

        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("The load comes from wrk: install it, on Debian with apt-get install wrk.");
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();
}
