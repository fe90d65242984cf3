using Glossary.Core.Terms;

namespace Glossary.Web.Features.Map;

/// <summary>Where maps are, as pages and as files.</summary>
internal static class MapLinks
{
    internal const string Whole = "/map";

    /// <summary>What <c>only</c> says when nothing else is wanted.</summary>
    internal const string FalseFriends = "falseFriend";

    internal static string Topic(string topic) => $"/map/{topic}";

    internal static string Topic(string topic, int part, bool onlyFalseFriends)
    {
        var asked = string.Join('&', new[] { onlyFalseFriends ? $"only={FalseFriends}" : null, part > 1 ? FormattableString.Invariant($"part={part}") : null }.OfType<string>());
        return asked.Length > 0 ? $"/map/{topic}?{asked}" : $"/map/{topic}";
    }

    internal static string Around(TermKey term) => $"/map/{term}";

    /// <summary>The same map as a file of its own.</summary>
    internal static string AsFile(string page) => page.Split('?') is [var path, var query] ? $"{path}.svg?{query}" : $"{page}.svg";
}
