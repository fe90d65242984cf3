namespace Glossary.Web.Features.Terms;

/// <summary>The Terms part of the API.</summary>
internal static class TermsApi
{
    internal static void MapTerms(this IEndpointRouteBuilder api)
    {
        var terms = api.MapGroup(string.Empty).WithTags("Terms");
        terms.MapListTerms();
        terms.MapGetTerm();
        terms.MapCreateTerm();
        terms.MapReviseTerm();
        terms.MapDeprecateTerm();
    }
}
