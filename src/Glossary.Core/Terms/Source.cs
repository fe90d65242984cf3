namespace Glossary.Core.Terms;

/// <summary>Where a meaning comes from, exactly enough that a person can find it.</summary>
/// <param name="Title">The document, e.g. "IEC 60601-1:2005+AMD1:2012+AMD2:2020".</param>
/// <param name="Publisher">Who published it, e.g. "IEC"; null when the title says it.</param>
/// <param name="Section">Clause, section or page; null when the whole document is meant.</param>
/// <param name="Url">An https or http address; null when there is none.</param>
public sealed record Source(string Title, string? Publisher = null, string? Section = null, string? Url = null)
{
    /// <summary>Its place among its Term's sources, from 0; set by the Term that it becomes part of.</summary>
    internal int Position { get; init; }
}
