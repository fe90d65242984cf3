namespace Glossary.Core.Proposals;

/// <summary>A steward's approval of a <see cref="Proposal"/> for their vocabulary, bound to exactly what they read.</summary>
/// <param name="Vocabulary">The slug of the vocabulary that it speaks for.</param>
/// <param name="StewardId">Who signed.</param>
/// <param name="Steward">Their name at the time.</param>
/// <param name="ContentHash">The <see cref="ProposalContent.Hash"/> that they signed.</param>
/// <param name="At">When.</param>
public sealed record SignOff(string Vocabulary, Guid StewardId, string Steward, string ContentHash, DateTimeOffset At);
