using Microsoft.AspNetCore.Http.Extensions;

namespace Glossary.Web.Features.Shared;

/// <summary>Where the words of a page can be taken along from: as cards, as a table, as a booklet, as a sheet for the wall.</summary>
/// <param name="Place">What stands before each form.</param>
/// <param name="Query">What stands behind it; empty for a learning path.</param>
public sealed record TakeAlongLinks(string Place, string Query)
{
    /// <summary>A learning path.</summary>
    internal static TakeAlongLinks OfPath(string slug) => new($"/learn/{slug}", string.Empty);

    /// <summary>All words that have something in common, as the addresses of lists name it; null stands for nothing.</summary>
    internal static TakeAlongLinks OfList(params (string Name, string? Value)[] values) =>
        new("/list", new QueryBuilder(values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Name, value.Value!))).ToString());

    /// <summary>The address of a form.</summary>
    internal string As(string form) => $"{Place}/{form}{Query}";
}
