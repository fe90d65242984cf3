namespace Glossary.Web.Features.Map.Drawing;

/// <summary>What a picture of Terms is drawn from.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">The same for somebody who doesn't see it.</param>
/// <param name="Headings">What each side is called: left, right, across; none where the words say it themselves.</param>
/// <param name="Clusters">Terms that belong together, from top to bottom.</param>
public sealed record ClusterPlan(string Title, string Description, IReadOnlyList<string> Headings, IReadOnlyList<Cluster> Clusters);

/// <summary>Terms that belong together, and how.</summary>
/// <param name="Terms">The Terms, on each side from top to bottom.</param>
/// <param name="Links">How they connect.</param>
public sealed record Cluster(IReadOnlyList<ClusterTerm> Terms, IReadOnlyList<ClusterLink> Links);

/// <summary>A Term in a cluster.</summary>
/// <param name="Id">What links name it by; another in each cluster.</param>
/// <param name="Side">Whose it is.</param>
/// <param name="Role">What part it has.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Name">The same in full, with what it means.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Heading">A heading over it; null for none.</param>
public sealed record ClusterTerm(string Id, MapSide Side, MapRole Role, string Label, string Name, string Address, string? Heading = null);

/// <summary>A line between two Terms of a cluster.</summary>
/// <param name="From">The Term at whose end it begins.</param>
/// <param name="To">The Term at the other end, which bears the sign.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Sign">A mark for it; null for none.</param>
/// <param name="Name">The same in words.</param>
public sealed record ClusterLink(string From, string To, MapLinkKind Kind, string? Sign, string Name);
