using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Mappings;

/// <summary>What a reader can do about a Mapping on a Term's page.</summary>
/// <param name="Mapping">The Mapping's id.</param>
/// <param name="Term">The Term whose page it is.</param>
/// <param name="Votes">The votes, by Mapping, for whoever may see them.</param>
public sealed record MappingActionsView(Guid Mapping, TermKey Term, ILookup<Guid, MappingVote>? Votes);
