namespace Glossary.Web.Features.Shared.Writing;

/// <summary>A stretch of a line that looks one way all along, as the channels want it that know no nesting.</summary>
/// <param name="Text">Its words, already clean; a line break is <c>\n</c>.</param>
/// <param name="IsStrong">Whether it is said louder.</param>
/// <param name="IsEmphasis">Whether it is said in another tone.</param>
/// <param name="IsCode">Whether a machine shows or takes it.</param>
/// <param name="Address">Where it leads; null when it leads nowhere.</param>
/// <param name="Footnote">The number of the footnote that it points to; 0 when it does not.</param>
internal readonly record struct StyledRun(string Text, bool IsStrong, bool IsEmphasis, bool IsCode, string? Address, int Footnote)
{
    internal bool IsBreak => Text == "\n";

    /// <summary>The stretches of a line, in order, none of them empty.</summary>
    internal static IEnumerable<StyledRun> Of(IReadOnlyList<Inline> line) => Of(line, default).Where(run => run.Text.Length > 0);

    private static IEnumerable<StyledRun> Of(IReadOnlyList<Inline> line, StyledRun style) => line.SelectMany(piece => piece switch
    {
        TextRun run => [style with { Text = CleanLine.Of(run.Text) }],
        Code code => [style with { Text = CleanLine.Of(code.Text), IsCode = true }],
        Strong strong => Of(strong.Content, style with { IsStrong = true }),
        Emphasis emphasis => Of(emphasis.Content, style with { IsEmphasis = true }),
        Link link => Of(link.Content, style with { Address = LinkAddress.Of(link.Address) }),
        LineBreak => [new() { Text = "\n" }],
        FootnoteMark mark => [new() { Text = RaisedNumber.Of(mark.Number), Footnote = mark.Number }],
        _ => throw new InvalidOperationException($"No way is known to style a {piece.GetType().Name}."),
    });
}
