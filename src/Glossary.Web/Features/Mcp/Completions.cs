using Glossary.Core.Search;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Glossary.Web.Features.Mcp;

/// <summary>Completes what somebody types in an assistant's form: the vocabularies, and the slugs of Terms by the look-up's own type-ahead.</summary>
internal static class Completions
{
    private const int Most = 20;

    internal static ValueTask<CompleteResult> CompleteAsync(RequestContext<CompleteRequestParams> request, CancellationToken cancellationToken)
    {
        var index = request.Services!.GetRequiredService<ITermIndex>();
        var typed = request.Params!.Argument;
        List<string> values = typed.Name switch
        {
            "vocabulary" or "reader" => [.. index.Catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug).Where(slug => slug.StartsWith(typed.Value, StringComparison.OrdinalIgnoreCase))],
            "slug" when typed.Value.Length > 0 && index.Change is not null => [.. Slugs(index, typed.Value, request.Params.Context?.Arguments)],
            _ => [],
        };
        return ValueTask.FromResult(new CompleteResult { Completion = new() { Values = values, Total = values.Count, HasMore = false } });
    }

    private static IEnumerable<string> Slugs(ITermIndex index, string typed, IDictionary<string, string>? chosen)
    {
        var vocabulary = index.Catalogue.Known(chosen?.TryGetValue("vocabulary", out var slug) == true ? slug : null);
        return index.Suggest(new(typed.Replace('-', ' '), vocabulary, Most)).Items.Select(suggestion => suggestion.Term.Key.Slug).Distinct();
    }
}
