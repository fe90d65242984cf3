using System.Reflection;
using Glossary.Core;
using ModelContextProtocol.Server;

namespace Glossary.Web.Features.Mcp;

/// <summary>
/// What assistants are offered, put together when the first of them asks: describing what every tool takes and answers is a tenth of a
/// whole start, which people who only open a page need not wait for.
/// </summary>
internal sealed class McpOffer(IServiceProvider services)
{
    private readonly Lazy<McpServerTool[]> _tools = new(() => Each<McpServerTool, McpServerToolAttribute>(typeof(GlossaryTools), (method, type) =>
        McpServerTool.Create(method, request => Make(request.Services, type), new() { Services = services, SerializerOptions = GlossaryJson.Options })));

    private readonly Lazy<McpServerResource[]> _resources = new(() => Each<McpServerResource, McpServerResourceAttribute>(typeof(TermResources), (method, type) =>
        McpServerResource.Create(method, request => Make(request.Services, type), new() { Services = services })));

    private readonly Lazy<McpServerPrompt[]> _prompts = new(() => Each<McpServerPrompt, McpServerPromptAttribute>(typeof(TicketPrompts), (method, type) =>
        McpServerPrompt.Create(method, request => Make(request.Services, type), new() { Services = services, SerializerOptions = GlossaryJson.Options })));

    /// <summary>Puts it into the options, which the server makes anew for each request.</summary>
    internal void AddTo(McpServerOptions server)
    {
        server.ToolCollection = [.. _tools.Value];
        server.ResourceCollection = [.. _resources.Value];
        server.PromptCollection = [.. _prompts.Value];
    }

    private static TOffered[] Each<TOffered, TMarked>(Type type, Func<MethodInfo, Type, TOffered> create)
        where TMarked : Attribute =>
        [.. from method in type.GetMethods() where method.IsDefined(typeof(TMarked)) select create(method, type)];

    private static object Make(IServiceProvider? services, Type type) =>
        ActivatorUtilities.CreateInstance(services ?? throw new InvalidOperationException("A request has no services."), type);
}
