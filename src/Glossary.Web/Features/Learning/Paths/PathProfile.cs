using AutoMapper;
using Glossary.Core.Learning;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>Maps learning paths to what the API answers.</summary>
internal sealed class PathProfile : Profile
{
    public PathProfile(string baseUrl)
    {
        CreateMap<PublishedPath, PathSummaryResponse>().IncludeMembers(path => path.Content)
            .ForMember(response => response.Url, member => member.MapFrom(path => baseUrl + PathLinks.Page(path.Slug)));
        CreateMap<PathContent, PathSummaryResponse>(MemberList.None)
            .ForMember(response => response.Lessons, member => member.MapFrom(content => content.Lessons.Count))
            .ForMember(response => response.Terms, member => member.MapFrom(content => content.Terms().Count));
        CreateMap<PathReading, PathResponse>().IncludeMembers(reading => reading.Path, reading => reading.Path.Content);
        CreateMap<PublishedPath, PathResponse>(MemberList.None)
            .ForMember(response => response.Url, member => member.MapFrom(path => baseUrl + PathLinks.Page(path.Slug)));
        CreateMap<PathContent, PathResponse>(MemberList.None)
            .ForMember(response => response.Lessons, member => member.Ignore());
        CreateMap<LessonReading, LessonResponse>().IncludeMembers(lesson => lesson.Content);
        CreateMap<LessonContent, LessonResponse>(MemberList.None)
            .ForMember(response => response.Terms, member => member.Ignore())
            .ForMember(response => response.FalseFriends, member => member.Ignore());
        CreateMap<FalseFriendReading, FalseFriendPairResponse>();
        CreateMap<ScenarioContent, ScenarioBody>();
        CreateMap<ScenarioChoice, ChoiceBody>();
    }
}
