using System.CommandLine;
using System.Globalization;
using Glossary.Core;
using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.Data.Accounts;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Hosting;

/// <summary>The verb <c>users</c>: accounts, for an operator who has the command line and maybe no browser.</summary>
internal static class UsersVerb
{
    private static readonly Option<Role> RoleOption = new("--role") { Description = "reader, contributor, steward or administrator.", Required = true };

    private static readonly Option<string[]> VocabularyOption = new("--vocabulary")
    {
        Description = "A vocabulary that they look after, such as htm; may be given several times.",
        DefaultValueFactory = _ => [],
    };

    internal static Command Make()
    {
        var signIn = new Argument<string>("sign-in-name") { Description = "What they sign in as." };
        var name = new Option<string>("--name") { Description = "The name that stands in the history.", Required = true };
        var email = new Option<string?>("--email") { Description = "Where to write to them." };
        var secondFactor = new Option<bool>("--second-factor") { Description = "Remove their authenticator app as well." };
        return new Command("users", "People's accounts.")
        {
            Verb("add", "Make an account, and print its one-time password: it is shown this once.", [signIn, name, email, RoleOption, VocabularyOption], (services, parsed, cancellationToken) => AddAsync(services, parsed.InvocationConfiguration, Fields(parsed, parsed.GetRequiredValue(signIn), parsed.GetRequiredValue(name), parsed.GetValue(email)), cancellationToken)),
            Verb("list", "Say who has an account.", [], (services, parsed, cancellationToken) => ListAsync(services, parsed.InvocationConfiguration.Output, cancellationToken)),
            Verb("roles", "Say what somebody may do from now on.", [signIn, RoleOption, VocabularyOption], (services, parsed, cancellationToken) => ReviseAsync(services, parsed, parsed.GetRequiredValue(signIn), cancellationToken)),
            Verb("reset", "End somebody's sign-ins, and print a new one-time password for them.", [signIn, secondFactor], (services, parsed, cancellationToken) => ResetAsync(services, parsed.InvocationConfiguration, parsed.GetRequiredValue(signIn), parsed.GetValue(secondFactor), cancellationToken)),
        };
    }

    private static async Task<int> AddAsync(IServiceProvider services, InvocationConfiguration console, PersonFields fields, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var invitation = await services.GetRequiredService<InvitePerson>().InviteAsync(fields, Actor.Operator, faults, cancellationToken);
        return invitation is null ? throw Wrong(faults) : await HandOutAsync(console, invitation.Person, invitation.Password);
    }

    private static async Task<int> ListAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var people = services.GetRequiredService<GlossaryDbContext>().People.AsNoTracking().Include(person => person.Stewardships).OrderBy(person => person.UserName);
        foreach (var person in await people.ToListAsync(cancellationToken))
        {
            var state = person.DisabledAt is not null ? "closed" : person.OneTimeUntil is not null ? "invited" : "open";
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{person.UserName,-32}  {PersonWords.Standing(person),-32}  {person.CreatedAt:yyyy-MM-dd}  {state,-8}  {person.Name}"));
        }

        return 0;
    }

    private static async Task<int> ReviseAsync(IServiceProvider services, ParseResult parsed, string signInName, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<GlossaryDbContext>();
        var person = await FindAsync(services, signInName, cancellationToken);
        var fields = Fields(parsed, signInName, person.Name, person.Email);
        var faults = new Faults();
        fields.Check(faults, await db.Vocabularies.Select(vocabulary => vocabulary.Slug).ToListAsync(cancellationToken));
        if (!faults.None)
        {
            throw Wrong(faults);
        }

        person.Revise(person.Name, person.Email, fields.Role, fields.WantedVocabularies);
        db.Add(Actor.Operator.Did(AccountAction.Changed, person.Id, services.GetRequiredService<TimeProvider>().GetUtcNow(), PersonWords.Standing(person)));
        await db.SaveChangesAsync(cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{person.UserName} is {PersonWords.Standing(person)} now.");
        return 0;
    }

    private static async Task<int> ResetAsync(IServiceProvider services, InvocationConfiguration console, string signInName, bool secondFactorToo, CancellationToken cancellationToken)
    {
        var person = await FindAsync(services, signInName, cancellationToken);
        return person.PasswordHash is null
            ? throw new OperatorException($"{person.UserName} signs in with single sign-on and has no password here.")
            : await HandOutAsync(console, person, await services.GetRequiredService<InvitePerson>().ResetAsync(person, secondFactorToo, Actor.Operator, cancellationToken));
    }

    private static async Task<int> HandOutAsync(InvocationConfiguration console, Person person, string password)
    {
        await console.Output.WriteLineAsync(password);
        await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Tell {person.Name} to sign in at {SignInLinks.Page} as {person.UserName} with it. It serves once, until {person.OneTimeUntil:d MMMM HH:mm} UTC, and is not shown again."));
        return 0;
    }

    private static async Task<Person> FindAsync(IServiceProvider services, string signInName, CancellationToken cancellationToken)
    {
        var normalized = services.GetRequiredService<ILookupNormalizer>().NormalizeName(signInName);
        return await services.GetRequiredService<GlossaryDbContext>().People.Include(person => person.Stewardships).SingleOrDefaultAsync(person => person.NormalizedUserName == normalized, cancellationToken)
            ?? throw new OperatorException($"Nobody signs in as {signInName}; users list says who does.");
    }

    private static PersonFields Fields(ParseResult parsed, string signInName, string name, string? email) =>
        new() { SignInName = signInName, Name = name, Email = email, Role = parsed.GetValue(RoleOption), Vocabularies = parsed.GetValue(VocabularyOption) ?? [] };

    private static OperatorException Wrong(Faults faults) => new(string.Join('\n', faults.ByField().SelectMany(fault => fault.Value, (fault, message) => $"{fault.Key}: {message}")));

    private static Command Verb(string name, string description, IReadOnlyList<Symbol> takes, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> run) =>
        CommandLine.Verb(name, description, takes, (operation, parsed, cancellationToken) => operation.RunAsync((services, token) => run(services, parsed, token), cancellationToken));
}
