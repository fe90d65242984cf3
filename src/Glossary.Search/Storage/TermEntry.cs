using Glossary.Core.Terms;

namespace Glossary.Search.Storage;

/// <summary>What ranking and filters need to know of a Term.</summary>
/// <param name="Doc">Its document within the segment.</param>
/// <param name="Summary">The Term in brief.</param>
/// <param name="Topics">Slugs of its subject areas.</param>
/// <param name="Stages">Its stages, as bits.</param>
internal sealed record TermEntry(int Doc, TermSummary Summary, IReadOnlyList<string> Topics, int Stages);
