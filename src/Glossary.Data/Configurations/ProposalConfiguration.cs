using Glossary.Core.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals", table =>
        {
            table.HasCheckConstraint("ck_proposals_state", Check.OneOf<ProposalState>("state"));
            table.HasCheckConstraint("ck_proposals_version", "version > 0");
            table.HasCheckConstraint("ck_proposals_vocabularies", "cardinality(vocabularies) > 0");

            // What a sign-off is bound to is the hash of what is stored, not of what a program says is stored.
            table.HasCheckConstraint("ck_proposals_content_hash", "content_hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')");
            table.HasCheckConstraint("ck_proposals_decided", "(state IN ('approved', 'declined', 'withdrawn')) = (decided_at IS NOT NULL)");
            table.HasCheckConstraint("ck_proposals_reason", @"(state = 'declined') = (reason IS NOT NULL AND reason ~ '\S')");
            table.HasTrigger("proposals_final");
        });
        builder.Property(proposal => proposal.Id).ValueGeneratedNever();
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.PrimitiveCollection(proposal => proposal.Vocabularies).HasColumnType("text[]");
        builder.Ignore(proposal => proposal.Content);
        builder.HasIndex(proposal => proposal.State);
        builder.HasIndex(proposal => proposal.AuthorId);
        builder.OwnsMany(proposal => proposal.SignOffs, part =>
        {
            part.ToTable("proposal_sign_offs", table => table.HasTrigger("proposal_sign_offs_bound"));
            part.WithOwner().HasForeignKey("ProposalId");
            part.HasKey("ProposalId", nameof(SignOff.Vocabulary));
            part.HasIndex("ProposalId", nameof(SignOff.StewardId)).IsUnique().HasDatabaseName("ux_proposal_sign_offs_one_a_person");
        });
        builder.OwnsMany(proposal => proposal.Comments, part =>
        {
            part.ToTable("proposal_comments", table =>
            {
                table.HasCheckConstraint("ck_proposal_comments_kind", Check.OneOf<CommentKind>("kind"));
                table.HasCheckConstraint("ck_proposal_comments_text", Check.Written("text", ProposalComment.MaxText));
                table.HasTrigger("proposal_comments_immutable");
            });
            part.WithOwner().HasForeignKey("ProposalId");
            part.HasKey(comment => comment.Id);
            part.Property(comment => comment.Id).ValueGeneratedNever();
        });
    }
}
