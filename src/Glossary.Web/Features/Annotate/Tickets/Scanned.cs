using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>Where in a text words may be explained.</summary>
/// <param name="Stretches">In the order of the text, not overlapping.</param>
/// <param name="End">Where notes may stand: at the end, or before what nobody closed, which would swallow them.</param>
internal sealed record Scanned(IReadOnlyList<Stretch> Stretches, int End)
{
    /// <summary>All of a text but what a pattern finds. What its group <c>open</c> has part in is not closed before the text ends.</summary>
    internal static Scanned Around(string text, Regex closed, int from = 0, int? to = null)
    {
        var end = to ?? text.Length;
        var (stretches, at, notes) = (new List<Stretch>(), from, end);
        for (var match = closed.Match(text, from, end - from); match.Success; match = match.NextMatch())
        {
            Add(stretches, new(at, match.Index));
            at = match.Index + match.Length;
            notes = match.Groups["open"].Success ? Math.Min(notes, match.Index) : notes;
        }

        Add(stretches, new(at, end));
        return new(stretches, notes);
    }

    /// <summary>The same without what a pattern finds in it.</summary>
    internal Scanned Without(string text, Regex closed)
    {
        var left = new List<Stretch>();
        foreach (var stretch in Stretches)
        {
            var at = stretch.Start;
            for (var match = closed.Match(text, stretch.Start, stretch.Length); match.Success; match = match.NextMatch())
            {
                Add(left, stretch with { Start = at, End = match.Index });
                at = match.Index + match.Length;
            }

            Add(left, stretch with { Start = at });
        }

        return this with { Stretches = left };
    }

    private static void Add(List<Stretch> stretches, Stretch stretch)
    {
        if (stretch.Length > 0)
        {
            stretches.Add(stretch);
        }
    }
}
