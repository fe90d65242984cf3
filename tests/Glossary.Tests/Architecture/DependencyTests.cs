using System.Xml.Linq;

namespace Glossary.Tests.Architecture;

/// <summary>Dependencies point one way: Web → {Data, Search, Formats} → Core.</summary>
public sealed class DependencyTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src");

    /// <summary>The browser extension stands beside them and is none: there is nothing in it to build.</summary>
    private static IEnumerable<string> Projects => Directory.EnumerateDirectories(Source).Select(folder => Path.GetFileName(folder)!).Where(name => name != "Glossary.Extension");

    [TestCase("Glossary.Core", "")]
    [TestCase("Glossary.Data", "Glossary.Core")]
    [TestCase("Glossary.Search", "Glossary.Core")]
    [TestCase("Glossary.Formats", "Glossary.Core")]
    [TestCase("Glossary.Cli", "")]
    [TestCase("Glossary.Web", "Glossary.Data Glossary.Formats Glossary.Search")]
    public void AProject_ReferencesOnlyWhatStandsBelowIt(string project, string allowed) =>
        Assert.That(References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void EveryProjectHasARule() =>
        Assert.That(Projects, Is.EquivalentTo(new[] { "Glossary.Cli", "Glossary.Core", "Glossary.Data", "Glossary.Search", "Glossary.Formats", "Glossary.Web" }));

    [Test]
    public void Core_ReferencesNothingButTheBaseClassLibrary() => Assert.Multiple(() =>
    {
        Assert.That(References("Glossary.Core", "PackageReference"), Is.Empty);
        Assert.That(References("Glossary.Core", "FrameworkReference"), Is.Empty);
    });

    [TestCase("Lucene.Net", "Glossary.Search")]
    [TestCase("Npgsql", "Glossary.Data")]
    [TestCase("Microsoft.EntityFrameworkCore", "Glossary.Data")]
    [TestCase("AutoMapper", "Glossary.Web")]
    [TestCase("YamlDotNet", "Glossary.Formats")]
    [TestCase("ModelContextProtocol", "Glossary.Web")]
    public void APackage_IsKnownToOneProject(string package, string project) =>
        Assert.That(
            Projects.Where(name => References(name, "PackageReference").Any(reference => reference.StartsWith(package, StringComparison.Ordinal))),
            Is.EqualTo(new[] { project }));

    [TestCase("Npgsql", "Glossary.Data")]
    [TestCase("Lucene.Net", "Glossary.Search")]
    public void ANamespace_IsNamedInOneProject(string name, string project) =>
        Assert.That(
            Files("*.cs").Where(file => File.ReadAllText(file).Contains(name, StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0]).Distinct(),
            Is.EqualTo(new[] { project }));

    /// <summary>AutoMapper's licence may not suit a house; this is what leaving it would mean.</summary>
    [Test]
    public void AutoMapper_IsKnownOnlyToTheMappingProfiles_AndToWhatRunsThem() =>
        Assert.That(
            Files("*.cs")
                .Where(file => File.ReadLines(file).Any(line => line.StartsWith("using AutoMapper", StringComparison.Ordinal)))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(name => !name.EndsWith("Profile", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "ResponseMapper" }));

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Contains("obj"));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Path.Combine(Source, project, $"{project}.csproj")).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
