using Glossary.Core.Search;

namespace Glossary.Web.Features.Browse;

/// <summary>A false friend as a page shows it.</summary>
/// <param name="Friend">The pair.</param>
/// <param name="Level">The level of its heading.</param>
public sealed record CardPair(FalseFriend Friend, int Level = 3);
