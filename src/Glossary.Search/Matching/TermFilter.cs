using Glossary.Core.Terms;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Which Terms are looked among; null stands for all.</summary>
internal readonly record struct TermFilter(string? Vocabulary, string? Topic = null, Stage? Stage = null)
{
    /// <summary>Whether a document that is part of the snapshot is a Term among them.</summary>
    public bool Accepts(Segment segment, int doc)
    {
        var terms = segment.Content.Terms;
        return segment.IsLive(doc)
            && (Vocabulary is null || terms.Vocabulary(doc) == Vocabulary)
            && (Topic is null || terms.HasTopic(doc, Topic))
            && (Stage is not { } stage || terms.HasStage(doc, stage));
    }

    /// <summary>The bits of the vocabularies looked among; none when the segment has none of them.</summary>
    public byte Groups(Segment segment) =>
        Vocabulary is null ? LabelGroups.All : segment.Content.Terms.VocabularyNumber(Vocabulary) is { } number ? LabelGroups.Of(number) : (byte)0;
}
