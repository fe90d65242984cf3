using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Glossary.Formats.Seeding;

/// <summary>Reads YAML as if it were JSON, each token with its line and column, so that a JSON Schema's findings can be shown where they are.</summary>
internal sealed partial class YamlJsonReader : JsonReader, IJsonLineInfo
{
    private readonly List<Token> _tokens = [];
    private int _next;

    /// <summary>Reads the whole text.</summary>
    /// <exception cref="YamlException">It is not YAML, or YAML that a seed has no use for.</exception>
    internal YamlJsonReader(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            TakeDocument(parser);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Some broken text makes the parser fail so rather than say where it is.
            var near = parser.Current?.End ?? Mark.Empty;
            throw new SyntaxErrorException(near, near, "Something is wrong near here.");
        }
    }

    /// <inheritdoc/>
    public int LineNumber => _tokens[Math.Max(_next - 1, 0)].Line;

    /// <inheritdoc/>
    public int LinePosition => _tokens[Math.Max(_next - 1, 0)].Column;

    /// <inheritdoc/>
    public bool HasLineInfo() => true;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_next == _tokens.Count)
        {
            SetToken(JsonToken.None);
            return false;
        }

        var token = _tokens[_next++];
        SetToken(token.Kind, token.Value);
        return true;
    }

    private void TakeDocument(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out var empty))
        {
            throw new UnusedYamlException(empty.Start, empty.End, "The file is empty.");
        }

        parser.Consume<DocumentStart>();
        Take(parser, depth: 0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
        {
            throw new UnusedYamlException(parser.Current!.Start, parser.Current.End, "A seed file holds one document; take the second --- out.");
        }
    }

    private void Take(IParser parser, int depth)
    {
        if (depth > 32)
        {
            throw new UnusedYamlException(parser.Current!.Start, parser.Current.End, "This is nested too deeply.");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var (kind, value) = Read(scalar);
            Add(kind, value, scalar);
        }
        else if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            Add(JsonToken.StartArray, null, sequence);
            while (!parser.Accept<SequenceEnd>(out _))
            {
                Take(parser, depth + 1);
            }

            Add(JsonToken.EndArray, null, parser.Consume<SequenceEnd>());
        }
        else if (parser.TryConsume<MappingStart>(out var mapping))
        {
            TakeMapping(parser, mapping, depth);
        }
        else
        {
            throw new UnusedYamlException(parser.Current!.Start, parser.Current.End, "Write it out: a seed has no use for anchors and aliases (& and *). If it is text, put it in quotes.");
        }
    }

    private void TakeMapping(IParser parser, MappingStart mapping, int depth)
    {
        Add(JsonToken.StartObject, null, mapping);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                throw new UnusedYamlException(parser.Current!.Start, parser.Current.End, "A field's name must be plain text.");
            }

            if (!keys.Add(key.Value))
            {
                throw new UnusedYamlException(key.Start, key.End, $"\"{key.Value}\" stands here twice; keep one.");
            }

            Add(JsonToken.PropertyName, key.Value, key);
            Take(parser, depth + 1);
        }

        Add(JsonToken.EndObject, null, parser.Consume<MappingEnd>());
    }

    private static (JsonToken Kind, object? Value) Read(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain)
        {
            // A block of text ends with the line break before the next field, which is no part of it.
            return (JsonToken.String, scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? scalar.Value.TrimEnd('\n') : scalar.Value);
        }

        return scalar.Value switch
        {
            "" or "~" or "null" => (JsonToken.Null, null),
            "true" => (JsonToken.Boolean, true),
            "false" => (JsonToken.Boolean, false),
            var text when Whole().IsMatch(text) && long.TryParse(text, CultureInfo.InvariantCulture, out var number) => (JsonToken.Integer, number),
            var text when Number().IsMatch(text) => (JsonToken.Float, double.Parse(text, CultureInfo.InvariantCulture)),
            var text => (JsonToken.String, text),
        };
    }

    private void Add(JsonToken kind, object? value, ParsingEvent at) => _tokens.Add(new(kind, value, (int)at.Start.Line, (int)at.Start.Column));

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();

    private readonly record struct Token(JsonToken Kind, object? Value, int Line, int Column);
}
