namespace Glossary.Web.Features.Learning.Assignments;

/// <summary>Where assignments and certificates have their pages.</summary>
internal static class AssignmentLinks
{
    internal const string All = "/learn/assignments";

    internal static string Accept(string code) => $"/learn/assigned/{code}";

    internal static string Certificate(string path) => $"/learn/{path}/certificate";
}
