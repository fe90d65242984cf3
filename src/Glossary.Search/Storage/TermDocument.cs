using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Storage;

/// <summary>A published Term as a Lucene document: the whole Term, stored, and what definitions are searched and filtered by.</summary>
internal static class TermDocument
{
    /// <summary>The Term's vocabulary.</summary>
    public const string Vocabulary = "vocabulary";

    /// <summary>The Term's topics.</summary>
    public const string Topic = "topic";

    /// <summary>The stages the Term is used at.</summary>
    public const string Stage = "stage";

    /// <summary>The roots of the words of its one-sentence definitions.</summary>
    public const string Short = "short";

    /// <summary>The roots of the words of all its shown labels, definitions and notes.</summary>
    public const string Text = "text";

    /// <summary>The roots of the words of its shown labels.</summary>
    public const string Names = "names";

    /// <summary>The roots of the words in the names of the Terms it is linked to.</summary>
    public const string Neighbours = "neighbours";

    /// <summary>The roots of the words that somebody asks with who doesn't know its name.</summary>
    public const string Asked = "asked";

    private const string Id = "id";
    private const string Mapping = "mapping";
    private const string Stored = "term";

    /// <summary>What names the document of a Term in the index.</summary>
    public static IndexTerm IdTerm(Guid id) => new(Id, id.ToString("N"));

    /// <summary>What names the documents of a Mapping's ends in the index.</summary>
    public static IndexTerm MappingTerm(Guid id) => new(Mapping, id.ToString("N"));

    /// <summary>The document of a Term.</summary>
    public static Document Of(PublishedTerm term)
    {
        var document = new Document
        {
            new StringField(Id, term.Summary.Id.ToString("N"), Field.Store.NO),
            new StringField(Vocabulary, term.Summary.Vocabulary, Field.Store.NO),
            new TextField(Short, new StemTokenStream(term.Definitions.Select(definition => definition.Short))),
            new TextField(Names, new StemTokenStream(term.Labels.Where(label => label.Kind != LabelKind.Hidden).Select(label => label.Text))),
            new TextField(Asked, new StemTokenStream(term.Labels.Where(Description.Is).Select(label => label.Text))),
            new TextField(Neighbours, new StemTokenStream(
                term.Relations.Select(relation => relation.Term).Concat(term.Mappings.Select(mapping => mapping.Term)).Select(neighbour => neighbour.Label))),
            new TextField(Text, new StemTokenStream(
                [
                    .. term.Labels.Where(label => label.Kind != LabelKind.Hidden).Select(label => label.Text),
                    .. term.Definitions.SelectMany(definition => new[] { definition.Short, definition.Full ?? "" }),
                    .. term.Notes.Select(note => note.Text),
                ])),
            new StoredField(Stored, TermJson.Write(term)),
        };
        foreach (var topic in term.Topics)
        {
            document.Add(new StringField(Topic, topic, Field.Store.NO));
        }

        foreach (var stage in term.Stages)
        {
            document.Add(new StringField(Stage, stage.ToString(), Field.Store.NO));
        }

        foreach (var mapping in term.Mappings)
        {
            document.Add(new StringField(Mapping, mapping.Id.ToString("N"), Field.Store.NO));
        }

        return document;
    }

    /// <summary>The Term of a stored document.</summary>
    public static PublishedTerm Read(AtomicReader reader, int doc)
    {
        BytesRef bytes = reader.Document(doc).GetBinaryValue(Stored);
        return TermJson.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
    }
}
