namespace Glossary.Core.Vocabularies;

/// <summary>One community's language, such as <c>htm</c> or <c>it</c>. SKOS: ConceptScheme.</summary>
public sealed class Vocabulary
{
    /// <summary>Starts a vocabulary with nothing in it.</summary>
    /// <exception cref="ArgumentException"><paramref name="slug"/> is not a slug.</exception>
    public Vocabulary(Guid id, string slug, string name, string description, int position)
    {
        Id = id;
        Slug = Core.Slug.Require(slug, nameof(slug));
        Name = name;
        Description = description;
        Position = position;
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>The first half of every Term's key, e.g. <c>htm</c>.</summary>
    public string Slug { get; private set; }

    /// <summary>What people call the community, short enough for a badge: "HTM".</summary>
    public string Name { get; private set; }

    /// <summary>Whose language this is, in a sentence.</summary>
    public string Description { get; private set; }

    /// <summary>Where it stands when vocabularies are listed; lowest first.</summary>
    public int Position { get; private set; }

    /// <summary>Gives the vocabulary another name, description or place in lists. Its slug never changes: links hold it.</summary>
    public void Describe(string name, string description, int position)
    {
        Name = name;
        Description = description;
        Position = position;
    }
}
