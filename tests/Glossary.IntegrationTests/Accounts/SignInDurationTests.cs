using System.Diagnostics;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Accounts;

/// <summary>How long a sign-in takes must not tell who has an account. Alone, since it compares durations.</summary>
[NonParallelizable]
public sealed class SignInDurationTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task ANameThatNobodyHas_TakesAsLongAsOneThatSomebodyHas()
    {
        using var browser = new TestBrowser(_glossary.Address);
        (await browser.SignInAsync("warm-up", "wrong wrong wrong wrong")).Dispose();
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < 8; i++)
        {
            var account = await _glossary.AccountAsync(Role.Reader);
            known.Add(await TimeAsync(account.UserName!));
            unknown.Add(await TimeAsync($"nobody-{i}"));
        }

        // The least of each: whatever else the machine does only adds. Without the work for nobody it would be a tenth.
        Assert.That(unknown.Min() / known.Min(), Is.InRange(0.6, 1.6), $"known {known.Min():F1} ms, unknown {unknown.Min():F1} ms");

        async Task<double> TimeAsync(string name)
        {
            var began = Stopwatch.GetTimestamp();
            (await browser.SignInAsync(name, "wrong wrong wrong wrong")).Dispose();
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
    }
}
