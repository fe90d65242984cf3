namespace Glossary.Core.Proposals;

/// <summary>Somebody who takes part in a <see cref="Proposal"/>.</summary>
/// <param name="Id">Tells one person from another, whatever they sign in with.</param>
/// <param name="Name">The name that stands beside what they do.</param>
/// <param name="StewardOf">Slugs of the vocabularies that they look after and may sign for.</param>
public sealed record Participant(Guid Id, string Name, IReadOnlyCollection<string> StewardOf);
