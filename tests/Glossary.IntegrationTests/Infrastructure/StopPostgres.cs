using Glossary.IntegrationTests.Infrastructure;

/// <summary>Outside any namespace, so that it closes the whole run.</summary>
[SetUpFixture]
public sealed class StopPostgres
{
    [OneTimeTearDown]
    public Task Stop() => TestPostgres.StopAsync();
}
