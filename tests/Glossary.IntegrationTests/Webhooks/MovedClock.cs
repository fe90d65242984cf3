namespace Glossary.IntegrationTests.Webhooks;

/// <summary>A clock that a test moves ahead.</summary>
public sealed class MovedClock : TimeProvider
{
    private TimeSpan _ahead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    /// <summary>Lets time pass.</summary>
    public void Move(TimeSpan by) => _ahead += by;
}
