namespace Glossary.Core.Webhooks;

/// <summary>What an administrator says of a <see cref="Webhook"/>.</summary>
/// <param name="Name">What stands at the other end, such as the integration engine.</param>
/// <param name="Address">Where to send to.</param>
/// <param name="Events">Of what to tell, as <see cref="WebhookEvent"/> names it.</param>
/// <param name="Vocabularies">Slugs of the vocabularies that it is for; none for all of them.</param>
public sealed record WebhookContent(string Name, string Address, IReadOnlyList<string> Events, IReadOnlyList<string> Vocabularies)
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 100;

    /// <summary>The longest address, in characters.</summary>
    public const int MaxAddress = 2000;

    /// <summary>Adds what is wrong whatever stands at the address, by field in the API's own spelling.</summary>
    public void Check(Faults faults)
    {
        faults.RequireText(Name, "name", MaxName, "Say what stands at the other end, so that you know it in the list.");
        faults.RequireText(Address, "address", MaxAddress, "Give the whole address, such as https://engine.hospital.example/glossary.");
        faults.Require(Events.Count > 0 && Events.All(WebhookEvent.All.Contains), "events", "Choose at least one, and only of these.");
        faults.Require(Events.Distinct().Count() == Events.Count, "events", "Name each event once.");
        faults.Require(Vocabularies.All(Slug.IsValid) && Vocabularies.Distinct().Count() == Vocabularies.Count, "vocabularies", "Name each vocabulary once, by its slug, or none for all of them.");
    }
}
