namespace Glossary.Web.Features.Search;

/// <summary>Look-up from where a browser's own box is.</summary>
internal static class AddressBar
{
    internal static void MapAddressBar(this WebApplication app)
    {
        app.MapOpenSearch();
        app.MapCompleteInAddressBar();
    }
}
