using AutoMapper;
using AutoMapper.QueryableExtensions;
using Glossary.Web.Features.Annotate;
using Glossary.Web.Features.History;
using Glossary.Web.Features.Learning.Paths;
using Glossary.Web.Features.Mappings;
using Glossary.Web.Features.Procedures;
using Glossary.Web.Features.Search;
using Glossary.Web.Features.Terms;
using Glossary.Web.Features.Vocabularies;
using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Shared;

/// <summary>
/// Turns what the model and the index hold into the API's responses, as the mapping profiles say. Only it and the profiles know
/// AutoMapper, so that a house whose lawyers object has one class to replace.
/// </summary>
internal sealed class ResponseMapper(IServiceProvider services)
{
    // Much at a start needs this class, and nothing of it needs a mapping yet: reading the profiles waits until one is.
    private readonly Lazy<IMapper> _mapper = new(services.GetRequiredService<IMapper>);

    internal TResponse Map<TResponse>(object? source) => _mapper.Value.Map<TResponse>(source);

    /// <summary>The responses of a query, so that PostgreSQL is asked for no more than they show.</summary>
    internal IQueryable<TResponse> Project<TResponse>(IQueryable source) => source.ProjectTo<TResponse>(_mapper.Value.ConfigurationProvider);

    /// <summary>Adds the profiles of every feature.</summary>
    internal static void AddTo(IServiceCollection services)
    {
        services.AddAutoMapper(
            (provider, mapping) =>
            {
                var options = provider.GetRequiredService<IOptions<GlossaryOptions>>().Value;
                mapping.LicenseKey = options.AutoMapperLicenseKey;
                var baseUrl = options.PublicBaseUrl?.TrimEnd('/') ?? string.Empty;
                mapping.AddProfile(new TermProfile(baseUrl));
                mapping.AddProfile(new ProcedureProfile(baseUrl));
                mapping.AddProfile(new PathProfile(baseUrl));
                mapping.AddProfile<VocabularyProfile>();
                mapping.AddProfile<MappingProfile>();
                mapping.AddProfile<SearchProfile>();
                mapping.AddProfile<AnnotateProfile>();
                mapping.AddProfile<HistoryProfile>();
            },
            Type.EmptyTypes);
        services.AddSingleton<ResponseMapper>();
    }
}
