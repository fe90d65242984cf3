namespace Glossary.Web.Features.Anywhere;

/// <summary>Lets pages of other sites read an answer that is the same for everybody. It holds nothing of whoever asks, so any site may.</summary>
internal static class Elsewhere
{
    internal static void Allow(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
