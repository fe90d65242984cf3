using System.Text;
using Glossary.Core.Seeding;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;

namespace Glossary.Formats.Seeding;

/// <summary>One file of the seed, parsed and held against its schema.</summary>
/// <param name="Name">Relative to the seed's folder, with forward slashes.</param>
/// <param name="Root">Its content; null when it has faults.</param>
/// <param name="Faults">What is wrong with it by itself.</param>
internal sealed record SeedFile(string Name, JObject? Root, IReadOnlyList<SeedFault> Faults)
{
    private const int MostBytes = 4 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonLoadSettings WithLines = new() { LineInfoHandling = LineInfoHandling.Load };

    internal static SeedFile Read(string folder, string name, SeedSchema schema)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            if (bytes.Length > MostBytes)
            {
                return Faulty(name, 1, 1, "The file is larger than 4 MiB; split it.");
            }

            var text = Strict.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
            if (JToken.Load(new YamlJsonReader(text), WithLines) is not JObject root)
            {
                return Faulty(name, 1, 1, "A seed file begins with a field's name, such as terms: or mappings:.");
            }

            var faults = schema.Check(name, root);
            return new(name, faults.Count == 0 ? root : null, faults);
        }
        catch (YamlException exception)
        {
            return Faulty(name, (int)exception.Start.Line, (int)exception.Start.Column, Explain(exception));
        }
        catch (DecoderFallbackException)
        {
            return Faulty(name, 1, 1, "The file is not UTF-8; save it with that encoding.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return Faulty(name, 1, 1, exception.Message);
        }
    }

    /// <summary>A fault at the place of <paramref name="token"/>.</summary>
    internal SeedFault At(JToken token, string message)
    {
        IJsonLineInfo place = token;
        return new(Name, place.LineNumber, place.LinePosition, message);
    }

    private static SeedFile Faulty(string name, int line, int column, string message) => new(name, null, [new(name, Math.Max(line, 1), Math.Max(column, 1), message)]);

    private static string Explain(YamlException exception) => exception is UnusedYamlException
        ? exception.Message
        : $"This is not YAML: {exception.Message} Text with a colon and a blank, a #, or a quote or bracket at its beginning needs quotes.";
}
