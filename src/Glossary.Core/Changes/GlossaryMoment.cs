namespace Glossary.Core.Changes;

/// <summary>One state of a glossary.</summary>
/// <param name="Glossary">The id of its database.</param>
/// <param name="Change">The number of the last Change before it.</param>
public readonly record struct GlossaryMoment(Guid Glossary, long Change);
