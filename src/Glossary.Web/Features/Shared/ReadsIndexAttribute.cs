using Glossary.Core.Search;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Glossary.Web.Features.Shared;

/// <summary>Marks a page that reads from the index: it is not shown before there is something to read. <see cref="Reached"/> does so for the API.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReadsIndexAttribute : Attribute, IPageFilter
{
    /// <inheritdoc/>
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // Which handler it is makes no difference.
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<ITermIndex>().Change is null)
        {
            throw new NotReadyException();
        }
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // It has been read.
    }
}
