using Glossary.Core.Learning;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>A path's own fields as a steward writes them; its lessons have pages of their own.</summary>
public sealed class PathForm
{
    /// <summary>Its place in its address; made from the title when left out, and never changed.</summary>
    public string? Slug { get; set; }

    /// <summary>Whom it leads where.</summary>
    public string? Title { get; set; }

    /// <summary>For whom it is.</summary>
    public string? Audience { get; set; }

    /// <summary>What its learner can do afterwards.</summary>
    public string? Purpose { get; set; }

    /// <summary>The vocabulary that the learner speaks; empty for both.</summary>
    public string? Reader { get; set; }

    /// <summary>Whether only stewards see it.</summary>
    public bool IsDraft { get; set; }

    internal Status Status => IsDraft ? Status.Draft : Status.Proposed;

    internal static PathForm Of(EditedPath path) => new()
    {
        Slug = path.Slug,
        Title = path.Content.Title,
        Audience = path.Content.Audience,
        Purpose = path.Content.Purpose,
        Reader = path.Content.Reader,
        IsDraft = path.Status == Status.Draft,
    };

    internal PathContent Read(IReadOnlyList<LessonContent> lessons) =>
        new(Title?.Trim() ?? string.Empty, Audience?.Trim() ?? string.Empty, Purpose?.Trim() ?? string.Empty, string.IsNullOrWhiteSpace(Reader) ? null : Reader, lessons);
}
