using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Glossary.Cli.Server;

/// <summary>The server that is asked, over its API.</summary>
internal sealed class GlossaryServer : IDisposable
{
    private const int MaxAnswer = 32 << 20;
    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly bool _hasKey;

    internal GlossaryServer(Uri address, string? key)
    {
        _address = address;
        _http = new() { BaseAddress = new(address, "api/v1/"), Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = MaxAnswer };
        _hasKey = !string.IsNullOrWhiteSpace(key);
        if (_hasKey)
        {
            _http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.TryParse($"Bearer {key!.Trim()}", out var header)
                ? header
                : throw new CommandFault(ExitCode.WrongUsage, "What GLOSSARY_KEY holds is no key; it begins with glo_ and is one word.");
        }
    }

    /// <summary>The whole address of a page.</summary>
    internal string PageOf(string url) => new Uri(_address, url).ToString();

    internal Task<Answer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) => SendAsync(new(HttpMethod.Get, path), type, cancellationToken);

    internal Task<Answer<T>> PostAsync<TBody, T>(string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Post, path) { Content = JsonContent.Create(body, bodyType) }, type, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<Answer<T>> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            using (request)
            using (var answer = await _http.SendAsync(request, cancellationToken))
            {
                var body = await answer.Content.ReadAsStringAsync(cancellationToken);
                return answer.IsSuccessStatusCode ? new(JsonSerializer.Deserialize(body, type) ?? throw NoGlossary(), body) : throw Refused(answer.StatusCode, body);
            }
        }
        catch (JsonException)
        {
            throw NoGlossary();
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new CommandFault(ExitCode.OutOfReach, $"Nobody answers at {_address}: start the server there, or name another with --server or GLOSSARY_SERVER.");
        }
    }

    private CommandFault Refused(HttpStatusCode status, string body)
    {
        var problem = ProblemOf(body) ?? throw NoGlossary();
        var code = (int)status is 429 or >= 500 ? ExitCode.OutOfReach : ExitCode.WrongUsage;
        var why = problem.Errors is { Count: > 0 } errors ? string.Join(' ', errors.SelectMany(fault => fault.Value)) : $"{problem.Title} {problem.Detail}".Trim();
        return new(code, status != HttpStatusCode.Unauthorized ? why
            : _hasKey ? "The server doesn't know the key that GLOSSARY_KEY holds: it was revoked or has run out. Make another at the server's page /account/keys."
            : "Reading is closed on this server: set GLOSSARY_KEY to a key, which you make at its page /account/keys.");
    }

    private static Problem? ProblemOf(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, AnswerJson.Default.Problem) is { Title: not null } problem ? problem : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private CommandFault NoGlossary() => new(ExitCode.OutOfReach, $"What answers at {_address} is no glossary. Name the server with --server or GLOSSARY_SERVER.");
}
