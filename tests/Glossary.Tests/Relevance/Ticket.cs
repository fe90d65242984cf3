using System.Text;
using System.Text.RegularExpressions;
using Glossary.Core.Terms;
using Found = Glossary.Core.Annotation.Annotation;

namespace Glossary.Tests.Relevance;

/// <summary>A stretch of a ticket that somebody has judged.</summary>
/// <param name="Text">The stretch as written.</param>
/// <param name="Expected">The Terms of which one must be among its senses; none when it must not be annotated.</param>
/// <param name="First">Whether one of them must be the first sense.</param>
internal sealed record JudgedStretch(string Text, IReadOnlyList<TermKey> Expected, bool First)
{
    /// <summary>Whether an annotation lies on the stretch, wholly or in part, wherever it stands in the text.</summary>
    public bool IsTouchedBy(Found annotation, string text) =>
        Regex.Matches(text, $@"(?<!\w){Regex.Escape(Text)}(?!\w)").Any(place => annotation.Start < place.Index + place.Length && annotation.End > place.Index);
}

/// <summary>A ticket or mail as people write them, and what is to be found in it.</summary>
internal sealed record Ticket(string Name, string Text, IReadOnlyList<JudgedStretch> Stretches)
{
    /// <summary>Every ticket of <c>tickets.txt</c>.</summary>
    public static IReadOnlyList<Ticket> All { get; } = [.. Read(Path.Combine(AppContext.BaseDirectory, "Relevance", "tickets.txt"))];

    private static IEnumerable<Ticket> Read(string file)
    {
        var tickets = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n=== ")[1..];
        foreach (var ticket in tickets)
        {
            var lines = ticket.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var text = new StringBuilder();
            var stretches = new List<JudgedStretch>();
            foreach (var line in lines[1..])
            {
                if (line.StartsWith("- ", StringComparison.Ordinal))
                {
                    stretches.Add(new(line[2..], [], false));
                }
                else if (line.StartsWith('+'))
                {
                    var (stretch, keys) = (line[(line.IndexOf(' ') + 1)..line.LastIndexOf(" = ", StringComparison.Ordinal)], line[(line.LastIndexOf(" = ", StringComparison.Ordinal) + 3)..]);
                    stretches.Add(new(stretch, [.. keys.Split(", ").Select(TermKey.Parse)], line.StartsWith("+1", StringComparison.Ordinal)));
                }
                else
                {
                    text.Append(line).Append('\n');
                }
            }

            yield return new(lines[0], text.ToString(), stretches);
        }
    }
}
