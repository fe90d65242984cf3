using Glossary.Core.Search;

namespace Glossary.Web.Features.Search;

/// <summary>The box, large, with what stands in it.</summary>
/// <param name="Vocabularies">Those that the reader may keep to; none where that is not known.</param>
/// <param name="Vocabulary">The one that they keep to; null for all.</param>
/// <param name="Query">What was asked; null when nothing was.</param>
public sealed record FinderView(IReadOnlyList<CatalogueVocabulary> Vocabularies, string? Vocabulary, string? Query);
