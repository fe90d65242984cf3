namespace Glossary.Web.Features.Accounts;

/// <summary>A browser in words that its owner knows it by: "Firefox on Windows".</summary>
internal static class Device
{
    private static readonly (string Token, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Token, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    internal static string Of(string userAgent) =>
        (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
        {
            (null, null) => "another program",
            (null, { } system) => $"a browser on {system}",
            ({ } browser, null) => browser,
            ({ } browser, { } system) => $"{browser} on {system}",
        };

    private static string? Find((string Token, string Name)[] known, string userAgent) =>
        Array.Find(known, entry => userAgent.Contains(entry.Token, StringComparison.Ordinal)).Name;
}
