using Glossary.Benchmarks.Generated;
using Glossary.Core.Terms;

namespace Glossary.Benchmarks.Peers;

/// <summary>A glossary that all peers index, and what is looked up in it.</summary>
/// <param name="Terms">The Terms; each one's id holds its number, which is its place in the list. Empty when only Glossary's own index has them.</param>
/// <param name="Find">The Term of a number.</param>
/// <param name="Queries">The queries, all kinds in turn.</param>
internal sealed record Corpus(IReadOnlyList<PublishedTerm> Terms, Func<int, PublishedTerm> Find, IReadOnlyList<GeneratedQuery> Queries);
