using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Figures;

/// <summary>The glossary in numbers, as charts.</summary>
[ReadsIndex]
public sealed class FiguresPageModel(ITermIndex index, IServiceProvider services, TimeProvider clock) : PageModel
{
    /// <summary>The charts, in parts of the page.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<Chart> Charts)> Parts { get; private set; } = [];

    /// <summary>How many words are in use.</summary>
    public int Words { get; private set; }

    /// <summary>How many mappings are in use.</summary>
    public int Mappings { get; private set; }

    /// <summary>How many false friends are among them.</summary>
    public int FalseFriends { get; private set; }

    /// <summary>Whether it is known what was not found.</summary>
    public bool KnowsNotFound { get; private set; }

    /// <summary>The address that this page is known by.</summary>
    public string Canonical { get; } = "/figures";

    /// <summary>Draws them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var figures = index.Figures(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var notFound = await services.GetRequiredService<NotFoundCounts>().OfAsync(cancellationToken);
        Words = figures.Vocabularies.Sum(row => row.InUse);
        Mappings = figures.Mappings.Sum(row => row.InUse);
        FalseFriends = figures.Mappings.Where(row => row.Relation == Core.Mappings.MappingRelation.FalseFriend).Sum(row => row.InUse);
        KnowsNotFound = notFound is not null;
        Parts = new FigureCharts(figures, index.Catalogue).Parts(notFound);
    }
}
