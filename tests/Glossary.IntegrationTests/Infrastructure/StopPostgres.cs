using Glossary.IntegrationTests.Infrastructure;

#pragma warning disable CA1050 // NUnit runs a set-up fixture without a namespace around the whole assembly.
/// <summary>Outside any namespace, so that it closes the whole run.</summary>
[SetUpFixture]
public sealed class StopPostgres
{
    [OneTimeTearDown]
    public Task Stop() => TestPostgres.StopAsync();
}
