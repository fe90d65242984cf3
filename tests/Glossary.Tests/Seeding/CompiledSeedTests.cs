using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Seeding;
using Glossary.Formats.Seeding;

namespace Glossary.Tests.Seeding;

public sealed class CompiledSeedTests
{
    private string _file = null!;

    [SetUp]
    public void ChooseFile() => _file = Path.Combine(Directory.CreateTempSubdirectory("glossary-compiled-").FullName, "seed");

    [TearDown]
    public void DeleteFile() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Test]
    public void Read_OfTheGlossarysOwnSeed_SaysAllThatItsFilesSay()
    {
        var folder = Path.Combine(Repository.Root, "glossary-seed");
        var (seed, fingerprint) = (SeedReader.Read(folder).Seed!, SeedReader.Fingerprint(folder));

        CompiledSeed.Write(_file, seed, fingerprint);

        Assert.That(Text(CompiledSeed.Read(_file, fingerprint)!), Is.EqualTo(Text(seed)));
    }

    [Test]
    public void Read_AfterAnEditOfTheFiles_FindsItStale()
    {
        using var folder = new SeedFolderOf(SeedFolderOf.Sound);
        CompiledSeed.Write(_file, SeedReader.Read(folder.Path).Seed!, SeedReader.Fingerprint(folder.Path));
        Assert.That(CompiledSeed.Read(_file, SeedReader.Fingerprint(folder.Path)), Is.Not.Null);

        folder.Write(SeedFolderOf.It, SeedFolderOf.Sound[SeedFolderOf.It].Replace("request", "wish", StringComparison.Ordinal));

        Assert.That(CompiledSeed.Read(_file, SeedReader.Fingerprint(folder.Path)), Is.Null);
    }

    [Test]
    public void Read_OfWhatAnotherProgramCompiled_FindsItStale()
    {
        using var folder = new SeedFolderOf(SeedFolderOf.Sound);
        var fingerprint = SeedReader.Fingerprint(folder.Path);
        CompiledSeed.Write(_file, SeedReader.Read(folder.Path).Seed!, fingerprint);
        var own = typeof(CompiledSeed).Module.ModuleVersionId.ToString();

        File.WriteAllText(_file, File.ReadAllText(_file).Replace(own, Guid.NewGuid().ToString(), StringComparison.Ordinal));

        Assert.That(CompiledSeed.Read(_file, fingerprint), Is.Null);
    }

    [TestCase(10)]
    [TestCase(300)]
    public void Read_OfAFileThatWasCutOff_FindsNothing(int bytes)
    {
        using var folder = new SeedFolderOf(SeedFolderOf.Sound);
        var fingerprint = SeedReader.Fingerprint(folder.Path);
        CompiledSeed.Write(_file, SeedReader.Read(folder.Path).Seed!, fingerprint);

        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..bytes]);

        Assert.That(CompiledSeed.Read(_file, fingerprint), Is.Null);
    }

    [Test]
    public void Read_OfNoFile_FindsNothing() => Assert.That(CompiledSeed.Read(_file, "any"), Is.Null);

    private static string Text(Seed seed) => JsonSerializer.Serialize(seed, GlossaryJson.Options);
}
