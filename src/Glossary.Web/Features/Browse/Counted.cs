using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Browse;

/// <summary>Says how many there are of something.</summary>
internal static class Counted
{
    internal static string Words(int count) => count == 1 ? Translation<Texts>.Of("1 word") : Translation<Texts>.Of("{0:N0} words", count);

    internal static string Pairs(int count) => count == 1 ? Translation<Texts>.Of("1 pair") : Translation<Texts>.Of("{0:N0} pairs", count);

    internal static string Steps(int count) => count == 1 ? Translation<Texts>.Of("1 step") : Translation<Texts>.Of("{0:N0} steps", count);

    internal static string Procedures(int count) => count == 1 ? Translation<Texts>.Of("1 procedure") : Translation<Texts>.Of("{0:N0} procedures", count);
}
