using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Glossary.Search;

/// <summary>A Term as a Lucene document: what it is found by, and the whole of it as it is shown.</summary>
internal static class TermDocument
{
    /// <summary>Counts the shapes that the documents have had; an index of another shape is built anew.</summary>
    internal const string Schema = "1";

    internal const string Id = "id";
    internal const string Key = "key";
    internal const string Word = "word";
    internal const string DefinitionWord = "definition";
    internal const string Vocabulary = "vocabulary";
    internal const string Topic = "topic";
    internal const string Stage = "stage";
    private const string Whole = "whole";

    internal static Document Of(IndexedTerm indexed)
    {
        var term = indexed.Term;
        var document = new Document
        {
            new StringField(Id, term.Summary.Id.ToString("n"), Field.Store.NO),
            new BinaryDocValuesField(Id, new BytesRef(term.Summary.Id.ToByteArray())),
            new StringField(Vocabulary, term.Summary.Vocabulary, Field.Store.NO),
            new StoredField(Whole, JsonSerializer.SerializeToUtf8Bytes(term, ReadModelJson.Default.PublishedTerm)),
        };
        foreach (var topic in term.Topics)
        {
            document.Add(new StringField(Topic, topic, Field.Store.NO));
        }

        foreach (var stage in term.Stages)
        {
            document.Add(new StringField(Stage, stage.ToString(), Field.Store.NO));
        }

        AddAll(document, Key, indexed.Labels.SelectMany(label => new[] { label.Folded.Key, label.Folded.SingularKey }));
        AddAll(document, Word, indexed.Labels.SelectMany(label => label.Folded.Words).SelectMany(word => new[] { word.Text, word.Singular }));
        AddAll(document, DefinitionWord, indexed.DefinitionWords);
        return document;
    }

    internal static Lucene.Net.Index.Term IdOf(Guid id) => new(Id, id.ToString("n"));

    internal static PublishedTerm Read(Document document)
    {
        var bytes = document.GetBinaryValue(Whole);
        return JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), ReadModelJson.Default.PublishedTerm)
            ?? throw new CorruptIndexException("A document holds no Term.");
    }

    private static void AddAll(Document document, string field, IEnumerable<string> values)
    {
        foreach (var value in values.Where(value => value.Length is > 0 and <= 1000).Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(field, value, Field.Store.NO));
        }
    }
}

/// <summary>How the read model is written into the index.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PublishedTerm))]
[JsonSerializable(typeof(Catalogue))]
internal sealed partial class ReadModelJson : JsonSerializerContext;
