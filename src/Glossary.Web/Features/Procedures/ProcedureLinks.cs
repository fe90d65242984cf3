using Glossary.Core.Procedures;

namespace Glossary.Web.Features.Procedures;

/// <summary>Where procedures have their pages.</summary>
internal static class ProcedureLinks
{
    internal static string Page(PublishedProcedure procedure) => $"/procedures/{procedure.Slug}";
}
