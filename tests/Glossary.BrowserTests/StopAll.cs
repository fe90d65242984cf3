using Glossary.BrowserTests;
using Glossary.BrowserTests.Pages;

#pragma warning disable CA1050 // NUnit runs a set-up fixture without a namespace around the whole assembly.
/// <summary>Outside any namespace, so that it closes the whole run; before the one that stops PostgreSQL.</summary>
[SetUpFixture]
public sealed class StopAll
{
    [OneTimeTearDown]
    public async Task Stop()
    {
        ShownPageTest.Forget();
        await Browser.StopAsync();
        await PageTest.StopAsync();
    }
}
