using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.History;

/// <summary>A change as a feed tells it: what it is about, what became of it, and word by word what is said differently now.</summary>
/// <param name="Id">Its id, the same in every form and for all time.</param>
/// <param name="Title">What became of what.</param>
/// <param name="Url">Where to read it as it is now.</param>
/// <param name="At">When.</param>
/// <param name="Html">What changed, as HTML.</param>
/// <param name="Tags">The vocabularies that it touches.</param>
internal sealed record ChangeEntry(string Id, string Title, string Url, DateTimeOffset At, string Html, IReadOnlyList<string> Tags)
{
    /// <summary>Of a new word or Mapping, what it means is enough; the page shows the rest.</summary>
    private static readonly string[] Gist = ["definitions", "relation", "bridge"];

    /// <summary>Tells a change; null when nobody but its authors can see it.</summary>
    internal static ChangeEntry? Of(Change change, Revision revision, Dictionary<Guid, TermSummary> published, string authority, Func<string, string> address) =>
        change.Subject == Subject.Term ? OfTerm(change, revision, authority, address) : OfMapping(change, revision, published, authority, address);

    private static ChangeEntry? OfTerm(Change change, Revision revision, string authority, Func<string, string> address)
    {
        var state = Read<TermState>(revision.After)!;
        if (ChangeKinds.Of(Read<TermState>(revision.Before)?.Status, state.Status) is not { } kind)
        {
            return null;
        }

        var key = TermKey.Parse(state.Key);
        var label = state.Content.Labels.First(one => one.Kind == LabelKind.Preferred).Text;
        return Entry(change, revision, kind, $"{label} ({key.Vocabulary})", $"/t/{key}", [key.Vocabulary], authority, address);
    }

    private static ChangeEntry? OfMapping(Change change, Revision revision, Dictionary<Guid, TermSummary> published, string authority, Func<string, string> address)
    {
        if (ChangeKinds.Of(Read<MappingState>(revision.Before)?.Status, Read<MappingState>(revision.After)!.Status) is not { } kind
            || !published.TryGetValue(change.TermIds[0], out var source) || !published.TryGetValue(change.TermIds[1], out var target))
        {
            return null;
        }

        return Entry(change, revision, kind, $"{source.Label} ({source.Vocabulary}) → {target.Label} ({target.Vocabulary})", $"/t/{source.Key}", [source.Vocabulary, target.Vocabulary], authority, address);
    }

    private static ChangeEntry Entry(
        Change change, Revision revision, ChangeKind kind, string about, string path, IReadOnlyList<string> tags, string authority, Func<string, string> address) => new(
        string.Create(CultureInfo.InvariantCulture, $"tag:{authority},{change.At.UtcDateTime:yyyy-MM-dd}:changes/{change.RevisionId}"),
        $"{Word(kind)}: {about}",
        address(path),
        change.At,
        HtmlOf(revision, kind),
        tags);

    private static string Word(ChangeKind kind) => Say(kind switch
    {
        ChangeKind.Created => "New",
        ChangeKind.Agreed => "Agreed",
        ChangeKind.Deprecated => "No longer used",
        _ => "Changed",
    });

    private static string Say(string english) => Translation<Texts>.Of(english);

    private static string HtmlOf(Revision revision, ChangeKind kind)
    {
        var html = new StringBuilder();
        using var writer = new StringWriter(html, CultureInfo.InvariantCulture);
        if (revision.Reason.Length > 0)
        {
            html.Append("<p>").Append(HtmlEncoder.Default.Encode(Phrases.Of(revision.Reason))).Append("</p>");
        }

        foreach (var field in Difference.Of(revision).Where(field => kind != ChangeKind.Created || Gist.Contains(field.Field)))
        {
            html.Append("<p><strong>").Append(HtmlEncoder.Default.Encode(Words.OfField(field.Field, field.Part))).Append(":</strong> ");
            DifferenceMarkup.Show(ValueWords.Of(field.Field, field.Words)).WriteTo(writer, HtmlEncoder.Default);
            html.Append("</p>");
        }

        return html.ToString();
    }

    private static T? Read<T>(string? state)
        where T : class => state is null ? null : JsonSerializer.Deserialize<T>(state, GlossaryJson.Options);
}
