using System.ComponentModel.DataAnnotations;

namespace Glossary.Web.Hosting;

/// <summary>The section <c>Glossary</c> of the configuration. Everything has a default: a laptop needs none of it.</summary>
public sealed class GlossaryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary";

    /// <summary>
    /// Where the server keeps what it owns: its index, and the private PostgreSQL cluster when <c>ConnectionStrings:Glossary</c> is not set.
    /// Default: <c>glossary</c> in the platform's local application-data folder.
    /// </summary>
    public string? DataDirectory { get; set; }

    /// <summary>The folder of the seed. Default: the nearest <c>glossary-seed</c> above the content root or the program.</summary>
    public string? SeedDirectory { get; set; }

    /// <summary>Whether the seed is loaded at start and whenever its files change. Default: true.</summary>
    public bool LoadSeed { get; set; } = true;

    /// <summary>The address that readers use, e.g. <c>https://glossary.hospital.example</c>; links in answers begin with it. Default: none, links are root-relative.</summary>
    [Url]
    public string? PublicBaseUrl { get; set; }

    /// <summary>Whether anybody may read, or only those who have signed in and tools with a key. Default: true.</summary>
    public bool ReadingIsOpen { get; set; } = true;

    /// <summary>
    /// The addresses or networks of reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, with commas between them,
    /// e.g. <c>10.1.2.3, 10.4.0.0/16</c>. Default: none is believed.
    /// </summary>
    public string? TrustedProxies { get; set; }

    /// <summary>
    /// The sites that may show a Term's card in a frame, with commas between them, e.g. <c>https://wiki.hospital.example</c>.
    /// Default: none but the glossary itself.
    /// </summary>
    public string? FramedBy { get; set; }

    /// <summary>AutoMapper's licence key. Default: none, which its licence allows for development and testing.</summary>
    public string? AutoMapperLicenseKey { get; set; }

    /// <summary>How often the index is committed to disk while changes come in. Default: 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan IndexCommitInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a follower waits for an announced change before it looks by itself. Default: 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan ChangePollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a request waits for PostgreSQL to say who asks, before it is answered that nobody can be asked. Default: 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan DatabasePatience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How much memory finished search answers may take, in MiB. Default: 16.</summary>
    [Range(1, 4096)]
    public int SearchCacheMegabytes { get; set; } = 16;
}
