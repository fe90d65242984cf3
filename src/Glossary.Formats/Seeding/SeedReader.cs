using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding;

/// <summary>Reads the glossary's seed: YAML files that a domain expert can read, edit and review in a diff.</summary>
public static class SeedReader
{
    private static readonly string[] Single = ["vocabularies.yaml", "topics.yaml"];
    private const string Exceptions = "exceptions.yaml";
    private static readonly string[] Folders = ["sources", "terms", "mappings", "procedures", "paths"];

    /// <summary>Reads the seed and checks all of it; never throws for what is in the files.</summary>
    /// <param name="folder">The folder of <c>vocabularies.yaml</c>.</param>
    public static SeedReading Read(string folder) => Compose(ReadFiles(folder));

    internal static List<SeedFile> ReadFiles(string folder) => [.. Files(folder).AsParallel().AsOrdered().Select(name => SeedFile.Read(folder, name, SeedSchemas.Of(name)))];

    internal static SeedReading Compose(List<SeedFile> files)
    {
        List<SeedFault> faults = [.. files.SelectMany(file => file.Faults)];
        foreach (var needed in Single.Where(needed => !files.Exists(file => file.Name == needed)))
        {
            faults.Add(new(needed, 1, 1, "The file is missing; every seed has one."));
        }

        Seed? seed = null;
        if (faults.Count == 0)
        {
            var composition = new SeedComposition(files);
            seed = composition.Compose();
            faults.AddRange(composition.Faults);
        }

        return new(
            faults.Count == 0 ? seed : null,
            InOrder(faults));
    }

    internal static List<SeedFault> InOrder(IEnumerable<SeedFault> faults) =>
        [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    /// <summary>Tells one state of the files from another: SHA-256 over their names and contents, the same on every machine.</summary>
    public static string Fingerprint(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Files(folder))
        {
            var content = File.ReadAllBytes(Path.Combine(folder, name));

            // A checkout on Windows may have other line ends; the seed is the same.
            var withoutReturns = content.AsSpan().Contains((byte)'\r') ? Array.FindAll(content, value => value != (byte)'\r') : content;
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{withoutReturns.Length}\0"));
            hash.AppendData(withoutReturns);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static List<string> Files(string folder)
    {
        var names = new List<string>();
        names.AddRange(Single.Append(Exceptions).Where(name => File.Exists(Path.Combine(folder, name))));
        foreach (var part in Folders.Where(part => Directory.Exists(Path.Combine(folder, part))))
        {
            names.AddRange(Directory.EnumerateFiles(Path.Combine(folder, part), "*.yaml", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')));
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }
}
