using AutoMapper;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Terms;

/// <summary>Maps Terms to what the API answers.</summary>
internal sealed class TermProfile : Profile
{
    public TermProfile(string baseUrl)
    {
        CreateMap<TermSummary, TermSummaryResponse>()
            .ForMember(response => response.Key, member => member.MapFrom(summary => summary.Vocabulary + "/" + summary.Slug))
            .ForMember(response => response.Url, member => member.MapFrom(summary => baseUrl + "/t/" + summary.Vocabulary + "/" + summary.Slug));
        CreateMap<PublishedTerm, TermResponse>().IncludeMembers(term => term.Summary).ForMember(response => response.AsItStood, member => member.Ignore());
        CreateMap<TermSummary, TermResponse>(MemberList.None)
            .ForMember(response => response.Key, member => member.MapFrom(summary => summary.Vocabulary + "/" + summary.Slug))
            .ForMember(response => response.Url, member => member.MapFrom(summary => baseUrl + "/t/" + summary.Vocabulary + "/" + summary.Slug));
        CreateMap<PublishedRelation, RelationResponse>();
        CreateMap<PublishedMapping, TermMappingResponse>().IncludeMembers(mapping => mapping.Content);
        CreateMap<Core.Mappings.MappingContent, TermMappingResponse>(MemberList.None);
        CreateMap<PublishedNoCounterpart, NoCounterpartResponse>();
        CreateMap<Core.Mappings.MappingSignOff, MappingSignOffResponse>();
        CreateMap<Label, LabelBody>();
        CreateMap<Definition, DefinitionBody>();
        CreateMap<Note, NoteBody>();
        CreateMap<Source, SourceBody>();
    }
}
