using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Glossary.Tests.Language;

/// <summary>A text that a page or its code asks for in the reader's language.</summary>
/// <param name="Folder">The feature whose texts it is sought among.</param>
/// <param name="Text">The English text.</param>
/// <param name="File">Where it is asked for.</param>
internal sealed record AskedText(string Folder, string Text, string File);

/// <summary>
/// Reads out of the source what is asked for: <c>T["…"]</c> in views, and <c>Translation&lt;Texts&gt;.Of("…")</c> or <c>.Later("…")</c>, <c>Say("…")</c> and
/// string localizers in code. What is asked for by a name that is put together at run time is not seen: write the texts out, as the arms of a
/// switch for instance.
/// </summary>
internal static partial class AskedTexts
{
    private static readonly string[] Localizers = ["T", "texts", "_texts", "Texts", "localizer", "_localizer"];

    internal static readonly string Features = Path.Combine(Repository.Root, "src", "Glossary.Web", "Features");

    internal static IEnumerable<AskedText> Read() => Directory.EnumerateFiles(Features, "*.cs", SearchOption.AllDirectories).SelectMany(InCode)
        .Concat(Directory.EnumerateFiles(Features, "*.cshtml", SearchOption.AllDirectories).SelectMany(InView));

    /// <summary>What an expression may be, as far as it is written out.</summary>
    internal static IEnumerable<string> ValuesOf(ExpressionSyntax? expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax interpolated => [Format(interpolated)],
        ParenthesizedExpressionSyntax inside => ValuesOf(inside.Expression),
        ConditionalExpressionSyntax either => ValuesOf(either.WhenTrue).Concat(ValuesOf(either.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => ValuesOf(arm.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => ValuesOf(either.Left).Concat(ValuesOf(either.Right)),
        _ => [],
    };

    private static IEnumerable<AskedText> InCode(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<ExpressionSyntax>().SelectMany(node => Asked(node, file));

    private static IEnumerable<AskedText> InView(string file)
    {
        var view = File.ReadAllText(file);
        foreach (Match begins in Call().Matches(view))
        {
            // It ends where its bracket does; what follows in the view may look like more of it, and begins later.
            var expression = SyntaxFactory.ParseExpression(view, begins.Index, consumeFullText: false);
            foreach (var asked in expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(node => node.SpanStart == expression.SpanStart).SelectMany(node => Asked(node, file)))
            {
                yield return asked;
            }
        }
    }

    private static IEnumerable<AskedText> Asked(ExpressionSyntax node, string file)
    {
        var (folder, text) = node switch
        {
            ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax name } access when Localizers.Contains(name.Identifier.Text) => (FolderOf(file), First(access.ArgumentList)),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "GetString", Expression: IdentifierNameSyntax name } } call when Localizers.Contains(name.Identifier.Text) => (FolderOf(file), First(call.ArgumentList)),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Of" or "Later", Expression: GenericNameSyntax { Identifier.Text: "Translation" } of } } call => (FolderOf(of, file), First(call.ArgumentList)),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Say" } } call => (FolderOf(file), First(call.ArgumentList)),
            _ => (string.Empty, null),
        };
        return ValuesOf(text).Select(value => new AskedText(folder, value, Path.GetFileName(file)));
    }

    private static ExpressionSyntax? First(BaseArgumentListSyntax arguments) => arguments.Arguments.FirstOrDefault()?.Expression;

    /// <summary><c>Texts</c> are the own folder's; <c>Shared.Texts</c> another's.</summary>
    private static string FolderOf(GenericNameSyntax translation, string file) =>
        translation.TypeArgumentList.Arguments[0] is QualifiedNameSyntax other ? other.Left.ToString().Split('.')[^1] : FolderOf(file);

    /// <summary>The nearest folder above that has texts of its own.</summary>
    private static string FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        while (!File.Exists(Path.Combine(folder, "Texts.cs")) && Path.GetDirectoryName(folder) is { } above && above.Length >= Features.Length)
        {
            folder = above;
        }

        return Path.GetRelativePath(Features, folder);
    }

    /// <summary>As the key of a text with values in it is written.</summary>
    private static string Format(InterpolatedStringExpressionSyntax interpolated)
    {
        var place = 0;
        return string.Concat(interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : $"{{{place++}}}"));
    }

    [GeneratedRegex(@"(?<![\w.])(T\[|T\.GetString\(|Translation<[\w.]+>\.(?:Of|Later)\()")]
    private static partial Regex Call();
}
