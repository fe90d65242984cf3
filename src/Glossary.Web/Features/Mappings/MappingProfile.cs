using AutoMapper;
using Glossary.Core.Mappings;

namespace Glossary.Web.Features.Mappings;

/// <summary>Maps Mappings to what the API answers.</summary>
internal sealed class MappingProfile : Profile
{
    public MappingProfile()
    {
        CreateMap<MappingRow, MappingResponse>().IncludeMembers(row => row.Mapping);
        CreateMap<Mapping, MappingResponse>(MemberList.None)
            .ForMember(response => response.Source, member => member.Ignore())
            .ForMember(response => response.Target, member => member.Ignore());
    }
}
