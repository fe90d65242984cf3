using AutoMapper;
using Glossary.Core.Search;

namespace Glossary.Web.Features.Vocabularies;

/// <summary>Maps vocabularies to what the API answers.</summary>
internal sealed class VocabularyProfile : Profile
{
    public VocabularyProfile() => CreateMap<CatalogueVocabulary, VocabularyResponse>();
}
