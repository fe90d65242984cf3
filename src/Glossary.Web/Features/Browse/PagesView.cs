namespace Glossary.Web.Features.Browse;

/// <summary>Leads through a list that stands on several pages.</summary>
/// <param name="Page">The one that is shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Link">Where each is.</param>
public sealed record PagesView(int Page, int Pages, Func<int, string> Link)
{
    /// <summary>Cuts a list of <paramref name="total"/> into pages of <paramref name="size"/>.</summary>
    public static PagesView Of(int page, int total, int size, Func<int, string> link) => new(page, Math.Max(1, (int)Math.Ceiling((double)total / size)), link);
}
