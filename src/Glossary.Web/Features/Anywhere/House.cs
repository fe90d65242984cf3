using System.Text.Json;

namespace Glossary.Web.Features.Anywhere;

/// <summary>What a script on another site's page is told by the server that it comes from, in place of the module <c>house.js</c>.</summary>
/// <param name="Open">Whether everybody may read: a script of a closed glossary doesn't even ask.</param>
/// <param name="Address">Where the glossary is, as a browser extension is given it; empty for a script that comes from there.</param>
/// <param name="Texts">What it says, by language.</param>
internal sealed record House(bool Open, string Address, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts)
{
    internal const string File = "house.js";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>As a module. What isn't ASCII is written as escapes, so that it reads alike in whatever encoding it is taken for.</summary>
    internal string Module => $"export const house = {JsonSerializer.Serialize(this, Json)};\n";
}
