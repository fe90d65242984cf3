using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Programs;

/// <summary>One server for all that programs ask: they read, or write what is their own.</summary>
[SetUpFixture]
public sealed class SharedServer
{
    /// <summary>The server.</summary>
    public static TestGlossary Glossary { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Glossary = await TestGlossary.StartAsync();
        using var administrator = await Glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "preventive-maintenance", "preventive maintenance", ("abbreviation", "PM")));
        await administrator.CreateAsync(NewTerm("it", "project-manager", "project manager", ("abbreviation", "PM")));
        await administrator.CreateAsync(NewTerm("htm", "work-order", "work order"));
        await administrator.CreateAsync(NewTerm("it", "ticket", "ticket"));
        await administrator.CreateAsync(NewTerm("htm", "biomed-cart", "biomed cart"));
        await administrator.MapAsync(NewMapping("htm/preventive-maintenance", "it/project-manager", "falseFriend"));
        await administrator.MapAsync(NewMapping("htm/work-order", "it/ticket", "closeMatch"));

        var hostile = NewTerm("it", "trickster", "trickster");
        hostile["definitions"]![0]!["short"] = $"A \u001b[2J\u001b]0;title\u0007<script> *[x](y)* \u202Eedis rehto\u202C \u009b31m 急 👩‍🔧 {new string('w', 300)}";
        await administrator.CreateAsync(hostile);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (Glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
}
