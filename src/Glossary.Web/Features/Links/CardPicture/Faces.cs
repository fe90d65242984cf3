using System.Reflection;
using System.Text;
using SkiaSharp;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>
/// The typefaces that the cards are set in. Inter comes with the program, since a server may have no font at all; for scripts that it
/// does not have, whatever fonts are installed on the machine are asked.
/// </summary>
internal static class Faces
{
    private const string Package = "Avalonia.Fonts.Inter.dll";
    private const int MostRemembered = 4096;
    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts"];
    private static readonly string[] LessFit = ["Italic", "Oblique", "Bold", "Mono", "Condensed", "Light", "Thin", "Black", "Serif"];
    private static readonly Dictionary<string, SKFont> Own = ReadOwn();
    private static readonly List<SKFont> OfTheMachine = [];
    private static readonly Dictionary<int, SKTypeface?> Remembered = [];
    private static IEnumerator<string>? _files;

    /// <summary>The face that has a letter; null when none has.</summary>
    internal static SKTypeface? For(Rune rune, string weight)
    {
        if (Own.TryGetValue(weight, out var own) && own.ContainsGlyph(rune.Value))
        {
            return own.Typeface;
        }

        if (!Remembered.TryGetValue(rune.Value, out var face))
        {
            face = SKFontManager.Default.MatchCharacter(rune.Value) ?? OfTheMachine.Find(known => known.ContainsGlyph(rune.Value))?.Typeface ?? Open(rune.Value);
            if (Remembered.Count < MostRemembered)
            {
                Remembered[rune.Value] = face;
            }
        }

        return face;
    }

    /// <summary>Opens the machine's fonts one after the other, until one has the letter.</summary>
    private static SKTypeface? Open(int rune)
    {
        _files ??= Files().GetEnumerator();
        while (_files.MoveNext())
        {
            if (SKTypeface.FromFile(_files.Current) is { } face)
            {
                var font = new SKFont(face);
                OfTheMachine.Add(font);
                if (font.ContainsGlyph(rune))
                {
                    return face;
                }
            }
        }

        return null;
    }

    /// <summary>Upright text faces before all others.</summary>
    private static IEnumerable<string> Files() => Folders.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
        .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC")
        .OrderBy(file => LessFit.Count(word => file.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .ThenBy(file => file, StringComparer.Ordinal);

    /// <summary>
    /// The package keeps the font files in a resource of its assembly, each after the other behind a list of their names, places and sizes;
    /// nothing else of it is loaded.
    /// </summary>
    private static Dictionary<string, SKFont> ReadOwn()
    {
        var faces = new Dictionary<string, SKFont>(StringComparer.Ordinal);
        var path = Path.Combine(AppContext.BaseDirectory, "fonts", Package);
        if (!File.Exists(path))
        {
            return faces;
        }

        using var resources = Assembly.LoadFile(path).GetManifestResourceStream("!AvaloniaResources")!;
        using var reader = new BinaryReader(resources, Encoding.UTF8);
        var start = reader.ReadInt32() + sizeof(int);
        _ = reader.ReadInt32();
        var files = Enumerable.Range(0, reader.ReadInt32()).Select(_ => (Name: reader.ReadString(), At: reader.ReadInt32(), Length: reader.ReadInt32())).ToList();
        foreach (var (name, at, length) in files.Where(file => file.Name.EndsWith("-Regular.ttf", StringComparison.Ordinal) || file.Name.EndsWith("-SemiBold.ttf", StringComparison.Ordinal) || file.Name.EndsWith("-Bold.ttf", StringComparison.Ordinal)))
        {
            resources.Position = start + at;
            using var data = SKData.CreateCopy(reader.ReadBytes(length));
            faces[Path.GetFileNameWithoutExtension(name).Split('-')[^1]] = new(SKTypeface.FromData(data));
        }

        return faces;
    }
}
