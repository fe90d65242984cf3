using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>Finds labels that are a text as a whole.</summary>
internal sealed class WholeMatcher(Candidates candidates)
{
    private const int MostInitials = 8;
    private const int OfWords = 200;
    private const int AsWritten = 200;
    private const int OfOwnName = 50;
    private const int OfTheWords = 300;

    private LookedIn _where;

    /// <summary>Begins a look-up.</summary>
    public void Begin(LookedIn where) => _where = where;

    /// <summary>Finds labels that are the text. One that is written like it comes before one that is its plural: PMS before PM's plural.</summary>
    public void ByWhole(QueryText query, ReadingKind kind, int reading)
    {
        for (var i = 0; i < _where.Segments.Length; i++)
        {
            ByKey(i, LabelKey.Whole, query.Key, query, kind, reading, OfWords);
            if (!query.Form.SequenceEqual(query.Key))
            {
                ByKey(i, LabelKey.Whole, query.Form, query, kind, reading, OfWords);
            }

            // A lone letter at the end makes no plural of what comes before it: "risk s".
            if (!query.JoinedStem.SequenceEqual(query.Key) && query.Folder.Words is not [.., { Length: 1 }])
            {
                ByKey(i, LabelKey.Whole, query.JoinedStem, query, kind, reading, OfWords);
            }

            ByKey(i, LabelKey.Content, query.ContentKey, query, kind, reading, 0);
            if (query.Words.Length < query.Folder.Words.Length)
            {
                ByKey(i, LabelKey.Whole, query.ContentKey, query, kind, reading, 0);
                ByKey(i, LabelKey.Whole, query.ContentForm, query, kind, reading, 0);
            }
        }
    }

    /// <summary>Finds labels that are the words in another order: they are named wholly, where what begins so is named in part.</summary>
    public void ByAnyOrder(QueryText query, int reading)
    {
        if (query.Words.Length < 2)
        {
            return;
        }

        var sum = 0UL;
        foreach (var word in query.Words)
        {
            sum += word.Stem;
        }

        for (var i = 0; i < _where.Segments.Length; i++)
        {
            foreach (var entry in _where.Segments[i].Content.Labels.WithWords(sum))
            {
                var label = (int)(uint)entry;
                var labels = _where.Segments[i].Content.Labels;
                var isName = labels.Kind(label) == LabelKind.Preferred && HasTheWords(labels, label, query.Folder);
                candidates.Add(i, label, isName ? Tier.ReorderedName : Tier.Reordered, isName ? OfTheWords : 0, reading);
            }
        }
    }

    /// <summary>Finds labels of which the text is the first letters.</summary>
    public void ByInitials(QueryText query)
    {
        for (var i = 0; i < _where.Segments.Length && query.Form.Length is >= 3 and <= MostInitials; i++)
        {
            foreach (var entry in _where.Segments[i].Content.Labels.WithKey(LabelKey.Initials, query.Form))
            {
                candidates.Add(i, (int)(uint)entry, Tier.Initials, 0, 0);
            }
        }
    }

    private void ByKey(int segment, LabelKey key, ReadOnlySpan<char> text, QueryText query, ReadingKind kind, int reading, int fit)
    {
        var content = _where.Segments[segment].Content;
        var labels = content.Labels;
        var isPlural = query.IsPluralOfAbbreviation;
        foreach (var entry in labels.WithKey(key, text))
        {
            var label = (int)(uint)entry;
            var isWritten = IsWritten(labels, label, query.Form) != isPlural;
            if (!isWritten && labels.Kind(label) == LabelKind.Abbreviation && query.Form[^1] != 's')
            {
                // Only a plural is as good as an abbreviation itself; "asse" is none of ASS.
                continue;
            }

            var tier = TierOf(labels, label, query, kind, isWritten);
            var fitOfWhole = fit + (isWritten ? AsWritten : 0) + (OwnName.Makes(content, label) ? OfOwnName : 0);
            candidates.Add(segment, label, tier, tier == Tier.Prefix ? 0 : fitOfWhole, reading);
        }
    }

    private Tier TierOf(LabelDictionary labels, int label, QueryText query, ReadingKind kind, bool isWritten)
    {
        if (kind is ReadingKind.Spoken or ReadingKind.Expanded)
        {
            return kind == ReadingKind.Spoken ? Tier.Spoken : Tier.Expanded;
        }

        var named = labels.Kind(label);
        if (isWritten && named != LabelKind.Hidden && query.IsBegunAtLast && labels.WordsOf(label).Length < query.Folder.Words.Length)
        {
            return Tier.Prefix;
        }

        var isTyped = isWritten && kind == ReadingKind.Typed && query.HasCapitals && Utf8Text.HasTheLetters(labels.Utf8(label), query.Text);
        return named switch
        {
            LabelKind.Preferred => isTyped ? Tier.PreferredAsTyped : isWritten ? Tier.Preferred : Tier.PreferredForm,
            LabelKind.Abbreviation when !isWritten && _where.IsUnfinished => Tier.AllWords,
            LabelKind.Abbreviation => isTyped ? Tier.AbbreviationAsTyped : Tier.Abbreviation,
            LabelKind.Synonym => isTyped ? Tier.SynonymAsTyped : Tier.Synonym,
            _ => Tier.Hidden,
        };
    }

    /// <summary>Whether a label's words are those of a text, in any order, each in its very form.</summary>
    private static bool HasTheWords(LabelDictionary labels, int label, TextFolder text)
    {
        var words = labels.WordsOf(label);
        if (words.Length != text.Words.Length)
        {
            return false;
        }

        foreach (var word in words)
        {
            if (!text.Has(labels.Words.Forms[word]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWritten(LabelDictionary labels, int label, ReadOnlySpan<char> form)
    {
        var forms = (labels.Kind(label) == LabelKind.Hidden ? labels.Hidden : labels.Words).Forms;
        foreach (var word in labels.WordsOf(label))
        {
            if (!form.StartsWith(forms[word]))
            {
                return false;
            }

            form = form[forms[word].Length..];
        }

        return form.IsEmpty;
    }
}
