using System.Buffers;

namespace Glossary.Search.Annotation;

/// <summary>Tells addresses and paths from words by their form alone.</summary>
internal static class AddressReader
{
    private static readonly SearchValues<char> OfScheme = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    private static readonly SearchValues<char> OfHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
    private static readonly SearchValues<char> OfVersion = SearchValues.Create("0123456789.vV");
    private static readonly SearchValues<char> OfExtension = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Whether a run without blanks is a URL, an e-mail address or a host name.</summary>
    public static bool IsAddress(ReadOnlySpan<char> run)
    {
        if (run.IndexOf("://") is > 0 and var scheme && char.IsAsciiLetter(run[0]))
        {
            return !run[..scheme].ContainsAnyExcept(OfScheme);
        }

        if (run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || run.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return run.IndexOf('@') is > 0 and var at && at + 1 < run.Length
            ? IsHost(run[(at + 1)..], atLeast: 2)
            : IsHost(Until(run, ":/?#"), atLeast: 3) && !IsVersion(run);
    }

    /// <summary>Whether a run without blanks is the path of a file, a share or a key; "PACS/RIS" and "and/or" are none.</summary>
    public static bool IsPath(ReadOnlySpan<char> run)
    {
        if (run is [var drive, ':', '\\' or '/', ..] && char.IsAsciiLetter(drive))
        {
            return true;
        }

        var backslash = run.IndexOf('\\');
        if (backslash >= 0 && backslash + 1 < run.Length && (run is ['\\', '\\', ..] || char.IsLetterOrDigit(run[backslash + 1])))
        {
            return true;
        }

        if (run is ['~' or '.', '/', ..] or ['.', '.', '/', ..])
        {
            return true;
        }

        var slashes = run.Count('/');
        return run[0] == '/' ? run.Length > 2 && char.IsLetterOrDigit(run[1]) && (slashes > 1 || run[1..].IndexOfAny("._-~") >= 0 || char.IsAsciiLetterLower(run[1])) : slashes > 0 && HasExtension(run);
    }

    /// <summary>Names of letters, digits and hyphens between dots, the last of letters alone.</summary>
    private static bool IsHost(ReadOnlySpan<char> host, int atLeast)
    {
        var names = 0;
        foreach (var range in host.Split('.'))
        {
            var name = host[range];
            if (name.IsEmpty || name.ContainsAnyExcept(OfHost))
            {
                return false;
            }

            names++;
        }

        var last = host[(host.LastIndexOf('.') + 1)..];
        return names >= atLeast && last.Length >= 2 && last.IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    private static bool IsVersion(ReadOnlySpan<char> run) => !run.ContainsAnyExcept(OfVersion);

    private static bool HasExtension(ReadOnlySpan<char> run)
    {
        var dot = run.LastIndexOf('.');
        return dot > run.LastIndexOf('/') + 1 && run.Length - dot is > 1 and < 8 && !run[(dot + 1)..].ContainsAnyExcept(OfExtension);
    }

    private static ReadOnlySpan<char> Until(ReadOnlySpan<char> run, ReadOnlySpan<char> signs) => run.IndexOfAny(signs) is >= 0 and var end ? run[..end] : run;
}
