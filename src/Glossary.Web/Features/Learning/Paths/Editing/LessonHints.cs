using Glossary.Core.Learning;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>What to write into a lesson's fields, with the bounds that its rules set.</summary>
internal static class LessonHints
{
    internal static string Terms => Translation<Texts>.Of(
        "{0} to {1}, one a line, in the order in which they are read: the key, such as htm/work-order, or the address of the word's page.", LessonContent.FewestTerms, LessonContent.MostTerms);

    internal static string FalseFriends => Translation<Texts>.Of("Up to {0} pairs of false friends, one a line, such as htm/incident it/incident.", LessonContent.MostFalseFriends);
}
