using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Map;

/// <summary>The map of one topic, in parts.</summary>
[ReadsIndex]
public sealed class TopicMapPageModel(ITermIndex index, KnownConnections connections) : PageModel
{
    private const int LettersOfAPart = 12;

    /// <summary>The topic.</summary>
    public CatalogueTopic Topic { get; private set; } = null!;

    /// <summary>The map.</summary>
    public TopicMap Map { get; private set; } = null!;

    /// <summary>Whether it shows false friends alone.</summary>
    public bool OnlyFalseFriends { get; private set; }

    /// <summary>What the vocabularies are called.</summary>
    public Catalogue Catalogue { get; private set; } = Catalogue.Empty;

    /// <summary>The address that this page is known by.</summary>
    public string Canonical { get; private set; } = string.Empty;

    /// <summary>Draws it.</summary>
    /// <param name="topic">The topic's slug.</param>
    /// <param name="part">Which part, from 1.</param>
    /// <param name="only"><c>falseFriend</c> for these alone.</param>
    public IActionResult OnGet(string topic, int? part, string? only)
    {
        Catalogue = index.Catalogue;
        if (Catalogue.Topic(topic) is not { } found)
        {
            return NotFound();
        }

        (Topic, OnlyFalseFriends) = (found, only == MapLinks.FalseFriends);
        Map = TopicMap.Draw(Catalogue, connections.Current(), found, part ?? 1, OnlyFalseFriends);
        Canonical = MapLinks.Topic(topic, Map.Part, OnlyFalseFriends);
        return Page();
    }

    internal static string Shortened(string word) => word.Length <= LettersOfAPart ? word : $"{word[..(char.IsHighSurrogate(word[LettersOfAPart - 2]) ? LettersOfAPart - 2 : LettersOfAPart - 1)].TrimEnd()}…";
}
