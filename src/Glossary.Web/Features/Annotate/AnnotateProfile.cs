using AutoMapper;
using Glossary.Core.Annotation;

namespace Glossary.Web.Features.Annotate;

/// <summary>Maps what was found in a text to what the API answers.</summary>
internal sealed class AnnotateProfile : Profile
{
    public AnnotateProfile() => CreateMap<Annotation, AnnotationResponse>();
}
