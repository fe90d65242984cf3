using System.Text;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>The address of a link, made of characters that mean nothing to any channel.</summary>
internal static class LinkAddress
{
    /// <summary>The address; null when it is not one of the web or of a mail, such as <c>javascript:…</c>.</summary>
    internal static string? Of(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeMailto))
        {
            return null;
        }

        var root = uri.Scheme == Uri.UriSchemeMailto ? "mailto:" : uri.GetLeftPart(UriPartial.Authority);
        var safe = new StringBuilder(root);
        foreach (var letter in uri.AbsoluteUri.AsSpan(root.Length))
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '/' or '?' or '#' or '&' or '=' or '%' or ':' or ',' or ';' or '+' or '~' || (letter == '@' && uri.Scheme == Uri.UriSchemeMailto))
            {
                safe.Append(letter);
            }
            else
            {
                safe.Append(Uri.HexEscape(letter));
            }
        }

        return safe.ToString();
    }
}
