using Glossary.Core.Terms;

namespace Glossary.Web.Features.Links.OEmbed;

/// <summary>Recognises the addresses of our own Terms. It only reads them: nothing is ever fetched from an address that somebody sends.</summary>
/// <param name="Key">The Term's key.</param>
/// <param name="At">The Revision that the address names; null for the present.</param>
internal sealed record OwnAddress(TermKey Key, int? At)
{
    private static readonly string[] Pages = ["t", "embed"];

    /// <summary>The Term that an address names; null when it is no address of a Term of ours.</summary>
    /// <param name="address">What was sent.</param>
    /// <param name="homes">The addresses under which the glossary is known.</param>
    internal static OwnAddress? Of(string address, params ReadOnlySpan<string> homes)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            return null;
        }

        foreach (var home in homes)
        {
            if (Uri.TryCreate(home, UriKind.Absolute, out var own) && IsUnder(uri, own) && Read(uri.AbsolutePath[own.AbsolutePath.TrimEnd('/').Length..]) is { } key)
            {
                return RevisionOf(uri) is { } at ? at.Known ? new(key, at.Number) : null : new(key, null);
            }
        }

        return null;
    }

    /// <summary>Behind a proxy the two schemes lead to the same place, and links are written with either.</summary>
    private static bool IsUnder(Uri uri, Uri home) =>
        string.Equals(uri.IdnHost, home.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (uri.Port == home.Port || (uri.IsDefaultPort && home.IsDefaultPort))
        && uri.AbsolutePath.StartsWith(home.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static TermKey? Read(string path) =>
        path.Trim('/').Split('/') is [var page, var vocabulary, var slug]
        && Pages.Contains(page, StringComparer.OrdinalIgnoreCase)
        && TermKey.TryParse($"{Uri.UnescapeDataString(vocabulary)}/{Uri.UnescapeDataString(slug)}", out var key) ? key : null;

    private static (bool Known, int Number)? RevisionOf(Uri uri) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(uri.Query).TryGetValue(TermAsItStood.Parameter, out var at) && at.ToString() is { Length: > 0 } written
            ? (TermAsItStood.TryReadNumber(written, out var number), number)
            : null;
}
