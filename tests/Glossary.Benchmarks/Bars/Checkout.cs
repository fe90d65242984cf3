namespace Glossary.Benchmarks.Bars;

/// <summary>The checkout that the benchmarks were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder of Glossary.sln.</summary>
    internal static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Glossary.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks run inside a checkout of the repository.");
    }
}
