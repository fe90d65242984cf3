using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Core.Procedures;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Storage;

/// <summary>A published procedure as a Lucene document: stored whole, and none of it searched.</summary>
internal static class ProcedureDocument
{
    private const string Id = "procedure";
    private const string Stored = "procedure.stored";

    /// <summary>What names the document of a procedure in the index.</summary>
    public static IndexTerm IdTerm(Guid id) => new(Id, id.ToString("N"));

    /// <summary>The document of a procedure.</summary>
    public static Document Of(PublishedProcedure procedure) =>
    [
        new StringField(Id, procedure.Id.ToString("N"), Field.Store.NO),
        new StoredField(Stored, JsonSerializer.SerializeToUtf8Bytes(procedure, ProcedureJson.Default.PublishedProcedure)),
    ];

    /// <summary>The procedures of a segment that are live now, by document.</summary>
    public static IReadOnlyDictionary<int, PublishedProcedure> ReadAll(AtomicReader reader)
    {
        var procedures = new Dictionary<int, PublishedProcedure>();
        if (reader.GetTerms(Id) is not { } ids)
        {
            return procedures;
        }

        var each = ids.GetEnumerator();
        DocsEnum? documents = null;
        while (each.MoveNext())
        {
            documents = each.Docs(reader.LiveDocs, documents, DocsFlags.NONE);
            for (var doc = documents.NextDoc(); doc != DocsEnum.NO_MORE_DOCS; doc = documents.NextDoc())
            {
                procedures.Add(doc, Read(reader, doc));
            }
        }

        return procedures;
    }

    private static PublishedProcedure Read(AtomicReader reader, int doc)
    {
        BytesRef bytes = reader.Document(doc).GetBinaryValue(Stored);
        return JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), ProcedureJson.Default.PublishedProcedure)
            ?? throw new JsonException("A procedure is stored as null.");
    }
}

/// <summary>How the read model of procedures is written into the index. Change <see cref="IndexState.Schema"/> with it.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PublishedProcedure))]
internal sealed partial class ProcedureJson : JsonSerializerContext;
