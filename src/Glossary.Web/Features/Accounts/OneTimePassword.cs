using System.Security.Cryptography;

namespace Glossary.Web.Features.Accounts;

/// <summary>A password that somebody is handed and that serves once, to choose their own.</summary>
internal static class OneTimePassword
{
    /// <summary>No letter that reads like another.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Twenty letters, nearly a hundred bits, in groups that can be read out on the telephone.</summary>
    internal static string Make() => string.Join('-', RandomNumberGenerator.GetString(Letters, 20).Chunk(5).Select(group => new string(group)));
}
