using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Search;

/// <summary>The home page: one box, and what it finds.</summary>
[ReadsIndex]
public sealed class HomeModel(ITermIndex index, IMissedWords misses) : PageModel
{
    private const int ExampleCount = 12;
    private const int LongestExample = 14;

    /// <summary>Vocabularies and topics.</summary>
    public Catalogue Catalogue => index.Catalogue;

    /// <summary>The vocabulary that the reader keeps to; null for all.</summary>
    public string? Vocabulary { get; private set; }

    /// <summary>Whether something was looked up.</summary>
    public bool Asked => Results is not null;

    /// <summary>What was found; null while nothing was asked.</summary>
    public ResultsView? Results { get; private set; }

    /// <summary>Words to try: false friends that each side calls by its first name or abbreviation, a few from each part of the alphabet.</summary>
    public IReadOnlyList<string> Examples { get; private set; } = [];

    /// <summary>The procedures of each stage that has any.</summary>
    public IReadOnlyList<IGrouping<Stage, PublishedProcedure>> Stages { get; private set; } = [];

    /// <summary>Shows the box, and what it finds when something is asked.</summary>
    /// <param name="q">What was asked.</param>
    /// <param name="vocabulary">The vocabulary to keep to; none for all.</param>
    /// <param name="all">Whether all that match are wanted, and not those alone that are called so.</param>
    public void OnGet(string? q, string? vocabulary, bool all)
    {
        Vocabulary = index.Catalogue.Known(vocabulary);
        Results = string.IsNullOrWhiteSpace(q) ? null : ResultsView.Of(index, q, Vocabulary, all);
        if (Results is { Total: 0 } && Vocabulary is null)
        {
            misses.Count(Results.Query);
        }

        Stages = [.. index.Procedures().GroupBy(procedure => procedure.Content.Stage)];
        var friends = index.SharedNames().Where(IsEverydayFriend).Select(name => name.Label).ToList();
        Examples = [.. friends.Where((_, i) => i % Math.Max(1, friends.Count / ExampleCount) == 0).Take(ExampleCount)];
    }

    private static bool IsEverydayFriend(SharedName name) =>
        name.Relation == MappingRelation.FalseFriend
        && name.Label.Length <= LongestExample
        && name.Terms.Where(term => term.Label == name.Label || term.Abbreviation == name.Label).Select(term => term.Vocabulary).Distinct().Skip(1).Any();
}
