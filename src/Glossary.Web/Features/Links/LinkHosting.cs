using Glossary.Web.Features.Links.CardPicture;
using Glossary.Web.Features.Links.OEmbed;

namespace Glossary.Web.Features.Links;

/// <summary>Links that explain themselves: what they show elsewhere, and what they meant when they were written.</summary>
internal static class LinkHosting
{
    internal static void AddLinks(this IServiceCollection services)
    {
        services.AddSingleton<ReadTermAsItStood>();
        services.AddSingleton<CardShelf>();
    }

    internal static void MapLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapOEmbed();
        routes.MapCardPicture();
    }
}
