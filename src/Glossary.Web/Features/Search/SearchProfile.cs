using AutoMapper;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Search;

/// <summary>Maps look-ups to what the API answers.</summary>
internal sealed class SearchProfile : Profile
{
    public SearchProfile()
    {
        CreateMap<TermHit, SearchResult>()
            .ForCtorParam(nameof(SearchResult.Term), parameter => parameter.MapFrom(hit => hit.Term.Summary))
            .ForCtorParam(nameof(SearchResult.Match), parameter => parameter.MapFrom(hit => hit))
            .ForCtorParam(nameof(SearchResult.Counterparts), parameter => parameter.MapFrom(hit => hit.Term.Mappings));
        CreateMap<TermHit, MatchResponse>();
        CreateMap<Highlight, HighlightResponse>();
        CreateMap<PublishedMapping, CounterpartResponse>()
            .ForMember(response => response.Relation, member => member.MapFrom(mapping => mapping.Content.Relation))
            .ForMember(response => response.Bridge, member => member.MapFrom(mapping => mapping.Content.Bridge));
        CreateMap<Suggestion, SuggestionResponse>()
            .ForMember(response => response.MatchKind, member => member.MapFrom(suggestion => suggestion.Kind));
        CreateMap<Collision, CollisionResponse>();
    }
}
