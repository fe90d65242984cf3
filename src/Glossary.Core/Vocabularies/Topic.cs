namespace Glossary.Core.Vocabularies;

/// <summary>A subject area that Terms of any vocabulary belong to, e.g. cybersecurity or imaging.</summary>
public sealed class Topic
{
    /// <summary>Starts a topic with no Terms.</summary>
    /// <exception cref="ArgumentException"><paramref name="slug"/> is not a slug.</exception>
    public Topic(Guid id, string slug, string name)
    {
        Id = id;
        Slug = Core.Slug.Require(slug, nameof(slug));
        Name = name;
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>The topic's key in addresses and files, e.g. <c>service-management</c>.</summary>
    public string Slug { get; private set; }

    /// <summary>The topic as people read it, e.g. "Service management".</summary>
    public string Name { get; private set; }

    /// <summary>Gives the topic another name to be read by.</summary>
    public void Rename(string name) => Name = name;
}
