using Glossary.Core;
using Glossary.Core.Annotation;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Search;
using Glossary.Search.Annotation;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Annotate;
using Glossary.Web.Features.Annotate.Systems;
using Glossary.Web.Features.Anywhere;
using Glossary.Web.Features.Audit;
using Glossary.Web.Features.Chat;
using Glossary.Web.Features.Embeds;
using Glossary.Web.Features.Figures;
using Glossary.Web.Features.History;
using Glossary.Web.Features.Insights;
using Glossary.Web.Features.Learning.Answers;
using Glossary.Web.Features.Learning.Cards;
using Glossary.Web.Features.Learning.Paths;
using Glossary.Web.Features.Learning.Practice;
using Glossary.Web.Features.Learning.TakeAlong;
using Glossary.Web.Features.Links;
using Glossary.Web.Features.Map;
using Glossary.Web.Features.Mappings;
using Glossary.Web.Features.Mcp;
using Glossary.Web.Features.Meetings;
using Glossary.Web.Features.Offline;
using Glossary.Web.Features.Procedures;
using Glossary.Web.Features.Procedures.Checklists;
using Glossary.Web.Features.Proposals;
using Glossary.Web.Features.Review;
using Glossary.Web.Features.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Site;
using Glossary.Web.Features.Terms;
using Glossary.Web.Features.Terms.Copying;
using Glossary.Web.Features.Vocabularies;
using Glossary.Web.Features.Webhooks;
using Glossary.Web.Hosting.OpenApi;

namespace Glossary.Web.Hosting;

/// <summary>The server, put together: what it is made of, and which requests go where.</summary>
public static class GlossaryServer
{
    /// <summary>Puts the server together; start it with <c>Run</c> or <c>StartAsync</c>.</summary>
    /// <param name="args">Configuration as on the command line, e.g. <c>--Glossary:DataDirectory=…</c>.</param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // Settings are read once. Watching for their file would look through every folder below the one that the server is started in.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],

            // Named, not guessed: whichever program hosts it, the pages are this assembly's and the files stand beside it.
            ApplicationName = typeof(GlossaryServer).Assembly.GetName().Name,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        DefaultAddress.Apply(builder);

        // Requests are not logged: their addresses say who looked up what. That it listens, the announcement says.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.Warning);

        // Not being ready yet is no failure, and a failed start is told in one line, without a stack trace, by the command line.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // Where its keys are kept docs/security.md says; and that PostgreSQL is still being started while the server is, is no news.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.None);

        // The slim builder leaves out what a server behind no IIS never calls; an address with https stays possible.
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
        });
        builder.Services.AddGlossary(builder.Configuration);
        builder.Services.AddHostedService<IndexFollower>();
        builder.Services.AddHostedService<SeedWatch>();
        builder.Services.AddHostedService<Announcement>();
        builder.Services.AddHostedService<GiveBackMemory>();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("index", tags: [Readiness.Tag]);
        builder.Services.ConfigureHttpJsonOptions(options => GlossaryJson.Apply(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = UnreadParameters.Name);
        builder.Services.AddExceptionHandler<ProblemExceptionHandler>();
        ResponseMapper.AddTo(builder.Services);
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddClientLimits();
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddSingleton<SearchAnswers>();
        builder.Services.AddSingleton<MissCounter>();
        builder.Services.AddSingleton<IMissedWords>(provider => provider.GetRequiredService<MissCounter>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<MissCounter>());
        builder.Services.AddSingleton<NotFoundCounts>();
        builder.Services.AddProposals(builder.Configuration);
        builder.Services.AddMcp();
        builder.Services.AddWebhooks();
        builder.Services.AddChats();
        builder.Services.AddTickets();
        builder.Services.AddMeetings();
        builder.Services.AddPaths();
        builder.Services.AddCards();
        builder.Services.AddApiDescription();
        builder.Services.AddGlossaryPages();
        builder.Services.AddSingleton<KnownConnections>();
        builder.Services.AddSingleton<FrameSites>();
        builder.Services.AddLinks();
        builder.Services.AddSiteFiles();
        builder.Services.AddOffline();
        builder.Services.AddAnywhere();
        builder.Services.AddSingleton<Markdown>();
        builder.Services.AddSingleton<ExplainTicket>();

        var app = builder.Build();
        Settings.Check(app.Services);
        app.Services.GetRequiredService<Storage>().Begin();

        // Reading the index from disk and putting the rest together take about as long, and neither needs the other.
        _ = Task.Run(app.Services.GetRequiredService<ITermIndex>);
        app.UseTrustedProxies(app.Configuration[$"{GlossaryOptions.Section}:{nameof(GlossaryOptions.TrustedProxies)}"]);
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseReadableErrors();
        app.UseAssets();

        // After the files: what stands in wwwroot/learn is no learning path.
        app.UseRouting();
        app.UseLanguages();
        app.UseSecureCookies();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseSessionGuard();
        app.UseAuthorization();
        app.UseMeetingGuard();
        app.MapApiDescription();
        app.MapHealth();
        app.MapOpenIdIfOn();
        app.MapGlossaryPages();
        app.MapMaps();
        app.MapCopyTerm();
        app.MapCopyMapping();
        app.MapLinks();
        app.MapCopyProcedure();
        app.MapTakeAlong();
        app.MapSiteFiles();
        app.MapAddressBar();
        app.MapOffline();
        app.MapAnywhere();
        app.MapDecisionFeed();
        app.MapMcp();
        app.MapChangeFeeds();
        app.MapMeetingScreens();
        app.MapChats();
        var api = app.MapGroup("/api/v1");
        api.MapVocabularies();
        api.MapTerms();
        api.MapMappings();
        api.MapHistory();
        api.MapReview();
        api.MapAudit();
        api.MapInsights();
        api.MapProcedures();
        api.MapPaths();
        api.MapCards();
        api.MapAnswers();
        api.MapProposals();
        api.MapMeetings();
        api.MapSearch();
        api.MapAnnotateText();
        api.MapAnnotateTicket();
        api.MapFigures();
        api.MapWebhooks();
        api.MapPractice();
        return app;
    }

    /// <summary>What the server and the operator's verbs have in common.</summary>
    internal static IServiceCollection AddGlossary(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GlossaryOptions>().Bind(configuration.GetSection(GlossaryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<OpenIdOptions>().BindConfiguration(OpenIdOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddPeople();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<GlossaryDatabase>();
        services.AddScoped(provider => provider.GetRequiredService<GlossaryDatabase>().CreateContext());
        services.AddSingleton<Storage>();
        services.AddSingleton<SeedFolder>();
        services.AddSingleton<IChangeFeed, ChangeFeed>();
        services.AddSingleton<IndexFolder>();
        services.AddSingleton(provider => new LuceneTermIndex(provider.GetRequiredService<IndexFolder>().Path));
        services.AddSingleton<ITermIndex>(provider => provider.GetRequiredService<LuceneTermIndex>());

        // For what is put together while the index is being read, and must not wait for it then.
        services.AddSingleton(provider => new Lazy<ITermIndex>(provider.GetRequiredService<ITermIndex>));
        services.AddSingleton<IAnnotator, DictionaryAnnotator>();
        return services;
    }

    private static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Readiness.Tag) }).AllowAnonymous();
    }
}
