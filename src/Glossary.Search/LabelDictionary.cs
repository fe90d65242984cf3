using System.Numerics;
using Glossary.Search.Analysis;
using Lucene.Net.Index;

namespace Glossary.Search;

/// <summary>
/// The distinct words and run-together labels of one snapshot, by length and by the letters they have, so that those a letter or
/// two away from a mistyped one are found without comparing it with all. Lucene's own fuzzy query builds an automaton for each
/// query, which costs milliseconds and megabytes; the words of a glossary are few.
/// </summary>
internal sealed class LabelDictionary
{
    private readonly Dictionary<int, List<(uint Letters, string Word)>> _byLength = [];

    /// <summary>Takes the words out of a field of the reader.</summary>
    internal static LabelDictionary Of(IndexReader reader, string field)
    {
        var dictionary = new LabelDictionary();
        if (MultiFields.GetTerms(reader, field) is { } terms)
        {
            var words = terms.GetEnumerator();
            while (words.MoveNext())
            {
                dictionary.Add(words.Term.Utf8ToString());
            }
        }

        return dictionary;
    }

    /// <summary>Words that are a letter or two away from <paramref name="word"/>, itself not among them.</summary>
    internal IEnumerable<string> Near(string word)
    {
        var allowed = EditDistance.Allowed(word.Length);
        var letters = Letters(word);
        for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
        {
            foreach (var (others, candidate) in _byLength.GetValueOrDefault(length) ?? [])
            {
                // Each edit changes at most two letters' presence.
                if (BitOperations.PopCount(letters ^ others) <= 2 * allowed && EditDistance.Within(word, candidate, allowed) is var distance && distance > 0 && distance <= allowed)
                {
                    yield return candidate;
                }
            }
        }
    }

    /// <summary>Words of which a beginning is a letter or two away from <paramref name="beginning"/>.</summary>
    internal IEnumerable<string> NearBeginning(string beginning)
    {
        var allowed = EditDistance.Allowed(beginning.Length);
        if (allowed == 0)
        {
            yield break;
        }

        foreach (var (length, words) in _byLength)
        {
            if (length < beginning.Length - allowed)
            {
                continue;
            }

            foreach (var (_, candidate) in words)
            {
                if (IsNearBeginning(beginning, candidate, allowed))
                {
                    yield return candidate;
                }
            }
        }
    }

    /// <summary>Whether a beginning of <paramref name="word"/> is within the bound of <paramref name="beginning"/>.</summary>
    internal static bool IsNearBeginning(string beginning, string word, int allowed)
    {
        for (var cut = beginning.Length - allowed; cut <= beginning.Length + allowed; cut++)
        {
            if (cut > 0 && cut <= word.Length && EditDistance.Within(beginning, word.AsSpan(0, cut), allowed) <= allowed)
            {
                return true;
            }
        }

        return false;
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= letter switch
            {
                >= 'a' and <= 'z' => 1u << (letter - 'a'),
                >= '0' and <= '9' => 1u << 26,
                _ => 1u << 27,
            };
        }

        return letters;
    }

    private void Add(string word)
    {
        if (!_byLength.TryGetValue(word.Length, out var words))
        {
            _byLength[word.Length] = words = [];
        }

        words.Add((Letters(word), word));
    }
}
