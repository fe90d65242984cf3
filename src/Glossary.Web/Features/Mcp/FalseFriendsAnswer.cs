using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Mcp;

/// <summary>Words to be careful with.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those asked for.</param>
internal sealed record FalseFriendsAnswer(int Total, IReadOnlyList<FalseFriendAnswer> Items);

/// <summary>A word that each side understands otherwise.</summary>
/// <param name="Word">What it is filed under.</param>
/// <param name="Term">What the one side means.</param>
/// <param name="Other">What the other side means.</param>
/// <param name="Bridge">What to say so that both understand.</param>
/// <param name="Rationale">What each side hears.</param>
/// <param name="PatientSafety">What goes wrong for a patient; empty where neither Term says.</param>
internal sealed record FalseFriendAnswer(string Word, TermSummaryResponse Term, TermSummaryResponse Other, string Bridge, string Rationale, IReadOnlyList<string> PatientSafety)
{
    internal static FalseFriendAnswer Of(FalseFriend friend, ResponseMapper mapper) => new(
        friend.Name,
        mapper.Map<TermSummaryResponse>(friend.Term),
        mapper.Map<TermSummaryResponse>(friend.Other),
        friend.Bridge,
        friend.Rationale,
        [.. friend.Risks.Select(risk => risk.Text)]);
}
