using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Storage;

/// <summary>A committed file of Glossary.Data that is written from EF Core's model or migrations.</summary>
internal static class GeneratedFile
{
    /// <summary>Whether the tests are to write what they would otherwise compare.</summary>
    internal static bool IsToBeWritten => Environment.GetEnvironmentVariable("GLOSSARY_UPDATE_MODEL") == "1";

    /// <summary>Fails where it is not what is generated now.</summary>
    /// <param name="place">Where it is, below <c>src/Glossary.Data</c>.</param>
    /// <param name="generated">What is generated now.</param>
    /// <param name="advice">What has happened, and what to do.</param>
    internal static void Check(string place, string generated, string advice)
    {
        var committed = Path.Combine(Repository.Root, "src", "Glossary.Data", place);
        if (IsToBeWritten)
        {
            File.WriteAllText(committed, generated);
        }

        Assert.That(File.ReadAllText(committed).ReplaceLineEndings("\n"), Is.EqualTo(generated), advice);
    }
}
