using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search;

/// <summary>A published Term with its labels folded once, ready to be compared with many queries.</summary>
internal sealed class IndexedTerm
{
    private readonly Lazy<HashSet<string>> _definitionWords;

    internal IndexedTerm(PublishedTerm term)
    {
        Term = term;
        Labels = [.. term.Labels.Select(label => new IndexedLabel(label)).Where(label => label.Folded.Key.Length > 0)];
        _definitionWords = new(() => [.. DefinitionTexts(term).SelectMany(text => FoldedText.Of(text).Words).Select(word => word.Singular)]);
    }

    internal PublishedTerm Term { get; }

    internal IReadOnlyList<IndexedLabel> Labels { get; }

    /// <summary>The words that its definitions are made of, singular.</summary>
    internal HashSet<string> DefinitionWords => _definitionWords.Value;

    internal static IEnumerable<string> DefinitionTexts(PublishedTerm term) =>
        term.Definitions.SelectMany(definition => new[] { definition.Short, definition.Full ?? string.Empty });
}

/// <summary>A label, folded.</summary>
internal sealed class IndexedLabel(Label label)
{
    internal Label Label { get; } = label;

    internal FoldedText Folded { get; } = FoldedText.Of(label.Text);
}
