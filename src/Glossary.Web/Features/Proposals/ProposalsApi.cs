using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Mappings;
using Glossary.Web.Features.Proposals.Mail;

namespace Glossary.Web.Features.Proposals;

/// <summary>The Proposals part of the API: for those who may propose; what only a steward does, the Proposal itself knows.</summary>
internal static class ProposalsApi
{
    internal static IServiceCollection AddProposals(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddSingleton<VoteCounts>();
        services.AddScoped<ProposalDesk>();
        services.AddScoped<ProposalAnswers>();
        services.AddSingleton<ProposalMail>();
        services.AddSingleton<IAddressBook, AddressBook>();
        services.AddHostedService<MailSender>();
        return services;
    }

    internal static void MapProposals(this IEndpointRouteBuilder api)
    {
        var proposals = api.MapGroup("/proposals").WithTags("Proposals").RequireAuthorization(Author.ProposePolicy)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        proposals.MapListProposals();
        proposals.MapGetProposal();
        proposals.MapCreateProposal();
        proposals.MapReviseProposal();
        proposals.MapReviewProposal();
        proposals.MapDecideProposal();
        proposals.MapWarnOfLikeTerms();
    }
}
