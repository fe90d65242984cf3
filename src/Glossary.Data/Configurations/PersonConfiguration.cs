using Glossary.Core.Accounts;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class PersonConfiguration :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Stewardship>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people", table =>
        {
            table.HasCheckConstraint("ck_people_role", Check.OneOf<Role>("role"));
            table.HasCheckConstraint("ck_people_name", Check.Written("name", Person.MaxName));
            table.HasCheckConstraint("ck_people_user_name", Check.Written("user_name", Person.MaxName));
        });
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Ignore(person => person.PhoneNumber).Ignore(person => person.PhoneNumberConfirmed).Ignore(person => person.EmailConfirmed);
        builder.Property(person => person.UserName).IsRequired();
        builder.Property(person => person.NormalizedUserName).IsRequired();
        builder.Property(person => person.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(person => person.NormalizedUserName).IsUnique();
        builder.HasIndex(person => person.NormalizedEmail);
        builder.HasMany(person => person.Stewardships).WithOne().HasForeignKey(stewardship => stewardship.PersonId);
    }

    public void Configure(EntityTypeBuilder<Stewardship> builder)
    {
        builder.ToTable("stewardships");
        builder.HasKey(stewardship => new { stewardship.PersonId, stewardship.Vocabulary });
        builder.HasIndex(stewardship => stewardship.Vocabulary);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("person_logins");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.HasOne<Person>().WithMany().HasForeignKey(login => login.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("person_tokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.HasOne<Person>().WithMany().HasForeignKey(token => token.UserId);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<AccountEvent>, IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId);
    }

    public void Configure(EntityTypeBuilder<AccountEvent> builder)
    {
        builder.ToTable("account_events", table => table.HasCheckConstraint("ck_account_events_action", Check.OneOf<AccountAction>("action")));
        builder.HasKey(happened => happened.Number);
        builder.Property(happened => happened.Number).UseIdentityAlwaysColumn();
        builder.HasIndex(happened => happened.PersonId);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("data_protection_keys");
}
