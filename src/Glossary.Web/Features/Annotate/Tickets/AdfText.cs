using System.Text.Json.Nodes;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>A text node of an ADF document.</summary>
/// <param name="Start">Its first byte in the document.</param>
/// <param name="End">The byte behind it.</param>
/// <param name="Node">The node.</param>
/// <param name="Place">Where its text stands in the words of the ticket.</param>
internal sealed record AdfText(int Start, int End, JsonObject Node, int Place)
{
    internal string Text => (string)Node["text"]!;
}
