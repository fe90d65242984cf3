using Glossary.Core.Learning;
using Glossary.Core.Procedures;

namespace Glossary.Core.Search;

/// <summary>What leads through the Terms step by step, as the index stores it.</summary>
/// <param name="Procedures">Procedures.</param>
/// <param name="Paths">Learning paths.</param>
public sealed record Guides(IReadOnlyCollection<PublishedProcedure> Procedures, IReadOnlyCollection<PublishedPath> Paths)
{
    /// <summary>Neither.</summary>
    public static Guides None { get; } = new([], []);
}

/// <summary>What a step of the change feed does to the procedures and learning paths that readers see.</summary>
/// <param name="Present">To be put in or replaced.</param>
/// <param name="Absent">Ids of those to be taken out.</param>
public sealed record GuideChanges(Guides Present, IReadOnlyCollection<Guid> Absent)
{
    /// <summary>Nothing.</summary>
    public static GuideChanges None { get; } = new(Guides.None, []);
}
