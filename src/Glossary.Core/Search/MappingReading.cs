using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Core.Search;

/// <summary>A Mapping with both its ends as they are at one moment.</summary>
/// <param name="Term">The end whose vocabulary is listed first.</param>
/// <param name="Other">The other end.</param>
/// <param name="Content">What it says, read from <paramref name="Term"/>.</param>
public sealed record MappingReading(PublishedTerm Term, PublishedTerm Other, MappingContent Content);
