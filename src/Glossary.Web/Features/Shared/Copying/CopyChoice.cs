using Glossary.Core;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Shared.Copying;

/// <summary>What somebody wants to take along: the query of an address.</summary>
public sealed record CopyChoice
{
    /// <summary>The name of the channel.</summary>
    public string? Format { get; init; }

    /// <summary><c>both</c>, or the slug of the vocabulary whose side alone is told; both when left out.</summary>
    public string? Sides { get; init; }

    /// <summary><c>full</c>, <c>inline</c> or <c>footnote</c>; <c>full</c> when left out.</summary>
    public string? Style { get; init; }

    /// <summary>Whether a text is asked for at all.</summary>
    internal bool IsMade => !string.IsNullOrEmpty(Format) || !string.IsNullOrEmpty(Sides) || !string.IsNullOrEmpty(Style);

    /// <summary>Adds what is wrong with it whatever it is asked of.</summary>
    internal void Check(Faults faults)
    {
        faults.Require(Channel.Find(Format) is not null, "format", $"Name a format: {Listed(Channel.Names)}.");
        faults.Require(IsStyle(out _), "style", $"A style is {Listed(OneOf<CopyStyle>.Spellings)}.");
    }

    /// <summary>The text, or what is wrong with the choice.</summary>
    internal Results<ContentHttpResult, ValidationProblem> Answer(TakenAlong text)
    {
        var faults = new Faults();
        Check(faults);
        faults.Require(IsSide(text, out var side), "sides", $"The sides of it are {Listed(text.Sides.Select(known => known.Key).Prepend(TakenAlong.BothSides))}.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        IsStyle(out var style);
        return Written(Channel.Find(Format)!, text.As(style, side));
    }

    /// <summary>A text as an answer.</summary>
    internal static ContentHttpResult Written(Channel channel, Document text) => TypedResults.Text(channel.Write(text), $"{channel.MediaType}; charset=utf-8");

    private bool IsStyle(out CopyStyle style)
    {
        var known = OneOf<CopyStyle>.TryParse(Style, null, out var found);
        style = found.Value;
        return known || string.IsNullOrEmpty(Style);
    }

    private bool IsSide(TakenAlong text, out string? side)
    {
        side = string.IsNullOrEmpty(Sides) || Sides == TakenAlong.BothSides ? null : Sides;
        var wanted = side;
        return wanted is null || text.Sides.Any(known => known.Key == wanted);
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
