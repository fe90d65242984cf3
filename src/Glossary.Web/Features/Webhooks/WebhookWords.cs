using Glossary.Core.Webhooks;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Webhooks;

/// <summary>How the pages call what webhooks are told of.</summary>
internal static class WebhookWords
{
    internal static string Of(string happened) => Translation<Texts>.Of(happened switch
    {
        WebhookEvent.TermAgreed => "A word is agreed",
        WebhookEvent.TermChanged => "A word is new, or says something else",
        WebhookEvent.TermDeprecated => "A word goes out of use",
        WebhookEvent.MappingChanged => "A mapping is new, changed, agreed or goes out of use",
        WebhookEvent.ProcedureChanged => "A procedure is new, changed or goes out of use",
        WebhookEvent.ProposalOpened => "A proposal waits on its stewards",
        WebhookEvent.ProposalDecided => "A proposal is agreed or declined",
        _ => "A test",
    });

    internal static string Of(DeliveryState state) => Translation<Texts>.Of(state switch
    {
        DeliveryState.Waiting => "waits",
        DeliveryState.Delivered => "arrived",
        _ => "given up",
    });
}
