namespace Glossary.Formats.Seeding;

/// <summary>The JSON Schema of each file of the seed. A class of their own, since they are put together when first asked for: a start that finds the seed loaded needs none.</summary>
internal static class SeedSchemas
{
    private static readonly SeedSchema Vocabularies = new("vocabularies");
    private static readonly SeedSchema Topics = new("topics");
    private static readonly SeedSchema Sources = new("sources");
    private static readonly SeedSchema Terms = new("terms");
    private static readonly SeedSchema Procedures = new("procedures");
    private static readonly SeedSchema Paths = new("paths");
    private static readonly SeedSchema Excepted = new("exceptions");
    private static readonly SeedSchema Mappings = new("mappings");

    /// <summary>The schema of a file.</summary>
    /// <param name="name">Its name in the seed's folder.</param>
    internal static SeedSchema Of(string name) => name.Split('/', '.')[0] switch
    {
        "vocabularies" => Vocabularies,
        "topics" => Topics,
        "sources" => Sources,
        "terms" => Terms,
        "procedures" => Procedures,
        "paths" => Paths,
        "exceptions" => Excepted,
        _ => Mappings,
    };
}
