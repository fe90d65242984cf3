using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Glossary.Core.Seeding;
using Glossary.Formats.Seeding;
using Glossary.Formats.Seeding.Linting;
using Newtonsoft.Json.Linq;

namespace Glossary.Tests.Seeding.Linting;

/// <summary>
/// Checks a seed's spelling with cspell, its US English, medical and software dictionaries. In texts a word of a label is
/// known too; what is spelled as in Britain is caught. A preferred label's own words are in a dictionary or written a second time: in the Term's slug, in another
/// label or in a text. Synonyms are what people say, and only common misspellings are caught in them.
/// </summary>
internal static partial class Spelling
{
    internal static async Task<IReadOnlyList<SeedFault>> CheckAsync(string seedFolder)
    {
        var files = SeedReader.ReadFiles(seedFolder);
        Assert.That(files.SelectMany(file => file.Faults), Is.Empty, "Of these files the spelling cannot be checked.");
        var seed = new WrittenSeed(files);
        List<Place> texts = [.. seed.Texts.Select(text => new Place(text.File, text.Place, text.Text))];
        List<Place> preferred = [.. seed.Terms.Values.Select(term => new Place(term.File, term.Labels[0].Place, term.Labels[0].Text))];
        List<Place> others = [.. seed.Terms.Values.SelectMany(term => term.Labels.Skip(1).Select(label => new Place(term.File, label.Place, label.Text)))];

        var ofLabels = preferred.Concat(others).SelectMany(label => Words(label.Text).Distinct()).ToList();
        var known = ofLabels.Concat(seed.Exceptions.Words).SelectMany(Forms).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var twice = ofLabels.Concat(seed.Terms.Keys.SelectMany(key => Words(key.Slug)).Concat(texts.SelectMany(text => Words(text.Text).Distinct())))
            .GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(word => word.Count() > 1).Select(word => word.Key)
            .Concat(seed.Exceptions.Words);
        List<Place> singular = [.. texts.SelectMany(text => Words(text.Text)).Distinct().Where(word => word.Length > 5 && word.EndsWith('s')).Select(word => new Place(files[0], files[0].Root!, word[..^1]))];
        var unknown = await AskAsync(new() { ["texts"] = texts, ["singular"] = singular, ["american"] = texts, ["british"] = texts, ["preferred"] = preferred, ["others"] = others }, known, twice);

        // "unwiped" and "microamperes" are no dictionary's words, and right when "wiped" and "microampere" are.
        var wrong = unknown["texts"].Concat(unknown["singular"]).Select(finding => finding.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var right = texts.Concat(singular).SelectMany(text => Words(text.Text)).Where(word => !wrong.Contains(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknownInTexts = unknown["texts"].Where(finding => !right.Contains(Prefixed().Match(finding.Word).Groups["rest"].Value) && !(finding.Word is { Length: > 5 } word && word.EndsWith('s') && right.Contains(word[..^1])));

        // What only the medical dictionary lets pass, and an English one has, is spelled as in London.
        var elsewhere = unknown["british"].Concat(unknown["texts"]).Select(finding => finding.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. unknownInTexts.Concat(unknown["preferred"]).Concat(unknown["others"].Where(finding => finding.Fix is not null))
                .Select(finding => finding.At($"Is \"{finding.Word}\" spelled right? {(finding.Fix is { } fix ? $"Usual is \"{fix}\"." : "No dictionary and no label has it.")}")),
            .. unknown["american"].Where(finding => !elsewhere.Contains(finding.Word) && British().IsMatch(finding.Word))
                .Select(finding => finding.At($"\"{finding.Word}\" is spelled as in Britain; the glossary is written in US English.")),
        ];
    }

    /// <summary>Gives cspell the texts, a file for each kind and a line for each text, and finds the place of each word that it does not know.</summary>
    private static async Task<ILookup<string, Unknown>> AskAsync(Dictionary<string, List<Place>> texts, IEnumerable<string> known, IEnumerable<string> twice)
    {
        var npm = await Npm.InstallAsync("Glossary.Tests", "npm");
        var folder = Directory.CreateTempSubdirectory("glossary-spelling-");
        try
        {
            string In(string name) => Path.Combine(folder.FullName, name);
            foreach (var (kind, places) in texts)
            {
                await File.WriteAllLinesAsync(In($"{kind}.txt"), places.Select(place => place.Text.ReplaceLineEndings(" ")));
            }

            await File.WriteAllLinesAsync(In("known.words"), known);
            await File.WriteAllLinesAsync(In("twice.words"), twice);
            await File.WriteAllTextAsync(In("cspell.json"), JsonSerializer.Serialize(new
            {
                version = "0.2",
                import = new[] { Path.Combine(npm, "cspell.json") },
                dictionaryDefinitions = new[] { new { name = "known", path = In("known.words") }, new { name = "twice", path = In("twice.words") } },
                overrides = new object[]
                {
                    new { filename = "**/{preferred,others}.txt", dictionaries = new[] { "twice" } },
                    new { filename = "**/{texts,singular,american}.txt", dictionaries = new[] { "known" } },
                    new { filename = "**/american.txt", dictionaries = new[] { "!medical terms" } },
                    new { filename = "**/british.txt", language = "en-GB", dictionaries = new[] { "en-gb", "!medical terms", "!en_us", "!en-us-common-misspellings" } },
                },
            }));
            var output = await RunAsync(npm, ["lint", "--no-progress", "--no-color", "--root", folder.FullName, "--config", In("cspell.json"), .. texts.Keys.Select(kind => In($"{kind}.txt"))]);
            Assert.That(output, Does.Contain($"Files checked: {texts.Count},"), "The spelling was not checked.");
            return Finding().Matches(output).DistinctBy(finding => (finding.Groups["kind"].Value, finding.Groups["line"].Value, finding.Groups["word"].Value)).ToLookup(
                finding => finding.Groups["kind"].Value,
                finding => new Unknown(
                    texts[finding.Groups["kind"].Value][int.Parse(finding.Groups["line"].Value, CultureInfo.InvariantCulture) - 1],
                    finding.Groups["word"].Value,
                    finding.Groups["fix"] is { Success: true } fix ? fix.Value : null));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Words(string text) => Letters().Matches(text).Select(match => match.Value);

    /// <summary>A word and what becomes of it in a sentence: plural, as a verb, and who does it.</summary>
    private static string[] Forms(string word)
    {
        var stem = word.TrimEnd('e', 'y');
        return word.Length < 4 ? [word] : [word, word + "s", stem + "es", stem + "ies", stem + "ed", stem + "ing", stem + "er", stem + "ers", stem + "ist", stem + "ists"];
    }

    /// <summary>Runs cspell, which ends with 1 when it has found something.</summary>
    private static async Task<string> RunAsync(string npm, string[] arguments)
    {
        var (code, output) = await Npm.RunAsync("npx", npm, ["cspell", .. arguments]);
        Assert.That(code, Is.AnyOf(0, 1), output);
        return output;
    }

    [GeneratedRegex(@"(?<kind>\w+)\.txt:(?<line>\d+):\d+ - [^(\n]*\((?<word>[^)\n]+)\)(?: fix: \((?<fix>[^)\n]+)\))?")]
    private static partial Regex Finding();

    [GeneratedRegex("our|is(?:e|ed|es|er|ing|ation|ations)$|ys(?:e|ed|es|ing)$|ae|oe|[bt]res?$|ogue|ll(?:ed|ing|er)|mmes?$|[en]ces?$|l(?:l|l?ment)$|que", RegexOptions.IgnoreCase)]
    private static partial Regex British();

    [GeneratedRegex("^(?:auto|cyber|de|micro|mis|multi|non|over|pre|re|un|under)(?<rest>.{4,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    private sealed record Place(SeedFile File, JToken Token, string Text);

    private sealed record Unknown(Place Place, string Word, string? Fix)
    {
        internal SeedFault At(string message) => Place.File.At(Place.Token, Word, message);
    }
}
