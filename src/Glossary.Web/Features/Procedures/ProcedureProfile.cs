using AutoMapper;
using Glossary.Core.Procedures;

namespace Glossary.Web.Features.Procedures;

/// <summary>Maps procedures to what the API answers.</summary>
internal sealed class ProcedureProfile : Profile
{
    public ProcedureProfile(string baseUrl)
    {
        CreateMap<PublishedProcedure, ProcedureSummaryResponse>().IncludeMembers(procedure => procedure.Content)
            .ForMember(response => response.Url, member => member.MapFrom(procedure => baseUrl + ProcedureLinks.Page(procedure)));
        CreateMap<ProcedureContent, ProcedureSummaryResponse>(MemberList.None)
            .ForMember(response => response.Steps, member => member.MapFrom(content => content.Steps.Count));
        CreateMap<ProcedureReading, ProcedureResponse>().IncludeMembers(reading => reading.Procedure, reading => reading.Procedure.Content);
        CreateMap<PublishedProcedure, ProcedureResponse>(MemberList.None)
            .ForMember(response => response.Url, member => member.MapFrom(procedure => baseUrl + ProcedureLinks.Page(procedure)));
        CreateMap<ProcedureContent, ProcedureResponse>(MemberList.None)
            .ForMember(response => response.Steps, member => member.Ignore());
        CreateMap<ProcedureStepReading, ProcedureStepResponse>().IncludeMembers(step => step.Content);
        CreateMap<ProcedureStepContent, ProcedureStepResponse>(MemberList.None)
            .ForMember(response => response.Terms, member => member.Ignore());
    }
}
