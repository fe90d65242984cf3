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

    internal void Check(Faults faults, string field)
    {
        faults.RequireText(Title, $"{field}.title", TermContent.MaxSource, "Give the source's title.");
        faults.RequireText(Publisher, $"{field}.publisher", TermContent.MaxSource, whenBlank: null);
        faults.RequireText(Section, $"{field}.section", TermContent.MaxSource, whenBlank: null);
        faults.RequireText(Url, $"{field}.url", TermContent.MaxSource, whenBlank: null);
        faults.Require(
            Url is null || (Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"),
            $"{field}.url",
            "Give a whole https:// or http:// address, or none.");
    }
}
