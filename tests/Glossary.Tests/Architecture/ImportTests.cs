namespace Glossary.Tests.Architecture;

/// <summary>Usings stand in the order that dotnet format gives them, which the build itself doesn't look at.</summary>
public sealed class ImportTests
{
    [Test]
    public void EveryFile_NamesWhatItUses_SystemFirst_InTheOrderOfTheAlphabet() =>
        Assert.That(
            new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Where(file => !IsInOrder([.. File.ReadLines(file).TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal)).Where(line => line.StartsWith("using ", StringComparison.Ordinal))]))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
            Is.Empty,
            "dotnet format puts them in order.");

    private static bool IsInOrder(string[] usings) => usings.SequenceEqual(usings.OrderBy(Kind).ThenBy(line => IsSystem(line) ? 0 : 1).ThenBy(Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Namespaces, then types whose members are used, then other names.</summary>
    private static int Kind(string line) => line.Contains('=', StringComparison.Ordinal) ? 2 : line.StartsWith("using static ", StringComparison.Ordinal) ? 1 : 0;

    private static bool IsSystem(string line) => Name(line) == "System" || Name(line).StartsWith("System.", StringComparison.Ordinal);

    private static string Name(string line) => line.Replace("using static ", string.Empty, StringComparison.Ordinal).Replace("using ", string.Empty, StringComparison.Ordinal).TrimEnd(';');
}
