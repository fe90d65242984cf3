namespace Glossary.Core.Learning.Cards;

/// <summary>Puts a right answer among wrong ones.</summary>
internal static class Choices
{
    private const int FewestWrong = 2;
    private const int MostWrong = 3;

    /// <summary>Three or four choices in an order of the card's own, the first wrong one always among them; null when there are too few that differ.</summary>
    /// <param name="right">The right answer.</param>
    /// <param name="wrong">Wrong answers, the most tempting first.</param>
    /// <param name="chance">The card's.</param>
    public static IReadOnlyList<CardChoice>? Of(CardChoice right, IEnumerable<CardChoice> wrong, CardChance chance)
    {
        var different = wrong.Where(choice => choice.Text.Length > 0).DistinctBy(choice => Wording.KeyOf(choice.Text)).Where(choice => Wording.KeyOf(choice.Text) != Wording.KeyOf(right.Text)).ToList();
        if (different.Count < FewestWrong)
        {
            return null;
        }

        var chosen = different.Take(1).Concat(chance.Shuffled(different.Skip(1))).Take(MostWrong);
        return chance.Shuffled(chosen.Append(right));
    }
}
