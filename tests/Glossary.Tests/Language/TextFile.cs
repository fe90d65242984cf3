using System.Xml.Linq;

namespace Glossary.Tests.Language;

/// <summary>A file of translations: a folder's texts in one language.</summary>
/// <param name="Path">The file.</param>
internal sealed record TextFile(string Path)
{
    private const string Ending = ".resx";

    /// <summary>English texts and their translations, as they stand in the file.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Entries { get; } =
        [.. XDocument.Load(Path).Root!.Elements("data").Select(data => KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value))];

    /// <summary>The language's tag.</summary>
    internal string Language => System.IO.Path.GetFileName(Path)[..^Ending.Length].Split('.')[^1];

    /// <inheritdoc/>
    public override string ToString() => System.IO.Path.GetRelativePath(AskedTexts.Features, Path).Replace('\\', '/');

    internal static IEnumerable<TextFile> All() => Directory.EnumerateFiles(AskedTexts.Features, "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new TextFile(file));
}
