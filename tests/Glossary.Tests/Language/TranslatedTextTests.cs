using System.Text.RegularExpressions;

namespace Glossary.Tests.Language;

/// <summary>Every text that a page asks for is there in every language that the pages speak, and nothing else is.</summary>
public sealed partial class TranslatedTextTests
{
    private static readonly ILookup<string, AskedText> Asked = AskedTexts.Read().ToLookup(asked => asked.Folder, StringComparer.Ordinal);
    private static readonly IReadOnlyList<TextFile> Files = [.. TextFile.All()];

    private static IEnumerable<TestCaseData> FoldersInLanguages() =>
        from folder in Asked.Select(folder => folder.Key)
        from language in Files.Select(file => file.Language).Distinct()
        select new TestCaseData(folder, language);

    private static IEnumerable<TestCaseData> Translations() => Files.Select(file => new TestCaseData(file));

    [TestCaseSource(nameof(FoldersInLanguages))]
    public void EveryTextOfAFeature_IsTranslated(string folder, string language)
    {
        var file = Path.Combine(AskedTexts.Features, folder, $"Texts.{language}.resx");
        var there = File.Exists(file) ? new TextFile(file).Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal) : [];

        Assert.That(string.Join('\n', Asked[folder].Where(asked => !there.Contains(asked.Text)).Select(asked => $"{asked.Text}   ({asked.File})").Distinct()), Is.Empty, $"Translate these in Features/{folder}/Texts.{language}.resx.");
    }

    [TestCaseSource(nameof(FoldersInLanguages))]
    public void NoTranslationOfAFeature_IsLeftOver(string folder, string language)
    {
        var file = Path.Combine(AskedTexts.Features, folder, $"Texts.{language}.resx");
        var asked = Asked[folder].Select(text => text.Text).ToHashSet(StringComparer.Ordinal);

        Assert.That(string.Join('\n', File.Exists(file) ? new TextFile(file).Entries.Select(entry => entry.Key).Where(key => !asked.Contains(key)) : []), Is.Empty, $"Nobody asks for these of Features/{folder}/Texts.{language}.resx any more.");
    }

    /// <summary>Texts are put into attributes, too, where a quotation mark would end them; and the compiler tells keys apart by more than their case.</summary>
    [TestCaseSource(nameof(Translations))]
    public void ATranslation_HasTheSameValuesAndMarkup_AndFitsWhereTheTextStood(object translations)
    {
        var file = (TextFile)translations;
        Assert.Multiple(() =>
        {
            Assert.That(file.Entries.GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty, "A text stands twice; .NET does not tell them apart by case.");
            Assert.That(file.Entries.Where(entry => string.IsNullOrWhiteSpace(entry.Value)), Is.Empty);
            Assert.That(file.Entries.Where(entry => entry.Value.Contains('"', StringComparison.Ordinal)), Is.Empty, "Write “ and ” as the language does.");
            foreach (var (english, translated) in file.Entries)
            {
                Assert.That(Fixed().Matches(translated).Select(part => part.Value).Order(StringComparer.Ordinal), Is.EqualTo(Fixed().Matches(english).Select(part => part.Value).Order(StringComparer.Ordinal)), english);
            }
        });
    }

    [GeneratedRegex(@"\{\d+\}|</?\w+[^>]*>")]
    private static partial Regex Fixed();
}
