using System.Globalization;
using System.Text.Json;
using Glossary.Core.Search;

namespace Glossary.Search.Storage;

/// <summary>What a commit of the index says of itself, in Lucene's own commit data: index and position can't disagree.</summary>
/// <param name="Glossary">The id of the database whose Changes it counts.</param>
/// <param name="Change">The number of the last Change that it shows.</param>
/// <param name="Catalogue">The vocabularies and topics at that Change.</param>
internal sealed record IndexState(Guid Glossary, long Change, Catalogue Catalogue)
{
    /// <summary>The version of the fields, their analysis and the stored read model; raise it with any of them, and replicas rebuild.</summary>
    public const string Schema = "8";

    private const string SchemaEntry = "glossary.schema";
    private const string GlossaryEntry = "glossary.id";
    private const string ChangeEntry = "glossary.change";
    private const string CatalogueEntry = "glossary.catalogue";

    /// <summary>The schema that a commit was written with; null when it doesn't say.</summary>
    public static string? SchemaOf(IDictionary<string, string> commitData) => commitData.TryGetValue(SchemaEntry, out var schema) ? schema : null;

    /// <summary>Reads a commit of this <see cref="Schema"/>.</summary>
    public static IndexState Read(IDictionary<string, string> commitData) => new(
        Guid.Parse(commitData[GlossaryEntry]),
        long.Parse(commitData[ChangeEntry], CultureInfo.InvariantCulture),
        JsonSerializer.Deserialize(commitData[CatalogueEntry], TermJson.Default.Catalogue) ?? Catalogue.Empty);

    /// <summary>What the next commit says.</summary>
    public Dictionary<string, string> ToCommitData() => new()
    {
        [SchemaEntry] = Schema,
        [GlossaryEntry] = Glossary.ToString(),
        [ChangeEntry] = Change.ToString(CultureInfo.InvariantCulture),
        [CatalogueEntry] = JsonSerializer.Serialize(Catalogue, TermJson.Default.Catalogue),
    };
}
