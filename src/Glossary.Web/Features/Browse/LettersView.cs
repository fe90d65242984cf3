using Glossary.Core.Search;

namespace Glossary.Web.Features.Browse;

/// <summary>The alphabet as links.</summary>
/// <param name="Counts">How many names each of <see cref="Alphabet.Letters"/> has.</param>
/// <param name="Current">The letter that is shown; null for none.</param>
/// <param name="Link">Where a letter leads.</param>
public sealed record LettersView(IReadOnlyList<int> Counts, string? Current, Func<string, string> Link)
{
    /// <summary>The letters with how many names each has; letters of other scripts only where there are any.</summary>
    public IEnumerable<(string Letter, int Count)> Letters => Alphabet.Letters.Zip(Counts).Where(pair => pair.First != Alphabet.Other || pair.Second > 0);
}
