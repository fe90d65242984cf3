using System.Text.RegularExpressions;
using Glossary.Data;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Glossary.IntegrationTests.Storage;

public sealed partial class CompiledModelTests
{
    private const string Namespace = "Glossary.Data.CompiledModel";

    private NpgsqlDataSource _nowhere = null!;
    private GlossaryDbContext _db = null!;

    [SetUp]
    public void Create()
    {
        _nowhere = NpgsqlDataSource.Create("Host=localhost");
        _db = new(new DbContextOptionsBuilder<GlossaryDbContext>().UseGlossary(_nowhere).Options);
    }

    [TearDown]
    public void Dispose()
    {
        _db.Dispose();
        _nowhere.Dispose();
    }

    [Test]
    public void TheCommittedModel_IsWhatTheConfigurationsSay()
    {
        var committed = Path.Combine(Repository.Root, "src", "Glossary.Data", "CompiledModel");
        var generated = Generate();
        if (GeneratedFile.IsToBeWritten)
        {
            Write(generated, committed);
        }

        Assert.That(
            Differing(generated, Read(committed)),
            Is.Empty,
            "The model has changed. Write it with: GLOSSARY_UPDATE_MODEL=1 dotnet test tests/Glossary.IntegrationTests --filter CompiledModelTests (where src/Glossary.Data/CompiledModel no longer compiles, delete that folder first)");
    }

    [Test]
    public void TheCommittedRowShapes_AreWhatTheModelSays() => GeneratedFile.Check(
        Path.Combine("Copying", "RowShapes.cs"),
        RowShapesCode.Of(_db.Model),
        "The model has changed. Write how rows are copied with: GLOSSARY_UPDATE_MODEL=1 dotnet test tests/Glossary.IntegrationTests --filter CompiledModelTests (where it no longer compiles, take the lines out that don't)");

    [Test]
    public void TheServer_TakesTheCommittedModel() => Assert.That(_db.Model.GetType().Namespace, Is.EqualTo(Namespace));

    private Dictionary<string, string> Generate()
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(_db);
#pragma warning disable EF1001 // What dotnet ef finds by the provider's name.
        new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices().ConfigureDesignTimeServices(services);
#pragma warning restore EF1001
        using var provider = services.BuildServiceProvider();
        var folder = Directory.CreateTempSubdirectory("glossary-model-");
        try
        {
            provider.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
                _db.GetService<IDesignTimeModel>().Model,
                folder.FullName,
                new() { ContextType = typeof(GlossaryDbContext), ModelNamespace = Namespace, Language = "C#" });
            return Read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string> Read(string folder) =>
        Directory.CreateDirectory(folder).EnumerateFiles().ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName).ReplaceLineEndings("\n"));

    private static void Write(Dictionary<string, string> generated, string folder)
    {
        foreach (var name in Differing(generated, Read(folder)))
        {
            var file = Path.Combine(folder, name);
            if (generated.TryGetValue(name, out var code))
            {
                File.WriteAllText(file, code);
            }
            else
            {
                File.Delete(file);
            }
        }
    }

    private static string[] Differing(Dictionary<string, string> generated, Dictionary<string, string> committed) =>
        [.. generated.Keys.Union(committed.Keys).Where(name => WithoutId(generated.GetValueOrDefault(name)) != WithoutId(committed.GetValueOrDefault(name))).Order()];

    /// <summary>A model has an id, which is another each time that it is built.</summary>
    private static string? WithoutId(string? code) => code is null ? null : ModelId().Replace(code, "");

    [GeneratedRegex("""modelId: new Guid\("[^"]+"\)""")]
    private static partial Regex ModelId();
}
