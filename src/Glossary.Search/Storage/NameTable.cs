using System.Globalization;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Storage;

/// <summary>The names of a segment's Terms in use, in the order of a dictionary. Like its segment it never changes; names of documents deleted since stay in it and are passed over.</summary>
/// <param name="Labels">The labels, by their numbers in the segment's <see cref="LabelDictionary"/>.</param>
/// <param name="Letters">What each is filed under, as a place in <see cref="Alphabet.Letters"/>.</param>
/// <param name="AreOther">Whether each is another name than the one to use.</param>
internal sealed record NameTable(int[] Labels, byte[] Letters, bool[] AreOther)
{
    /// <summary>Puts the names in order.</summary>
    public static NameTable Of(TermTable terms, LabelDictionary dictionary)
    {
        var names = new List<Name>();
        for (var label = 0; label < dictionary.Count; label++)
        {
            var doc = dictionary.Document(label);
            var kind = dictionary.Kind(label);
            if (kind is not (LabelKind.Preferred or LabelKind.Abbreviation) || terms.IsDeprecated(doc))
            {
                continue;
            }

            var isName = dictionary.Utf8(label).SequenceEqual(terms.Label(doc));
            if (!isName || kind == LabelKind.Preferred)
            {
                // An abbreviation that is the name itself would stand there twice.
                var text = dictionary.Text(label);
                names.Add(new(label, (byte)Alphabet.PlaceOf(text), Alphabet.KeyOf(text), !isName));
            }
        }

        names.Sort((one, other) => one.Letter != other.Letter ? one.Letter.CompareTo(other.Letter) : Compare(one.Key, other.Key, terms, dictionary.Document(one.Label), terms, dictionary.Document(other.Label)));
        return new([.. names.Select(name => name.Label)], [.. names.Select(name => name.Letter)], [.. names.Select(name => name.IsOther)]);
    }

    /// <summary>Which of two names under one letter comes first; names that are alike, by their Terms' keys.</summary>
    public static int Compare(SortKey one, SortKey other, TermTable terms, int doc, TermTable otherTerms, int otherDoc)
    {
        var order = SortKey.Compare(one, other);
        order = order != 0 ? order : string.CompareOrdinal(terms.Vocabulary(doc), otherTerms.Vocabulary(otherDoc));
        return order != 0 ? order : terms.Slug(doc).SequenceCompareTo(otherTerms.Slug(otherDoc));
    }

    private sealed record Name(int Label, byte Letter, SortKey Key, bool IsOther);
}
