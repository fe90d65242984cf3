using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Procedures.Checklists;

/// <summary>A procedure as a checklist for a ticket; the page's menu copies it, and without script it opens.</summary>
internal static class CopyProcedure
{
    internal static string Address(PublishedProcedure procedure, ChecklistForm form) => $"{ProcedureLinks.Page(procedure)}/checklist/{form.Name}";

    internal static void MapCopyProcedure(this IEndpointRouteBuilder routes) => routes.MapGet("/procedures/{slug}/checklist/{form}", Handle).ExcludeFromDescription();

    private static IResult Handle(string slug, string form, ITermIndex index, PublicAddress address, HttpContext http)
    {
        if (ChecklistForm.All.FirstOrDefault(known => known.Name == form) is not { } wanted || index.FindProcedure(slug) is not { } reading)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var list = Checklist.Of(reading.Procedure, address.Of(http.Request, ProcedureLinks.Page(reading.Procedure)));
        return TypedResults.Text(wanted.Write(list), $"{wanted.MediaType}; charset=utf-8");
    }
}
