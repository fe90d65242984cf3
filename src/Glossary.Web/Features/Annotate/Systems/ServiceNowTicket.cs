using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Systems;

/// <summary>
/// Reads what a flow or a business rule of ServiceNow sends: a record as its own REST answers write it, by itself or within <c>result</c>, each
/// field a text or a pair of values.
/// </summary>
internal static class ServiceNowTicket
{
    private static readonly string[] Fields = ["short_description", "description", "comments", "work_notes"];

    /// <summary>Null when it has none of a record's texts.</summary>
    internal static SentTicket? Of(SentJson sent)
    {
        var record = sent.Find("result") is { IsObject: true } within ? within : sent;
        return Fields.Any(field => record.Find(field) is not null) ? new([.. Fields.Select(field => new SentField(Channel.ServiceNow, TextOf(record, field)))], Channel.ServiceNow) : null;
    }

    private static string TextOf(SentJson record, string field) => record.Text(field) ?? record.Find(field)?.Text("display_value") ?? record.Find(field)?.Text("value") ?? string.Empty;
}
