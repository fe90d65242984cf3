namespace Glossary.Core.Terms;

/// <summary>A Term as it stands in a list: enough to recognise it and go to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Vocabulary">The slug of its vocabulary.</param>
/// <param name="Slug">The second half of its key.</param>
/// <param name="Label">Its preferred label.</param>
/// <param name="Abbreviation">Its first abbreviation, where it has one.</param>
/// <param name="Short">Its one-sentence definition.</param>
/// <param name="Status">How far it has come.</param>
public sealed record TermSummary(Guid Id, string Vocabulary, string Slug, string Label, string? Abbreviation, string Short, Status Status)
{
    /// <summary>Its public key.</summary>
    public TermKey Key => new(Vocabulary, Slug);
}
