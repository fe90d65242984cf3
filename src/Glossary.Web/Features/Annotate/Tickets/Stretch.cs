namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>A stretch of a ticket, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, itself not included.</param>
/// <param name="IsHtml">Whether it is read as HTML within a text that otherwise is not.</param>
internal readonly record struct Stretch(int Start, int End, bool IsHtml = false)
{
    internal int Length => End - Start;

    internal bool Holds(int start, int end) => Start <= start && end <= End;
}

/// <summary>A stretch of a ticket with what explains it.</summary>
/// <param name="At">The words.</param>
/// <param name="Address">Where they lead; null when they get no link.</param>
/// <param name="Tip">What a pointer that rests on the link is told; null for nothing.</param>
/// <param name="Behind">What is put behind them.</param>
internal sealed record Mark(Stretch At, string? Address, string? Tip, IReadOnlyList<Shared.Writing.Inline> Behind);

/// <summary>What is put into a text.</summary>
/// <param name="At">Before which character.</param>
/// <param name="Text">The text.</param>
internal readonly record struct Insertion(int At, string Text);
