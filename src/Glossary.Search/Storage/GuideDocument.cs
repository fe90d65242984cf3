using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Core.Learning;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Storage;

/// <summary>A published procedure or learning path as a Lucene document: stored whole, and none of it searched.</summary>
internal static class GuideDocument
{
    private const string Id = "guide";
    private const string Stored = "guide.stored";

    /// <summary>What names the document of a procedure or learning path in the index.</summary>
    public static IndexTerm IdTerm(Guid id) => new(Id, id.ToString("N"));

    /// <summary>The documents, each with what names it.</summary>
    public static IEnumerable<(IndexTerm Id, Document Document)> Of(Guides guides) =>
    [
        .. guides.Procedures.Select(procedure => (IdTerm(procedure.Id), Of(procedure.Id, new(procedure, null)))),
        .. guides.Paths.Select(path => (IdTerm(path.Id), Of(path.Id, new(null, path)))),
    ];

    /// <summary>What a segment holds that is live now, by document.</summary>
    public static IReadOnlyDictionary<int, StoredGuide> ReadAll(AtomicReader reader)
    {
        var guides = new Dictionary<int, StoredGuide>();
        if (reader.GetTerms(Id) is not { } ids)
        {
            return guides;
        }

        var each = ids.GetEnumerator();
        DocsEnum? documents = null;
        while (each.MoveNext())
        {
            documents = each.Docs(reader.LiveDocs, documents, DocsFlags.NONE);
            for (var doc = documents.NextDoc(); doc != DocsEnum.NO_MORE_DOCS; doc = documents.NextDoc())
            {
                guides.Add(doc, Read(reader, doc));
            }
        }

        return guides;
    }

    private static Document Of(Guid id, StoredGuide guide) =>
    [
        new StringField(Id, id.ToString("N"), Field.Store.NO),
        new StoredField(Stored, JsonSerializer.SerializeToUtf8Bytes(guide, GuideJson.Default.StoredGuide)),
    ];

    private static StoredGuide Read(AtomicReader reader, int doc)
    {
        BytesRef bytes = reader.Document(doc).GetBinaryValue(Stored);
        return JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), GuideJson.Default.StoredGuide)
            ?? throw new JsonException("A procedure or learning path is stored as null.");
    }
}

/// <summary>One of the two.</summary>
/// <param name="Procedure">A procedure.</param>
/// <param name="Path">A learning path.</param>
internal sealed record StoredGuide(PublishedProcedure? Procedure, PublishedPath? Path);

/// <summary>How the read model of procedures and learning paths is written into the index. Change <see cref="IndexState.Schema"/> with it.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredGuide))]
internal sealed partial class GuideJson : JsonSerializerContext;
