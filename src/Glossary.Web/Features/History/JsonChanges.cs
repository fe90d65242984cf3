using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.History;

/// <summary>Changes as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonChanges
{
    internal const string ContentType = "application/feed+json";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    internal static byte[] Write(ChangeFeedPage page) => JsonSerializer.SerializeToUtf8Bytes(
        new Feed(
            "https://jsonfeed.org/version/1.1",
            Translation<Texts>.Of("Glossary: what has changed"),
            page.Home,
            page.Self,
            Translation<Texts>.Of("New, changed, agreed and retired words of HTM and IT."),
            page.Next,
            [new("Glossary")],
            Languages.Current,
            [.. page.Entries.Select(entry => new Item(entry.Id, entry.Url, entry.Title, entry.Html, entry.At, entry.Tags))]),
        Options);

    private sealed record Feed(
        string Version, string Title, string HomePageUrl, string FeedUrl, string Description, string? NextUrl, IReadOnlyList<FeedAuthor> Authors, string Language, IReadOnlyList<Item> Items);

    private sealed record FeedAuthor(string Name);

    private sealed record Item(string Id, string Url, string Title, string ContentHtml, DateTimeOffset DatePublished, IReadOnlyList<string> Tags);
}
