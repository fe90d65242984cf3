using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Learning.Cards;

/// <summary>The cards part of the API; all of it answers from the index alone.</summary>
internal static class CardsApi
{
    internal static void AddCards(this IServiceCollection services) => services.AddSingleton<MadePathCards>();

    internal static void MapCards(this IEndpointRouteBuilder api)
    {
        var cards = api.MapGroup(string.Empty).WithTags("Learning").AddEndpointFilter(Reached.ReadAsync);
        cards.MapListCards();
        cards.MapListPathCards();
    }
}
