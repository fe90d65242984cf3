using System.Globalization;
using Glossary.Core.Accounts;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Data.Accounts;
using Glossary.Data.Audit;
using Glossary.Data.Keys;
using Glossary.Formats.Seeding;
using Glossary.Formats.Seeding.Linting;
using Glossary.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Hosting;

/// <summary>An operator's verb at work: the same parts as the server's, without the server.</summary>
internal sealed class Operation : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    internal Operation(string[] args, TextWriter output, TextWriter errors)
    {
        (_output, _errors) = (output, errors);
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddGlossary(builder.Configuration);
        _host = builder.Build();
        Settings.Check(_host.Services);
    }

    private GlossaryDatabase Database => _host.Services.GetRequiredService<GlossaryDatabase>();

    private string SeedLocation => _host.Services.GetRequiredService<SeedFolder>().Location ?? throw new OperatorException("There is no folder glossary-seed; set Glossary__SeedDirectory.");

    internal async Task<int> MigrateAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        _output.WriteLine("The database is up to date.");
        return 0;
    }

    internal Task<int> CheckSeedAsync()
    {
        var (reading, findings) = SeedLinter.Check(SeedLocation);
        foreach (var fault in reading.Faults.Concat(findings))
        {
            _output.WriteLine(fault);
        }

        if (reading.Seed is { } seed)
        {
            _output.WriteLine(findings.Count == 0
                ? $"The seed is sound: {seed.Terms.Count} terms, {seed.Mappings.Count} mappings, {seed.Procedures.Count} procedures, {seed.Paths.Count} learning paths."
                : $"The seed can be loaded: {seed.Terms.Count} terms, {seed.Mappings.Count} mappings, {seed.Procedures.Count} procedures, {seed.Paths.Count} learning paths. What is said above should be written better.");
        }

        return Task.FromResult(reading.Seed is null || findings.Count > 0 ? 1 : 0);
    }

    internal Task<int> CompileSeedAsync(string file)
    {
        var fingerprint = SeedReader.Fingerprint(SeedLocation);
        if (SeedReader.Read(SeedLocation).Seed is not { } seed)
        {
            throw new OperatorException("Nothing was written. The verb seed --check says what is wrong with the files.");
        }

        CompiledSeed.Write(file, seed, fingerprint);
        return Task.FromResult(0);
    }

    internal async Task<int> SeedAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        if (!await _host.Services.GetRequiredService<SeedFolder>().LoadAsync(cancellationToken))
        {
            throw new OperatorException("Nothing was loaded. The verb seed --check says what is wrong with the files.");
        }

        _output.WriteLine("The database holds what the seed says.");
        return 0;
    }

    internal async Task<int> ReindexAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        var feed = _host.Services.GetRequiredService<IChangeFeed>();
        var index = _host.Services.GetRequiredService<ITermIndex>();
        await using var everything = await feed.ReadAllAsync(cancellationToken);
        await index.RebuildAsync(await feed.IdentifyAsync(cancellationToken), everything.Catalogue, everything.Terms, everything.Guides, everything.Change, cancellationToken);
        index.Commit();
        _output.WriteLine($"Built the index anew in {_host.Services.GetRequiredService<IndexFolder>().Path}; it shows change {everything.Change}.");
        return 0;
    }

    internal async Task<int> AddKeyAsync(string name, Role role, string? vocabulary, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 100)
        {
            throw new OperatorException("Give the key a --name of 1 to 100 characters.");
        }

        if (role == Role.Steward != vocabulary is not null)
        {
            throw new OperatorException(role == Role.Steward ? "A steward writes one vocabulary: add --vocabulary htm, or another." : "Only a steward's key takes --vocabulary.");
        }

        await OpenAsync(cancellationToken);
        await using var db = Database.CreateContext();
        if (vocabulary is not null && !await db.Vocabularies.AnyAsync(row => row.Slug == vocabulary, cancellationToken))
        {
            throw new OperatorException($"There is no vocabulary {vocabulary} in the database yet.");
        }

        var now = _host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (key, secret) = ApiKey.Issue(name, role, vocabulary, now);
        db.Add(Actor.Operator.Did(AccountAction.KeyMade, null, now, $"{key.Hint}… for {name}"));
        db.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        _output.WriteLine(secret);
        await _errors.WriteLineAsync($"Keep it now: it is not shown again. Send it as Authorization: Bearer {key.Hint}…");
        return 0;
    }

    internal async Task<int> ListKeysAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await using var db = Database.CreateContext();
        foreach (var key in await db.ApiKeys.AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken))
        {
            var state = key.RevokedAt is { } revoked ? string.Create(CultureInfo.InvariantCulture, $"revoked {revoked:yyyy-MM-dd}")
                : key.ExpiresAt is { } expires ? string.Create(CultureInfo.InvariantCulture, $"until {expires:yyyy-MM-dd}")
                : "works";
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key.Hint}…  {key.Role,-13}  {key.Vocabulary ?? "all",-10}  {key.CreatedAt:yyyy-MM-dd}  {state,-18}  {key.Name}"));
        }

        return 0;
    }

    internal async Task<int> RevokeKeyAsync(string which, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await using var db = Database.CreateContext();
        var isId = Guid.TryParse(which, out var id);
        var found = await db.ApiKeys.Where(row => row.RevokedAt == null && (isId ? row.Id == id : row.Hint == which.TrimEnd('…'))).ToListAsync(cancellationToken);
        if (found is not [var key])
        {
            throw new OperatorException(found.Count == 0 ? $"No working key begins with {which}; keys list says which there are." : "Several keys begin so; name it by its id.");
        }

        var now = _host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        key.Revoke(now);
        db.Add(Actor.Operator.Did(AccountAction.KeyRevoked, null, now, $"{key.Hint}… of {key.Name}"));
        await db.SaveChangesAsync(cancellationToken);
        _output.WriteLine($"Revoked {key.Hint}… ({key.Name}).");
        return 0;
    }

    internal async Task<int> VerifyAuditAsync(string? head, CancellationToken cancellationToken)
    {
        byte[]? kept = null;
        if (head is not null)
        {
            kept = new byte[32];
            if (head.Length != 64 || Convert.FromHexString(head, kept, out _, out _) != System.Buffers.OperationStatus.Done)
            {
                throw new OperatorException("Give --head the 64 digits that audit verify printed.");
            }
        }

        await OpenAsync(cancellationToken);
        await using var db = Database.CreateContext();
        var (tip, fault) = await AuditCheck.RunAsync(db, kept, cancellationToken);
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tip.Number} entries hold. Head: {Convert.ToHexStringLower(tip.Hash)}"));
        if (fault is not null)
        {
            await _errors.WriteLineAsync(fault);
        }

        return fault is null ? 0 : 1;
    }

    internal async Task<int> ExportAuditAsync(long from, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await using var db = Database.CreateContext();
        await using var output = Console.OpenStandardOutput();
        await AuditExport.WriteAsync(db, from, output, cancellationToken);
        return 0;
    }

    /// <summary>Runs something that takes the server's own parts, once there is a database.</summary>
    internal async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await using var scope = _host.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider, cancellationToken);
    }

    public async ValueTask DisposeAsync() => await ((IAsyncDisposable)_host).DisposeAsync();

    private Task OpenAsync(CancellationToken cancellationToken) => _host.Services.GetRequiredService<Storage>().OpenAsync(cancellationToken);
}

/// <summary>Something that the operator can put right; the message says how.</summary>
internal sealed class OperatorException(string message) : Exception(message);
