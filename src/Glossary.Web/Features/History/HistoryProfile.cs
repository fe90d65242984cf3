using System.Text.Json;
using AutoMapper;
using Glossary.Core;
using Glossary.Core.Changes;

namespace Glossary.Web.Features.History;

/// <summary>Maps the history to what the API answers.</summary>
internal sealed class HistoryProfile : Profile
{
    public HistoryProfile()
    {
        CreateMap<Revision, RevisionResponse>()
            .ForMember(response => response.Before, member => member.MapFrom(revision => Read<TermState>(revision.Before)))
            .ForMember(response => response.After, member => member.MapFrom(revision => Read<TermState>(revision.After)));
        CreateMap<Revision, MappingRevisionResponse>()
            .ForMember(response => response.Before, member => member.MapFrom(revision => Read<MappingState>(revision.Before)))
            .ForMember(response => response.After, member => member.MapFrom(revision => Read<MappingState>(revision.After)));
        CreateMap<Revision, ProcedureRevisionResponse>()
            .ForMember(response => response.Before, member => member.MapFrom(revision => Read<ProcedureState>(revision.Before)))
            .ForMember(response => response.After, member => member.MapFrom(revision => Read<ProcedureState>(revision.After)));
        CreateMap<Revision, PathRevisionResponse>()
            .ForMember(response => response.Before, member => member.MapFrom(revision => Read<PathState>(revision.Before)))
            .ForMember(response => response.After, member => member.MapFrom(revision => Read<PathState>(revision.After)));
    }

    private static T? Read<T>(string? state)
        where T : class => state is null ? null : JsonSerializer.Deserialize<T>(state, GlossaryJson.Options);
}
