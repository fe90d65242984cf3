using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Learning;
using Glossary.Core.Search;
using Glossary.Web.Features.Map.Drawing;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>A lesson's page: both sides of each Term, what is easily mixed up, the picture, and scenarios.</summary>
[ReadsIndex]
public sealed class LessonPageModel(ITermIndex index) : PageModel
{
    /// <summary>Its path.</summary>
    public PublishedPath Path { get; private set; } = null!;

    /// <summary>The lesson.</summary>
    public LessonReading Lesson { get; private set; } = null!;

    /// <summary>Its number in its path, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The lesson before it; null at the beginning.</summary>
    public LessonContent? Previous { get; private set; }

    /// <summary>The lesson after it; null at the end.</summary>
    public LessonContent? Next { get; private set; }

    /// <summary>Its Terms, each beside what the other side says.</summary>
    public IReadOnlyList<BothSides> Words { get; private set; } = [];

    /// <summary>How its Terms connect; null when they don't.</summary>
    public MapPicture? Picture { get; private set; }

    /// <summary>Shows the lesson.</summary>
    public IActionResult OnGet(string path, string lesson)
    {
        if (index.FindPath(path) is not { } found || found.Content.Lesson(lesson) is not { } content)
        {
            return NotFound();
        }

        var lessons = found.Content.Lessons.ToList();
        var place = lessons.IndexOf(content);
        (Path, Lesson, Number) = (found, LessonReading.Of(content, index), place + 1);
        (Previous, Next) = (lessons.ElementAtOrDefault(place - 1), lessons.ElementAtOrDefault(place + 1));
        Words = BothSides.Of(Lesson, index);
        Picture = LessonMap.Draw(Lesson, index);
        return Page();
    }

    /// <summary>Its choices, in an order that says nothing of which is right, and that is the same at each visit.</summary>
    internal static IEnumerable<ScenarioChoice> Shuffled(ScenarioContent scenario) =>
        scenario.Choices.OrderBy(choice => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(choice.Text))), StringComparer.Ordinal);
}
