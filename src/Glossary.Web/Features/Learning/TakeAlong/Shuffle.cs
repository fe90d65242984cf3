using System.Security.Cryptography;
using System.Text;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>An order that looks like chance and is always the same.</summary>
internal static class Shuffle
{
    internal static string PlaceOf(string of, string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{of}\n{text}")));
}
