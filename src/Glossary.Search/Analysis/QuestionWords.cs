using Glossary.Search.Dictionary;

namespace Glossary.Search.Analysis;

/// <summary>What a question asks for by its first word: "who" for a person or a body of persons, "when" for a time. Such a sentence says so at its beginning.</summary>
internal static class QuestionWords
{
    private static readonly ulong[] Persons = RootsOf(
        "person people team group department technician engineer nurse doctor physician specialist manager clinician organization company agency board committee staff role");

    private static readonly ulong[] Times = RootsOf("time times hour hours date day days period moment");

    /// <summary>The hashes of the roots of the words of which a definition that answers begins with one; none when the folded word doesn't tell.</summary>
    public static ReadOnlySpan<ulong> AskedFor(ReadOnlySpan<char> form) => form is "who" or "whom" or "whose" ? Persons : form is "when" ? Times : [];

    private static ulong[] RootsOf(string words) => [.. words.Split(' ').Select(word => TextHash.Of(EnglishRoot.Of(WordStem.Of(word)))).Distinct()];
}
