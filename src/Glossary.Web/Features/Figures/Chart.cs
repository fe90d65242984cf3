using System.Globalization;

namespace Glossary.Web.Features.Figures;

/// <summary>Bars, one a row, each of parts; drawn on the server as SVG, and told in a table.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">What it shows.</param>
/// <param name="About">How to read it.</param>
/// <param name="Of">What the rows are.</param>
/// <param name="Parts">What the parts of a bar are.</param>
/// <param name="Rows">The bars.</param>
/// <param name="IsShare">Whether each bar is a whole of its own; else the longest fills the width.</param>
public sealed record Chart(string Id, string Title, string About, string Of, IReadOnlyList<ChartPart> Parts, IReadOnlyList<ChartRow> Rows, bool IsShare = false)
{
    /// <summary>The language of the rows' names; null for that of the page.</summary>
    public string? Language { get; init; }

    /// <summary>The parts of a row's bar that are there: which, where it begins and how wide it is, as SVG has it.</summary>
    public IEnumerable<(ChartPart Part, string From, string Width)> Bar(ChartRow row)
    {
        var whole = IsShare ? row.Total : Rows.Max(other => other.Total);
        var before = 0;
        for (var i = 0; i < Parts.Count; i++)
        {
            if (row.Values[i] > 0)
            {
                yield return (Parts[i], Percent(before, whole), Percent(row.Values[i], whole));
            }

            before += row.Values[i];
        }
    }

    private static string Percent(int part, int whole) => $"{(100m * part / whole).ToString("0.###", CultureInfo.InvariantCulture)}%";
}

/// <summary>A part of each bar.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Fill">Its colour and pattern.</param>
public sealed record ChartPart(string Name, string Fill);

/// <summary>A bar.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Values">One a part.</param>
/// <param name="Link">Where more of it is; null for nowhere.</param>
public sealed record ChartRow(string Name, IReadOnlyList<int> Values, string? Link = null)
{
    /// <summary>Its length.</summary>
    public int Total => Values.Sum();
}
