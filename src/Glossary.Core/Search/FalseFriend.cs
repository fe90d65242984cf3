using Glossary.Core.Terms;

namespace Glossary.Core.Search;

/// <summary>Two Terms in use that are the same or confusable words with different meanings, as an agreed or proposed Mapping explains it.</summary>
/// <param name="Word">The word that both sides use; null where the two are only confusable.</param>
/// <param name="Term">The Term whose vocabulary is listed first.</param>
/// <param name="Other">The Term of the other vocabulary.</param>
/// <param name="Bridge">What to say in a mixed meeting so that both sides understand.</param>
/// <param name="Rationale">What each side hears.</param>
/// <param name="Risks">What goes wrong for a patient when one of the two is misunderstood; empty where neither Term says.</param>
/// <param name="Topics">The topics of either.</param>
public sealed record FalseFriend(string? Word, TermSummary Term, TermSummary Other, string Bridge, string Rationale, IReadOnlyList<FalseFriendRisk> Risks, IReadOnlyList<string> Topics)
{
    /// <summary>What the pair is filed under.</summary>
    public string Name => Word ?? Term.Label;

    /// <summary>Whether a patient is known to be at risk.</summary>
    public bool IsRisky => Risks.Count > 0;
}

/// <summary>What goes wrong for a patient.</summary>
/// <param name="Vocabulary">The vocabulary of the Term that says so.</param>
/// <param name="Text">What it says.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record FalseFriendRisk(string Vocabulary, string Text, string Language);
