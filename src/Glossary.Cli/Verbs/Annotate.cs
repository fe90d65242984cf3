using System.CommandLine;
using Glossary.Cli.Server;
using Glossary.Cli.Terminal;

namespace Glossary.Cli.Verbs;

/// <summary>Explains the words of a text, such as a ticket.</summary>
internal static class Annotate
{
    internal static Command Make(VerbMaker verbs)
    {
        var file = new Argument<FileInfo?>("file") { Description = "The text's file; standard input when left out.", Arity = ArgumentArity.ZeroOrOne };
        var reader = new Option<string?>("--for") { Description = "Who reads it, htm or it: the other side's meanings then come first.", HelpName = "vocabulary" };
        var every = new Option<bool>("--every") { Description = "Tell of a word each time, not only where it first stands." };
        return verbs.Verb("annotate", "Explain the words of a text, such as a ticket. It is sent to the server, which neither logs nor keeps it.", [file, reader, every], async (asking, cancellationToken) =>
        {
            var text = await TextInput.ReadAsync(asking.Parsed.GetValue(file), asking.Surroundings, cancellationToken);
            var body = new TextToExplain(text, asking.Parsed.GetValue(reader), !asking.Parsed.GetValue(every));
            var answer = await asking.Server.PostAsync("annotate", body, AnswerJson.Default.TextToExplain, AnswerJson.Default.AnnotateAnswer, cancellationToken);
            return asking.End(answer.Body, answer.Value.Annotations.Count > 0, () => Show(asking.Page, text, answer.Value.Annotations));
        });
    }

    private static void Show(Page page, string text, IReadOnlyList<Annotation> annotations)
    {
        if (annotations.Count == 0)
        {
            page.Write(new Styled("The glossary has none of its words."));
        }

        var (line, counted) = (1, 0);
        foreach (var annotation in annotations)
        {
            line += text.AsSpan(counted, annotation.Start - counted).Count('\n');
            counted = annotation.Start;
            page.Write(new Styled($"“{annotation.Text}”", Style.Strong), new Styled($"line {line}", Style.Faint));
            foreach (var sense in annotation.Senses)
            {
                page.Write(2, [.. Sides.Heading(sense), new($"– {sense.Short}")]);
            }
        }
    }
}
