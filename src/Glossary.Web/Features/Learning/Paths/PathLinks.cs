using Glossary.Core.Learning;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>Where learning paths have their pages.</summary>
internal static class PathLinks
{
    internal const string All = "/learn";

    internal const string New = "/learn/new";

    internal static string Page(string path) => $"/learn/{path}";

    internal static string Lesson(string path, LessonContent lesson) => $"/learn/{path}/{lesson.Slug}";

    /// <summary>Where one proves what a lesson taught.</summary>
    internal static string Practice(string path, string? lesson = null) => lesson is null ? $"/practice?path={path}" : $"/practice?path={path}&lesson={lesson}";

    internal static string Edit(string path) => $"/learn/{path}/edit";

    internal static string EditLesson(string path, string lesson) => $"/learn/{path}/edit/{lesson}";
}
