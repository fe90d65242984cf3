using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Learning.Cards;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Learning.Cards;

/// <summary>Cards as the API answers them.</summary>
internal static class ReadCards
{
    /// <summary>The cards with their Terms as they are called now.</summary>
    internal static IReadOnlyList<CardResponse> Of(IEnumerable<Card> cards, ITermIndex index, ResponseMapper mapper)
    {
        var made = cards.ToList();
        var terms = made.SelectMany(card => card.Terms).Distinct().Select(index.Find).OfType<Core.Terms.PublishedTerm>()
            .ToDictionary(term => term.Summary.Key, term => mapper.Map<TermSummaryResponse>(term.Summary));
        return
        [
            .. made.Select(card => new CardResponse
            {
                Key = card.Key,
                Kind = card.Kind,
                Prompt = card.Prompt,
                Context = card.Context,
                Choices = [.. card.Choices.Select(choice => new CardChoiceResponse(choice.Text, choice.IsRight, choice.Why))],
                Accepted = card.Accepted,
                Explanation = card.Explanation,
                Terms = [.. card.Terms.Where(terms.ContainsKey).Select(key => terms[key])],
            }),
        ];
    }

    /// <summary>What an answer is known by: what it says.</summary>
    internal static string EtagOf<T>(T response) => $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(response, GlossaryJson.Options)).AsSpan(0, 12))}\"";
}
