using System.Text.RegularExpressions;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>Guards against links inside the glossary that lead nowhere, be it a Markdown link or a Term's key in a text.</summary>
internal sealed partial class DeadLinks : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        foreach (var text in seed.Texts)
        {
            foreach (var target in Link().Matches(text.Text).Select(match => match.Groups["target"].Value))
            {
                if (WhyDead(seed, target) is { } why)
                {
                    yield return text.At(target, why);
                }
            }

            var withoutLinks = Link().Replace(text.Text, " ");
            foreach (var word in Key().Matches(withoutLinks).Select(match => match.Value))
            {
                if (TermKey.TryParse(word, out var key) && seed.Vocabularies.ContainsKey(key.Vocabulary) && !seed.Terms.ContainsKey(key))
                {
                    yield return text.At(word, $"There is no Term {word}.");
                }
            }
        }
    }

    private static string? WhyDead(WrittenSeed seed, string target)
    {
        if (Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto")
        {
            return null;
        }

        return target.Split('/') switch
        {
            ["", "terms", var vocabulary, var slug] => seed.Terms.ContainsKey(new(vocabulary, slug)) ? null : $"There is no Term {vocabulary}/{slug}.",
            ["", "procedures", var slug] => seed.Procedures.Any(procedure => procedure.Place.Name == slug) ? null : $"There is no procedure {slug}.",
            ["", "learn", var slug] => seed.Paths.Any(path => path.Place.Name == slug) ? null : $"There is no learning path {slug}.",
            _ => $"\"{target}\" leads nowhere: write a Term's address, such as /terms/htm/work-order, or a whole https:// address.",
        };
    }

    [GeneratedRegex(@"\[[^\]]*\]\(\s*<?(?<target>[^)\s>]*)>?[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/.:-])[a-z0-9-]+/[a-z0-9]+(?:-[a-z0-9]+)*(?![\w/])")]
    private static partial Regex Key();
}
