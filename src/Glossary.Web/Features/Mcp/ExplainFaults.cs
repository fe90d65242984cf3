using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Glossary.Web.Features.Mcp;

/// <summary>
/// Says what is wrong with a call and how to mend it; the protocol's library says only that something went wrong, and would log it with what
/// was asked, which is nobody's business.
/// </summary>
internal static class ExplainFaults
{
    internal static McpRequestHandler<CallToolRequestParams, CallToolResult> OfTools(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => async (request, cancellationToken) =>
    {
        if (request.MatchedPrimitive is McpServerTool tool && FaultsOf(tool.ProtocolTool, request.Params?.Arguments ?? new Dictionary<string, JsonElement>()) is { Count: > 0 } faults)
        {
            return Refused(string.Join(' ', faults));
        }

        try
        {
            return await next(request, cancellationToken);
        }
        catch (McpException fault) when (fault is not McpProtocolException)
        {
            return Refused(fault.Message);
        }
    };

    internal static McpRequestHandler<GetPromptRequestParams, GetPromptResult> OfPrompts(McpRequestHandler<GetPromptRequestParams, GetPromptResult> next) => async (request, cancellationToken) =>
    {
        var missing = (request.MatchedPrimitive as McpServerPrompt)?.ProtocolPrompt.Arguments?
            .Where(argument => argument.Required == true && !(request.Params?.Arguments?.TryGetValue(argument.Name, out var value) == true && value.ValueKind != JsonValueKind.Null))
            .Select(argument => $"Send {argument.Name}: {argument.Description}");
        return string.Join(' ', missing ?? []) is { Length: > 0 } fault ? throw new McpProtocolException(fault, McpErrorCode.InvalidParams) : await next(request, cancellationToken);
    };

    private static CallToolResult Refused(string fault) => new() { IsError = true, Content = [new TextContentBlock { Text = fault }] };

    private static List<string> FaultsOf(Tool tool, IDictionary<string, JsonElement> sent)
    {
        var known = tool.InputSchema.GetProperty("properties");
        var required = tool.InputSchema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        var faults = new List<string>();
        foreach (var argument in known.EnumerateObject())
        {
            var isSent = sent.TryGetValue(argument.Name, out var value) && value.ValueKind != JsonValueKind.Null;
            var what = argument.Value.GetProperty("description").GetString();
            if (!isSent && required.Contains(argument.Name))
            {
                faults.Add($"Send {argument.Name}: {what}");
            }
            else if (isSent && !Fits(argument.Value.GetProperty("type"), value))
            {
                faults.Add($"Send {argument.Name} as JSON of another type: {what}");
            }
        }

        // A misspelt one would be left out unseen, and the answer be to another question.
        faults.AddRange(sent.Keys.Where(name => !known.TryGetProperty(name, out _)).Select(name => $"There is no argument {name}; {tool.Name} takes {string.Join(", ", known.EnumerateObject().Select(argument => argument.Name))}."));
        return faults;
    }

    private static bool Fits(JsonElement types, JsonElement value) =>
        (types.ValueKind == JsonValueKind.Array ? types.EnumerateArray() : Enumerable.Repeat(types, 1)).Any(type => type.GetString() switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        });
}
