using System.Text.Json;
using AutoMapper;
using Glossary.Core;
using Glossary.Core.Changes;

namespace Glossary.Web.Features.History;

/// <summary>Maps the history to what the API answers.</summary>
internal sealed class HistoryProfile : Profile
{
    public HistoryProfile() => CreateMap<Revision, RevisionResponse>()
        .ForMember(response => response.Before, member => member.MapFrom(revision => Read(revision.Before)))
        .ForMember(response => response.After, member => member.MapFrom(revision => Read(revision.After)));

    private static TermState? Read(string? state) => state is null ? null : JsonSerializer.Deserialize<TermState>(state, GlossaryJson.Options);
}
