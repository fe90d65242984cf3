using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Glossary.Web.Features.Links.OEmbed;

/// <summary>An answer of oEmbed 1.0, in either format.</summary>
/// <remarks>Source: oembed.com, section 2.3.4.</remarks>
/// <param name="Type"><c>rich</c>, with HTML to show, or <c>link</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Home">The glossary's own address.</param>
/// <param name="Embedding">What to show; null for a link.</param>
/// <param name="Thumbnail">A picture within the size asked for; null when there is none so small.</param>
internal sealed record OEmbedAnswer(string Type, string Title, string Home, Embedding? Embedding, Thumbnail? Thumbnail)
{
    /// <summary>For how long it may be kept, in seconds.</summary>
    internal const int CacheAge = 3600;

    /// <summary>As JSON; the encoder escapes what would be HTML.</summary>
    internal string ToJson() => new JsonObject(Fields().Select(field => KeyValuePair.Create(field.Name, (JsonNode?)(field.Value is int number ? JsonValue.Create(number) : JsonValue.Create((string)field.Value))))).ToJsonString();

    /// <summary>As XML.</summary>
    internal string ToXml()
    {
        using var text = new Utf8Text();
        using (var writer = XmlWriter.Create(text, new() { Indent = true }))
        {
            new XElement("oembed", Fields().Select(field => new XElement(field.Name, field.Value))).WriteTo(writer);
        }

        return text.ToString();
    }

    private IEnumerable<(string Name, object Value)> Fields()
    {
        yield return ("type", Type);
        yield return ("version", "1.0");
        yield return ("title", Title);
        yield return ("provider_name", "Glossary");
        yield return ("provider_url", Home);
        yield return ("cache_age", CacheAge);
        if (Thumbnail is { } thumbnail)
        {
            yield return ("thumbnail_url", thumbnail.Address);
            yield return ("thumbnail_width", thumbnail.Width);
            yield return ("thumbnail_height", thumbnail.Height);
        }

        if (Embedding is { } embedding)
        {
            yield return ("html", embedding.Html);
            yield return ("width", embedding.Width);
            yield return ("height", embedding.Height);
        }
    }

    /// <summary>Says in the declaration what it is sent as.</summary>
    private sealed class Utf8Text() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}

/// <summary>HTML to show, and the room that it takes.</summary>
internal sealed record Embedding(string Html, int Width, int Height);

/// <summary>A picture, and its size.</summary>
internal sealed record Thumbnail(string Address, int Width, int Height);
