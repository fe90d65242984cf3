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
/// <param name="Lines">Its lines as they were read, to find a word's place in a text of several lines.</param>
internal sealed record SeedFile(string Name, JObject? Root, IReadOnlyList<SeedFault> Faults, string[] Lines)
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
            return new(name, faults.Count == 0 ? root : null, faults, text.Split('\n'));
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

    /// <summary>A fault at the first <paramref name="words"/> in the text of <paramref name="token"/>; where that text begins when they are broken over lines.</summary>
    internal SeedFault At(JToken token, string words, string message)
    {
        IJsonLineInfo place = token;
        var linesOfText = token.ToString().Length / 20 + 2;
        for (var line = place.LineNumber; line <= Math.Min(Lines.Length, place.LineNumber + linesOfText); line++)
        {
            var from = line == place.LineNumber ? Math.Min(place.LinePosition - 1, Lines[line - 1].Length) : 0;
            for (var at = Lines[line - 1].IndexOf(words, from, StringComparison.Ordinal); at >= 0; at = Lines[line - 1].IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                if (StandsAlone(Lines[line - 1], at, words.Length))
                {
                    return new(Name, line, at + 1, message);
                }
            }
        }

        return At(token, message);
    }

    private static bool StandsAlone(string line, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (at + length == line.Length || !char.IsLetterOrDigit(line[at + length]));

    private static SeedFile Faulty(string name, int line, int column, string message) => new(name, null, [new(name, Math.Max(line, 1), Math.Max(column, 1), message)], []);

    private static string Explain(YamlException exception) => exception is UnusedYamlException
        ? exception.Message
        : $"This is not YAML: {exception.Message} Text with a colon and a blank, a #, or a quote or bracket at its beginning needs quotes.";
}
