using System.Text;
using Glossary.Core.Terms;

namespace Glossary.Benchmarks.Annotation;

/// <summary>A megabyte of running text, the same every time, in parts of about ten kilobytes: about every twelfth word begins a Term's name.</summary>
/// <param name="Parts">The parts, one text each.</param>
/// <param name="Bytes">How long all of it is in UTF-8.</param>
/// <param name="Names">How many names were put into it.</param>
internal sealed record RunningText(IReadOnlyList<string> Parts, int Bytes, int Names)
{
    private const int Part = 10_000;
    private const int Whole = 1_000_000;

    private static readonly string[] Filler =
    [
        "the", "and", "of", "to", "a", "in", "we", "was", "for", "that", "on", "it", "with", "they", "had", "at", "by", "from", "this", "again", "before", "after",
        "when", "morning", "asked", "could", "not", "their", "ward", "nobody", "because", "called", "found", "left", "without", "until", "Tuesday", "somebody",
        "would", "there", "twice", "since", "yesterday", "floor", "second", "told", "please", "look", "into", "room", "still", "seems", "while", "between", "nurse",
        "said", "waited", "back", "went", "its", "which", "also", "them", "during", "corridor", "week", "every", "should", "needs", "about", "four", "has", "been",
    ];

    /// <summary>Written from the names of Terms, every fourth begun with a capital.</summary>
    public static RunningText Of(IReadOnlyList<PublishedTerm> terms)
    {
        var random = new Random(11);
        List<string> parts = [];
        var (bytes, names) = (0, 0);
        while (bytes < Whole)
        {
            var text = new StringBuilder();
            for (var word = 0; text.Length < Part; word++)
            {
                if (random.Next(12) == 0)
                {
                    text.Append(Name(terms[random.Next(terms.Count)], random)).Append(Filler[random.Next(Filler.Length)] is { Length: > 3 } after ? $" {after}" : ",");
                    names++;
                }
                else
                {
                    text.Append(Filler[random.Next(Filler.Length)]);
                }

                text.Append(word % 14 == 13 ? ".\n" : " ");
            }

            parts.Add(text.ToString());
            bytes += Encoding.UTF8.GetByteCount(parts[^1]);
        }

        return new(parts, bytes, names);
    }

    private static string Name(PublishedTerm term, Random random)
    {
        var label = term.Labels[random.Next(term.Labels.Count)];
        return label.Kind == LabelKind.Abbreviation ? label.Text : random.Next(4) switch
        {
            0 => char.ToUpperInvariant(label.Text[0]) + label.Text[1..],
            _ => label.Text,
        };
    }
}
