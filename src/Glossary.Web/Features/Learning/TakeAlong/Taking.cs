using Glossary.Core;
using Glossary.Core.Search;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>What a request takes along.</summary>
/// <param name="List">It; null when there is no such path, or something is wrong with what was asked.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record Taking(TakenList? List, Faults Faults)
{
    /// <summary>Reads what is asked for.</summary>
    /// <param name="path">The slug of a learning path; null for the list that the query describes.</param>
    /// <param name="http">The request.</param>
    /// <param name="index">Where the words are.</param>
    internal static Taking Of(string? path, HttpContext http, ITermIndex index)
    {
        var faults = new Faults();
        var list = path is null ? TakeList.Read(http.Request.Query).Find(index, $"/list/booklet{http.Request.QueryString}", faults) : TakePath.Find(path, index);
        return new(list, faults);
    }
}
