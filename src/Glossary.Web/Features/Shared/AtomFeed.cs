using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Glossary.Web.Features.Shared;

/// <summary>Writes a feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    internal const string ContentType = "application/atom+xml";
    internal const string ContentTypeWithCharset = $"{ContentType}; charset=utf-8";

    internal static byte[] Write(SyndicationFeed feed)
    {
        feed.Authors.Add(new() { Name = "Glossary" });
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false) }))
        {
            new Atom10FeedFormatter(feed).WriteTo(xml);
        }

        return buffer.ToArray();
    }

    /// <summary>Control characters, which a text may hold, can't stand in XML.</summary>
    internal static string Fit(string text) => string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
