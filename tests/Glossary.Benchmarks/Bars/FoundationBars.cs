namespace Glossary.Benchmarks.Bars;

/// <summary>What the server promises to whoever starts it: quick to start, quick to answer, small while idle.</summary>
internal static class FoundationBars
{
    private const int Starts = 3;

    internal static async Task<int> RunAsync(string[] args)
    {
        if (args.Length > 0)
        {
            throw new ArgumentException("bars takes no arguments.");
        }

        List<double> first = [], again = [], idleFirst = [], idleAgain = [];
        for (var i = 0; i < Starts; i++)
        {
            using var folder = new TemporaryFolder();
            await using (var server = await StartedServer.RunAsync(folder.Path))
            {
                first.Add(server.Ready.TotalSeconds);
                idleFirst.Add(await server.IdleMebibytesAsync());
            }

            await using (var server = await StartedServer.RunAsync(folder.Path))
            {
                again.Add(server.Ready.TotalSeconds);
                idleAgain.Add(await server.IdleMebibytesAsync());
            }
        }

        Console.WriteLine($"First starts: {Listed(first)} s. Later starts: {Listed(again)} s. Idle after first starts: {Listed(idleFirst)} MiB, after later ones: {Listed(idleAgain)} MiB.");
        var load = await SearchLoad.MeasureAsync();
        return Bar.Print(
        [
            new("first start, from dotnet run to a page with words (median)", first.Median(), "s", 6),
            new("later start (median)", again.Median(), "s", 3),
            new("memory of the server ten seconds after the first page of a later start (median)", idleAgain.Median(), "MiB", 200),
            new("the same of a first start, which also makes the glossary (median)", idleFirst.Median(), "MiB", 200),
            .. load,
        ]);
    }

    private static string Listed(List<double> figures) => string.Join(", ", figures.Select(figure => figure.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));
}
