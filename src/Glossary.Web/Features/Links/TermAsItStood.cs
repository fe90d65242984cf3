using System.Globalization;
using Glossary.Core.Changes;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Links;

/// <summary>A Term as it stood at a Revision, which a link names by its number: what a ticket meant when it was written.</summary>
/// <param name="Term">What it said of itself then. What links it to other vocabularies is as it stands now: that has Revisions of its own.</param>
/// <param name="Present">The Term as it stands now.</param>
/// <param name="Latest">The number of the Revision that stands now.</param>
/// <param name="Since">What it says differently now; empty when it still stands so.</param>
public sealed record TermAsItStood(PublishedTerm Term, PublishedTerm Present, int Latest, IReadOnlyList<FieldDifference> Since)
{
    /// <summary>What it has of the Revision: <c>at=7</c>.</summary>
    internal const string Parameter = "at";

    /// <summary>Whether it says something else now.</summary>
    public bool HasChanged => Since.Count > 0;

    /// <summary>What an address says of a Revision: <c>?at=7</c>; nothing of the present one.</summary>
    internal static string Query(int? number) => number is { } at ? string.Create(CultureInfo.InvariantCulture, $"?{Parameter}={at}") : string.Empty;

    /// <summary>Reads the number of a Revision as an address gives it.</summary>
    internal static bool TryReadNumber(string? written, out int number) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
