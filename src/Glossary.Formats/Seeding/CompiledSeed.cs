using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding;

/// <summary>
/// A sound seed in one file that is quick to read: the build puts it beside the program, so that a first start needn't parse and check
/// YAML. It says of which files it was made and by which program, and is read for these alone.
/// </summary>
public static class CompiledSeed
{
    /// <summary>Writes the file, or leaves the former one as it is.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="fingerprint">Of the files that it was read from.</param>
    public static void Write(string file, Seed seed, string fingerprint)
    {
        var unfinished = $"{file}.{Guid.NewGuid():N}";
        try
        {
            using (var stream = File.Create(unfinished))
            {
                stream.Write(Heading(fingerprint));
                JsonSerializer.Serialize(stream, seed, SeedJson.Default.Seed);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Reads the file; null when there is none, when it was made of other files or by another program, or when it is damaged.</summary>
    /// <param name="file">Where from.</param>
    /// <param name="fingerprint">Of the files that it must have been made of.</param>
    public static Seed? Read(string file, string fingerprint)
    {
        try
        {
            var content = File.ReadAllBytes(file).AsSpan();
            var heading = Heading(fingerprint);
            return content.StartsWith(heading) ? JsonSerializer.Deserialize(content[heading.Length..], SeedJson.Default.Seed) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Another program may write a seed otherwise, or find a fault in what this one takes.</summary>
    private static byte[] Heading(string fingerprint) => Encoding.UTF8.GetBytes($"{fingerprint} {Of(typeof(Seed))} {Of(typeof(CompiledSeed))}\n");

    private static Guid Of(Type type) => type.Module.ModuleVersionId;
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Seed))]
internal sealed partial class SeedJson : JsonSerializerContext;
