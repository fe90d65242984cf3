using System.Security.Claims;
using System.Text.Json;

namespace Glossary.Web.Features.Accounts;

/// <summary>Reads somebody's groups from a provider's claims, wherever it puts them.</summary>
internal static class GroupClaims
{
    /// <summary>The values of a claim of that name; or, where there is none, of what its dots lead to inside another.</summary>
    internal static IReadOnlySet<string> Read(ClaimsPrincipal claims, string path)
    {
        // By its whole name first: ADFS calls one http://schemas.microsoft.com/ws/2008/06/identity/claims/role.
        var found = claims.FindAll(path).SelectMany(claim => Values(claim.Value, [])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (found.Count == 0 && path.Split('.') is [var first, .. var inside] && inside.Length > 0)
        {
            found.UnionWith(claims.FindAll(first).SelectMany(claim => Values(claim.Value, inside)));
        }

        return found;
    }

    private static IEnumerable<string> Values(string text, string[] path)
    {
        if (path.Length == 0 && !text.StartsWith('['))
        {
            return [text];
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            var at = json.RootElement;
            foreach (var step in path)
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
                {
                    return [];
                }
            }

            return at.ValueKind == JsonValueKind.Array
                ? [.. at.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
                : [at.ToString()];
        }
        catch (JsonException)
        {
            return path.Length == 0 ? [text] : [];
        }
    }
}
