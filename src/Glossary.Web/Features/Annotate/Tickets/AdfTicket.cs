using System.Text;
using System.Text.Json.Nodes;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>
/// A ticket in Atlassian Document Format. A text node in which something is explained becomes several with the same marks; every byte beside
/// such nodes stays.
/// </summary>
internal sealed class AdfTicket : ITicket
{
    private readonly byte[] _json;
    private readonly AdfReader _read;

    private AdfTicket(byte[] json, AdfReader read) => (_json, _read, Words) = (json, read, read.Words);

    /// <inheritdoc/>
    public string Words { get; }

    /// <inheritdoc/>
    public string Shown => Words.Replace('\uFFFC', '…');

    /// <inheritdoc/>
    public int FirstNote => 1;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="fault">What is wrong with it; null for nothing.</param>
    internal static AdfTicket? Read(string text, out string? fault)
    {
        var json = Encoding.UTF8.GetBytes(text);
        var read = new AdfReader(json);
        fault = read.Read();
        return fault is null ? new(json, read) : null;
    }

    /// <inheritdoc/>
    public Stretch? Place(int start, int end) => Find(start) is { } node && end <= node.Place + node.Text.Length ? new(start, end) : null;

    /// <inheritdoc/>
    public string With(IReadOnlyList<Mark> marks, IReadOnlyList<Footnote> notes)
    {
        using var written = new MemoryStream(_json.Length + (256 * marks.Count));
        var at = 0;
        foreach (var group in marks.GroupBy(mark => Find(mark.At.Start)!))
        {
            written.Write(_json.AsSpan(at, group.Key.Start - at));
            written.Write(Encoding.UTF8.GetBytes(string.Join(',', Pieces(group.Key, group))));
            at = group.Key.End;
        }

        if (notes.Count > 0)
        {
            written.Write(_json.AsSpan(at, _read.EndOfContent - at));
            var nodes = JsonNode.Parse(Channel.Adf.Write(new([.. notes])))!["content"]!.AsArray();
            written.Write(Encoding.UTF8.GetBytes((_read.HasContent ? "," : null) + Bare(WrittenJson.Piece(nodes.Select(node => node!.DeepClone())))));
            at = _read.EndOfContent;
        }

        written.Write(_json.AsSpan(at));
        return Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length);
    }

    private static IEnumerable<string> Pieces(AdfText node, IEnumerable<Mark> marks)
    {
        var (text, at) = (node.Text, 0);
        foreach (var mark in marks)
        {
            var (start, end) = (mark.At.Start - node.Place, mark.At.End - node.Place);
            if (start > at)
            {
                yield return Piece(node, text[at..start], null);
            }

            yield return Piece(node, text[start..end], mark.Address);
            if (mark.Behind.Count > 0)
            {
                yield return Bare(Channel.Adf.WriteLine(mark.Behind));
            }

            at = end;
        }

        if (at < text.Length)
        {
            yield return Piece(node, text[at..], null);
        }
    }

    private static string Piece(AdfText node, string text, string? address)
    {
        var piece = node.Node.DeepClone().AsObject();
        piece["text"] = text;
        if (address is not null)
        {
            var link = new JsonObject { ["type"] = "link", ["attrs"] = new JsonObject { ["href"] = address } };
            if (piece["marks"] is JsonArray marks)
            {
                marks.Add((JsonNode)link);
            }
            else
            {
                piece["marks"] = new JsonArray(link);
            }
        }

        return Bare(WrittenJson.Piece([piece]));
    }

    private AdfText? Find(int at)
    {
        var (low, high) = (0, _read.Texts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var node = _read.Texts[middle];
            if (at < node.Place)
            {
                high = middle - 1;
            }
            else if (at >= node.Place + node.Text.Length)
            {
                low = middle + 1;
            }
            else
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>What stands in an array, to be put into another.</summary>
    private static string Bare(string array) => array[1..^1];
}
