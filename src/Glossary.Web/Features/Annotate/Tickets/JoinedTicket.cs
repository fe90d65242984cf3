using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>The fields of a ticket as one, each in its own writing; no name reaches from one into the next. It is read, and never put together again.</summary>
internal sealed class JoinedTicket : ITicket
{
    private const string Between = "\n\n";

    private readonly List<(ITicket Field, int At)> _fields = [];

    internal JoinedTicket(IEnumerable<ITicket> fields)
    {
        var at = 0;
        foreach (var field in fields)
        {
            _fields.Add((field, at));
            at += field.Words.Length + Between.Length;
        }

        Words = string.Join(Between, _fields.Select(field => field.Field.Words));
    }

    /// <inheritdoc/>
    public string Words { get; }

    /// <inheritdoc/>
    public string Shown => string.Join(Between, _fields.Select(part => part.Field.Shown));

    /// <inheritdoc/>
    public int FirstNote => 1;

    /// <inheritdoc/>
    public Stretch? Place(int start, int end)
    {
        var (field, at) = _fields.LastOrDefault(field => field.At <= start);
        return field?.Place(start - at, end - at) is { } place ? place with { Start = start, End = end } : null;
    }

    /// <inheritdoc/>
    public string With(IReadOnlyList<Mark> marks, IReadOnlyList<Footnote> notes) => throw new InvalidOperationException("Fields of several writings are no text that something could be put into.");
}
