using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Browse;

/// <summary>Says how many there are of something.</summary>
internal static class Counted
{
    internal static string Words(int count) => Say(count, "1 word", "{0:N0} words");

    internal static string Pairs(int count) => Say(count, "1 pair", "{0:N0} pairs");

    internal static string Steps(int count) => Say(count, "1 step", "{0:N0} steps");

    internal static string Procedures(int count) => Say(count, "1 procedure", "{0:N0} procedures");

    private static string Say(int count, string one, string many) => count == 1 ? Translation<Texts>.Of(one) : Translation<Texts>.Of(many, count);
}
