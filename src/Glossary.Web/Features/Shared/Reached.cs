using System.Globalization;
using Glossary.Core.Search;

namespace Glossary.Web.Features.Shared;

/// <summary>Lets an editor see their own edit on any replica: <c>Glossary-After</c> waits for a Change, <c>Glossary-Change</c> tells the one reached.</summary>
internal static class Reached
{
    internal const string Header = "Glossary-Change";
    internal const string AfterHeader = "Glossary-After";
    private static readonly TimeSpan ReaderWaits = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WriterWaits = TimeSpan.FromSeconds(2);

    /// <summary>Stamps an answer.</summary>
    internal static void Stamp(HttpContext http, long change) => http.Response.Headers[Header] = change.ToString(CultureInfo.InvariantCulture);

    /// <summary>Answers a writer only when this replica's index shows what was written, or after a bounded wait: the write is kept either way.</summary>
    internal static async Task ShowAsync(HttpContext http, ITermIndex index, long change)
    {
        await index.WaitForAsync(change, WriterWaits, http.RequestAborted);
        Stamp(http, change);
    }

    /// <summary>Reads from the index: not before it has something to read, and after the Change that the client asks for.</summary>
    internal static async ValueTask<object?> ReadAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var index = http.RequestServices.GetRequiredService<ITermIndex>();
        if (http.Request.Headers.TryGetValue(AfterHeader, out var after))
        {
            if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var change))
            {
                return Problems.Invalid(AfterHeader, "Send the number that a write answered as Glossary-Change.");
            }

            await index.WaitForAsync(change, ReaderWaits, http.RequestAborted);
        }

        return index.Change is null ? throw new NotReadyException() : await next(context);
    }
}

/// <summary>The index has nothing to read yet: the very first start is still under way.</summary>
internal sealed class NotReadyException() : Exception("The glossary is getting ready.");
