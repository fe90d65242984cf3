using System.Text;
using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Anywhere;

/// <summary>
/// Writes a module and all that it imports as one file: each once, before those that need it. The modules keep to one-line imports by name and
/// to names that no other of them has, so that joining them takes away the imports and exports and nothing else.
/// </summary>
/// <param name="read">Reads a module by its path.</param>
internal sealed partial class ModuleFile(Func<string, string> read)
{
    private readonly StringBuilder _written = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The file, as a module.</summary>
    internal static string Of(string entry, Func<string, string> read)
    {
        var file = new ModuleFile(read);
        file.Add(Path.GetFullPath(entry));
        return file._written.ToString();
    }

    /// <summary>The same as a script of its own scope, for where a browser takes no modules.</summary>
    internal static string ScriptOf(string entry, Func<string, string> read) => $"(() => {{\n\"use strict\";\n{Of(entry, read)}}})();\n";

    private void Add(string path)
    {
        if (!_known.Add(path))
        {
            return;
        }

        var text = read(path);
        foreach (Match import in Imports().Matches(text))
        {
            Add(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, import.Groups["path"].Value)));
        }

        _written.Append(Comments().Replace(Exports().Replace(Imports().Replace(text, string.Empty), string.Empty), string.Empty).Trim('\r', '\n')).Append('\n');
    }

    [GeneratedRegex("""^import \{[^}]*\} from "(?<path>[./][^"]+)";\r?\n""", RegexOptions.Multiline)]
    private static partial Regex Imports();

    [GeneratedRegex("^export (?=(async )?(const|function|class)\\b)", RegexOptions.Multiline)]
    private static partial Regex Exports();

    /// <summary>What is for those who read the modules, and the blanks before each line.</summary>
    [GeneratedRegex("^[ \\t]*(//.*)?\\r?\\n|^[ \\t]+", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
