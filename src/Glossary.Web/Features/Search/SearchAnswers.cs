using System.Globalization;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Hosting;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Search;

/// <summary>
/// Finished search answers, ready to send: a meeting asks for the same words again and again. An answer is kept for one state of
/// the glossary, so a change makes all earlier ones unreachable, and the least used make room.
/// </summary>
internal sealed class SearchAnswers(IOptions<GlossaryOptions> options) : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = options.Value.SearchCacheMegabytes * 1024L * 1024L });

    internal FinishedAnswer? Find(TermQuery query, long? change) => _cache.Get<FinishedAnswer>((query, change));

    internal FinishedAnswer Keep(TermQuery query, FinishedAnswer answer)
    {
        using var entry = _cache.CreateEntry((query, (long?)answer.Change));
        entry.Size = answer.Body.Length + (2 * query.Text.Length) + 200;
        entry.Value = answer;
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();
}

/// <summary>A JSON body with the number of the Change that it shows.</summary>
internal sealed class FinishedAnswer(byte[] body, long change, bool foundNothing) : IResult
{
    private readonly string _change = change.ToString(CultureInfo.InvariantCulture);

    internal byte[] Body { get; } = body;

    internal long Change { get; } = change;

    internal bool FoundNothing { get; } = foundNothing;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        response.Headers[Reached.Header] = _change;
        return response.Body.WriteAsync(Body, 0, Body.Length, httpContext.RequestAborted);
    }
}
