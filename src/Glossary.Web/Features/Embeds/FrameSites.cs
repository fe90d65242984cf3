using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Embeds;

/// <summary>The sites that may show a Term's card in a frame, as <see cref="GlossaryOptions.FramedBy"/> names them.</summary>
internal sealed class FrameSites(IOptions<GlossaryOptions> options)
{
    /// <summary>Their origins.</summary>
    internal IReadOnlyList<string> Known { get; } = Read(options.Value.FramedBy ?? string.Empty);

    /// <summary>What the card's page may do, and who may frame it: nobody but the glossary itself unless a site is named.</summary>
    internal string Policy => $"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {string.Join(' ', ["'self'", .. Known])}";

    /// <exception cref="OperatorException">Something in it is no site.</exception>
    internal static IReadOnlyList<string> Read(string configured) =>
    [
        .. configured.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(written =>
            Uri.TryCreate(written, UriKind.Absolute, out var site) && site.Scheme is "https" or "http" && site.PathAndQuery == "/" && site.UserInfo.Length == 0 && site.Fragment.Length == 0 && Uri.CheckHostName(site.IdnHost) != UriHostNameType.Unknown
                ? site.GetLeftPart(UriPartial.Scheme) + (site.IsDefaultPort ? site.IdnHost : FormattableString.Invariant($"{site.IdnHost}:{site.Port}"))
                : throw new OperatorException($"In the configuration: Glossary:FramedBy: \"{written}\" is no site; write https://wiki.hospital.example, with commas between several.")),
    ];
}
