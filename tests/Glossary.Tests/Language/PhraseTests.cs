using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Glossary.Tests.Language;

/// <summary>What the rules say in English, to programs and people alike, is told people in their language: each sentence has its translation.</summary>
public sealed class PhraseTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src");

    /// <summary>Where sentences come from that stand on pages.</summary>
    private static readonly string[] ToldOnPages =
    [
        "Glossary.Core/Faults.cs", "Glossary.Core/Mappings", "Glossary.Core/Proposals", "Glossary.Core/Terms", "Glossary.Data/Proposals", "Glossary.Web/Features/Accounts",
        "Glossary.Web/Features/Proposals/ProposalDesk.cs", "Glossary.Web/Features/Proposals/ProposalOutcome.cs", "Glossary.Web/Features/Proposals/ProposalPage.cshtml.cs",
        "Glossary.Web/Features/History/RestoreTerm.cs", "Glossary.Web/Features/Review/ConfirmTerm.cs", "Glossary.Web/Features/Terms/TermWrite.cs",
        "Glossary.Core/Learning/PathContent.cs", "Glossary.Core/Learning/LessonContent.cs", "Glossary.Core/Learning/ScenarioContent.cs", "Glossary.Web/Features/Learning/Paths/NamedTerms.cs",
        "Glossary.Web/Features/Learning/Paths/CreatePath.cs", "Glossary.Web/Features/Learning/Paths/WritePaths.cs", "Glossary.Web/Features/Learning/Paths/Editing/LessonForm.cs",
    ];

    /// <summary>What operators and programs alone are told.</summary>
    private static readonly string[] NotToldPeople = ["AccountOptions.cs", "Author.cs", "OpenIdOptions.cs", "OpenIdSignIn.cs", "ProvisionPerson.cs", "RefusedAccess.cs", "SessionGuard.cs", "ApiKeyAuthentication.cs", "FirstStart.cs"];

    private static IEnumerable<TestCaseData> Languages() => TextFile.All().Where(IsOfPhrases).Select(file => new TestCaseData(file));

    [TestCaseSource(nameof(Languages))]
    public void EverySentenceThatARuleSays_IsTranslated(object translations)
    {
        var there = ((TextFile)translations).Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var told = ToldOnPages.Select(place => Path.Combine(Source, place)).SelectMany(place => File.Exists(place) ? [place] : Directory.EnumerateFiles(place, "*.cs", SearchOption.AllDirectories))
            .Where(file => !NotToldPeople.Contains(Path.GetFileName(file))).SelectMany(Sentences);

        Assert.That(string.Join('\n', told.Where(sentence => !there.Contains(sentence)).Distinct()), Is.Empty, $"Translate these in {translations}.");
    }

    [TestCaseSource(nameof(Languages))]
    public void NoTranslationOfASentence_IsLeftOver(object translations)
    {
        var written = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Expressions(file).SelectMany(AskedTexts.ValuesOf)).ToHashSet(StringComparer.Ordinal);

        // Names of enumerations' values, which the code never writes out.
        written.UnionWith(["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "falseFriend", "approved", "declined", "withdrawn"]);
        var parts = written.SelectMany(text => text.Split(", ")).ToHashSet(StringComparer.Ordinal);
        Assert.That(string.Join('\n', ((TextFile)translations).Entries.Select(entry => entry.Key).Where(key => !written.Contains(key) && !parts.Contains(key) && !IsPutTogether(key))), Is.Empty, $"Nobody says these of {translations} any more.");
    }

    private static bool IsOfPhrases(TextFile file) => Path.GetFileName(file.Path).StartsWith("Phrases.", StringComparison.Ordinal);

    /// <summary>What a record puts together out of a role and vocabularies, or adds to a list.</summary>
    private static bool IsPutTogether(string key) => key is "Contributor of {0}" or "Steward of {0}" or "Administrator of {0}" or "for {0} days";

    private static IEnumerable<string> Sentences(string file) =>
        Expressions(file).Where(node => node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && !IsForOthers(node)).SelectMany(AskedTexts.ValuesOf)
            .Where(text => text.EndsWith('.') && text.Contains(' ', StringComparison.Ordinal) && !text.Contains("/api/", StringComparison.Ordinal));

    /// <summary>Exceptions, logs and descriptions of the API are not for pages; what is asked of a localizer is translated already.</summary>
    private static bool IsForOthers(ExpressionSyntax node) => node.Ancestors().Any(above =>
        above is ThrowStatementSyntax or ThrowExpressionSyntax or AttributeSyntax or InterpolationSyntax
        || (above is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }
            && (call.Name.Identifier.Text is "WithSummary" or "WithDescription" || call.Name.Identifier.Text.StartsWith("Log", StringComparison.Ordinal) || call.Expression is GenericNameSyntax { Identifier.Text: "Translation" })));

    private static IEnumerable<ExpressionSyntax> Expressions(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<ExpressionSyntax>();
}
