using System.Reflection;
using Glossary.Core.Annotation;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Server;

namespace Glossary.Web.Features.Mcp;

/// <summary>
/// The glossary for assistants: a Model Context Protocol server at <c>/mcp</c> (Streamable HTTP, revision 2025-11-25 and later). It keeps no
/// session, so any replica answers any request, and it only reads.
/// </summary>
internal static class McpHosting
{
    internal const string Route = "/mcp";

    /// <summary>JSON writes a character of a text as six at most.</summary>
    private const int MaxBody = (6 * AnnotateQuery.MaxBytes) + 4096;

    internal static IServiceCollection AddMcp(this IServiceCollection services)
    {
        services.AddSingleton<McpOffer>();
        services.AddOptions<McpServerOptions>().Configure<McpOffer>((server, offer) => offer.AddTo(server));
        services
            .AddMcpServer(server =>
            {
                server.ServerInfo = new() { Name = "glossary", Title = "Glossary", Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "1.0.0" };
                server.ServerInstructions =
                    "What a hospital's HTM department (healthcare technology management: biomedical and clinical engineering) and its IT department mean by their words, and how the two map onto each other. "
                    + "Look a word up before you explain it: the same word often means something else to each side. A mapping of relation falseFriend is a word not to say; its bridge says what to say instead. "
                    + "The glossary's vocabularies are htm, it and standards, and whatever else this house has added.";
            })
            .WithHttpTransport(transport => transport.SessionMode = HttpServerSessionMode.Stateless)
            .WithCompleteHandler(Completions.CompleteAsync)
            .WithRequestFilters(filters => filters.AddCallToolFilter(ExplainFaults.OfTools).AddGetPromptFilter(ExplainFaults.OfPrompts));
        return services;
    }

    internal static void MapMcp(this WebApplication app) => app.MapMcp(Route)
        .AddEndpointFilter<IEndpointConventionBuilder, OwnOrigin>()
        .WithMetadata(new RequestSizeLimitAttribute(MaxBody), new CountsAsReading());
}
