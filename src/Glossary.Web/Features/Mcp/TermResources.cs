using System.ComponentModel;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Glossary.Web.Features.Mcp;

/// <summary>Terms as documents that an assistant reads or attaches.</summary>
[McpServerResourceType]
internal sealed class TermResources(ITermIndex index)
{
    internal const string Template = "glossary://terms/{vocabulary}/{slug}";

    /// <summary>Reads a Term.</summary>
    [McpServerResource(UriTemplate = Template, Name = "term", Title = "A Term", MimeType = "text/markdown")]
    [Description("What a Term means, in Markdown: its names, definition, patient-safety notes and how the other vocabularies say it.")]
    public TextResourceContents Term(string vocabulary, string slug)
    {
        Ready.Require(index);
        var term = (TermKey.TryParse($"{vocabulary}/{slug}", out var key) ? index.Find(key) : null)
            ?? throw new McpProtocolException("There is no such Term. Ask the tool look_up for its key.", McpErrorCode.ResourceNotFound);
        return new() { Uri = $"glossary://terms/{term.Summary.Key}", MimeType = "text/markdown", Text = TermDocument.Of(term with { ReplacedBy = index.Successor(term) }, index.Catalogue) };
    }
}
