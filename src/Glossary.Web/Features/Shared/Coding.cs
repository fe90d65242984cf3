namespace Glossary.Web.Features.Shared;

/// <summary>How an answer that is kept compressed is sent.</summary>
internal static class Coding
{
    internal const string Brotli = "br";
    internal const string Gzip = "gzip";

    /// <summary>Whether whoever asks takes it so.</summary>
    internal static bool IsTaken(HttpRequest request, string coding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(taken => taken.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && taken.Quality is not 0);
}
