using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Procedures.Checklists;

/// <summary>A procedure as a checklist for a ticket; the page's menu copies it, and without script it opens.</summary>
internal static class CopyProcedure
{
    internal static CopyMenu Menu(PublishedProcedure procedure) => new($"{ProcedureLinks.Page(procedure)}/checklist", Translation<Texts>.Of("Copy as a checklist"), [], HasStyles: false);

    internal static void MapCopyProcedure(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/procedures/{slug}/checklist", Handle).ExcludeFromDescription();
        routes.MapGet("/procedures/{slug}/checklist/{format}", Handle).ExcludeFromDescription();
    }

    private static Results<ContentHttpResult, NotFound> Handle(string slug, string? format, ITermIndex index, PublicAddress address, HttpContext http)
    {
        if (Channel.Find(format) is not { } channel || index.FindProcedure(slug) is not { } reading)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return CopyChoice.Written(channel, Checklist.Of(reading.Procedure, address.Of(http.Request, ProcedureLinks.Page(reading.Procedure))));
    }
}
