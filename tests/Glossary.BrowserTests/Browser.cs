using System.Diagnostics;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

/// <summary>
/// A real Chromium: the one that is installed, or one that this installs. Pages are tested in its headless shell where
/// that is to be had: the same engine without the windows around it, in a third of the time.
/// </summary>
public static class Browser
{
    private static readonly string[] Shells = ["chromium-headless-shell", "chrome-headless-shell"];
    private static readonly SemaphoreSlim Turn = new(1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>The browser, started once for the whole run.</summary>
    public static async Task<IBrowser> StartAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (_browser is null)
            {
                var chromium = Find() ?? await InstallAsync();
                _playwright = await Playwright.CreateAsync();
                _browser = await _playwright.Chromium.LaunchAsync(new()
                {
                    ExecutablePath = Find(Shells) ?? chromium,
                    Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
                });
            }

            return _browser;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>The same one with an extension in it, and nobody's profile. Whoever asks for it disposes it.</summary>
    /// <param name="extension">The folder of the extension.</param>
    /// <param name="profile">An empty folder.</param>
    /// <param name="locale">The language that it speaks.</param>
    public static async Task<IBrowserContext> StartWithAsync(string extension, string profile, string locale = "en-US")
    {
        await StartAsync();
        return await _playwright!.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = Find(),
            IgnoreDefaultArgs = ["--disable-extensions"],
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", $"--disable-extensions-except={extension}", $"--load-extension={extension}", $"--lang={locale}"],
            Locale = locale,
        });
    }

    /// <summary>Closes it.</summary>
    public static async Task StopAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>The one that is installed; null when Playwright brings its own.</summary>
    internal static string? Installed => Find();

    private static string? Find() => Find(OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "Google Chrome", "Chromium"]);

    private static string? Find(IReadOnlyList<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/bin", "/snap/bin", "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS", @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application"]);
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Debian's package as root, else Playwright's own download; a null path lets Playwright use that.</summary>
    private static async Task<string?> InstallAsync()
    {
        if (Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version"))
        {
            await RunAsync("apt-get", "update", "-qq");
            await RunAsync("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core");

            // Not every Debian has it, and Chromium itself does as well.
            await RunAsync("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell");
            if (Find() is { } installed)
            {
                return installed;
            }
        }

        Assert.That(
            Microsoft.Playwright.Program.Main(["install", "chromium"]),
            Is.Zero,
            "The browser tests need Chromium, and none could be installed. Install it (on Debian: apt-get install chromium), or Google Chrome, and run them again.");
        return null;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        await process.WaitForExitAsync();
    }
}
