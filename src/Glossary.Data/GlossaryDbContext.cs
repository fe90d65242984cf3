using Glossary.Core.Accounts;
using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Learning.Assignments;
using Glossary.Core.Learning.Practice;
using Glossary.Core.Mappings;
using Glossary.Core.Meetings;
using Glossary.Core.Procedures;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Glossary.Core.Webhooks;
using Glossary.Data.Accounts;
using Glossary.Data.Audit;
using Glossary.Data.Insights;
using Glossary.Data.Keys;
using Glossary.Data.Learning;
using Glossary.Data.Mail;
using Glossary.Data.Seeding;
using Glossary.Data.Webhooks;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data;

/// <summary>The glossary in PostgreSQL, the only truth.</summary>
public sealed class GlossaryDbContext(DbContextOptions<GlossaryDbContext> options) : DbContext(options)
{
    /// <summary>The communities' languages.</summary>
    public DbSet<Vocabulary> Vocabularies => Set<Vocabulary>();

    /// <summary>Subject areas.</summary>
    public DbSet<Topic> Topics => Set<Topic>();

    /// <summary>Meanings, each with its names, definitions, notes, sources and topics.</summary>
    public DbSet<Term> Terms => Set<Term>();

    /// <summary>Links inside a vocabulary.</summary>
    public DbSet<Relation> Relations => Set<Relation>();

    /// <summary>Links between vocabularies.</summary>
    public DbSet<Mapping> Mappings => Set<Mapping>();

    /// <summary>Answers that another vocabulary has no such thing.</summary>
    public DbSet<NoCounterpart> NoCounterparts => Set<NoCounterpart>();

    /// <summary>What people think of Mappings.</summary>
    public DbSet<MappingVote> MappingVotes => Set<MappingVote>();

    /// <summary>Suggested changes, each with its sign-offs and comments.</summary>
    public DbSet<Proposal> Proposals => Set<Proposal>();

    /// <summary>Mail that waits to be sent, and what was sent.</summary>
    public DbSet<OutgoingMail> OutgoingMail => Set<OutgoingMail>();

    /// <summary>What both departments do together, each with its steps, sources and topics.</summary>
    public DbSet<Procedure> Procedures => Set<Procedure>();

    /// <summary>What leads a learner into the other department's language, each with its lessons.</summary>
    public DbSet<LearningPath> Paths => Set<LearningPath>();

    /// <summary>Who changed what, when and why. Rows are never altered; the database refuses it.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>The change feed. Rows are never altered; the database refuses it.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>The audit log's chain. Rows are never altered; the database refuses it.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Look-ups that found nothing, counted by day.</summary>
    public DbSet<MissedSearch> MissedSearches => Set<MissedSearch>();

    /// <summary>Queries that are no words.</summary>
    public DbSet<DismissedQuery> DismissedQueries => Set<DismissedQuery>();

    /// <summary>Terms that look like false friends and are none.</summary>
    public DbSet<DismissedPair> DismissedPairs => Set<DismissedPair>();

    /// <summary>Meetings that go on, or ended a short time ago, with their words.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>Which words were said when in a meeting that goes on.</summary>
    public DbSet<MeetingLine> MeetingLines => Set<MeetingLine>();

    /// <summary>How people with accounts learn. It is theirs alone.</summary>
    public DbSet<Learner> Learners => Set<Learner>();

    /// <summary>The cards that they answered. Rows are never altered; the database refuses it.</summary>
    public DbSet<KeptReview> CardReviews => Set<KeptReview>();

    /// <summary>Paths that managers ask people to take.</summary>
    public DbSet<Assignment> Assignments => Set<Assignment>();

    /// <summary>Programs that are told of changes.</summary>
    public DbSet<Webhook> Webhooks => Set<Webhook>();

    /// <summary>What is on its way to them, and what arrived a short time ago.</summary>
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    /// <summary>How far the change feed has been read for them.</summary>
    public DbSet<WebhookPosition> WebhookPositions => Set<WebhookPosition>();

    /// <summary>Which Proposals were opened or decided since.</summary>
    public DbSet<ProposalNews> ProposalNews => Set<ProposalNews>();

    /// <summary>Keys for tools.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>Those with an account.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>The browsers in which they are signed in.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>What happened to accounts. Rows are never altered; the database refuses it.</summary>
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    /// <summary>What cookies and forms are sealed with, the same on every replica.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>What was taken from glossary-seed, and how it stood then.</summary>
    public DbSet<SeedEntry> SeedEntries => Set<SeedEntry>();

    /// <summary>Saves everything or nothing. What happened to accounts becomes a link of the audit log's chain, wherever it is recorded.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        AccountEvent[] happened = [.. ChangeTracker.Entries<AccountEvent>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];
        if (happened.Length == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var one in happened)
        {
            await AuditLog.RecordAsync(this, one, cancellationToken);
        }

        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return saved;
    }

    /// <inheritdoc/>
    /// <remarks>A start takes what was generated from it, in the folder CompiledModel.</remarks>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GlossaryDbContext).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Words, not numbers: somebody with psql at three in the morning can read them, and the constraints name them.
        configurationBuilder.Properties<Status>().HaveConversion<CamelCaseConverter<Status>>();
        configurationBuilder.Properties<LabelKind>().HaveConversion<CamelCaseConverter<LabelKind>>();
        configurationBuilder.Properties<NoteKind>().HaveConversion<CamelCaseConverter<NoteKind>>();
        configurationBuilder.Properties<RelationKind>().HaveConversion<CamelCaseConverter<RelationKind>>();
        configurationBuilder.Properties<MappingRelation>().HaveConversion<CamelCaseConverter<MappingRelation>>();
        configurationBuilder.Properties<MappingJustification>().HaveConversion<CamelCaseConverter<MappingJustification>>();
        configurationBuilder.Properties<VoteReason>().HaveConversion<CamelCaseConverter<VoteReason>>();
        configurationBuilder.Properties<ProposalState>().HaveConversion<CamelCaseConverter<ProposalState>>();
        configurationBuilder.Properties<CommentKind>().HaveConversion<CamelCaseConverter<CommentKind>>();
        configurationBuilder.Properties<ProcedureRole>().HaveConversion<CamelCaseConverter<ProcedureRole>>();
        configurationBuilder.Properties<Subject>().HaveConversion<CamelCaseConverter<Subject>>();
        configurationBuilder.Properties<ChangeAction>().HaveConversion<CamelCaseConverter<ChangeAction>>();
        configurationBuilder.Properties<DeliveryState>().HaveConversion<CamelCaseConverter<DeliveryState>>();
        configurationBuilder.Properties<AccountAction>().HaveConversion<CamelCaseConverter<AccountAction>>();
        configurationBuilder.Properties<AnswerKind>().HaveConversion<CamelCaseConverter<AnswerKind>>();
        configurationBuilder.Properties<Role>().HaveConversion<CamelCaseConverter<Role>>();
    }
}
