namespace Glossary.Web.Features.Accounts;

/// <summary>
/// Counts the pieces that a guesser would have to put a password together from: a common word, a year, a row of keys, a run of the same
/// letter or a repetition of what came before is one piece, and any other letter is one.
/// </summary>
internal static class GuessableText
{
    private const int ShortestRun = 3;
    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm"];

    /// <summary>The words that lists of leaked passwords are made of, and those that anybody would expect here.</summary>
    private static readonly string[] Common =
    [
        "password", "passwort", "passphrase", "passcode", "letmein", "welcome", "qwerty", "iloveyou", "sunshine", "princess", "dragon", "monkey", "football", "baseball",
        "basketball", "superman", "batman", "spiderman", "starwars", "pokemon", "master", "shadow", "michael", "jordan", "jennifer", "jessica", "charlie", "ashley",
        "daniel", "andrew", "thomas", "hunter", "freedom", "whatever", "trustno1", "computer", "internet", "secret", "summer", "winter", "spring", "autumn",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "october", "november", "december", "changeme", "default",
        "login", "admin", "administrator", "guest", "user", "test", "temp", "hello", "love", "please", "god", "jesus", "angel", "flower", "chocolate", "cheese", "coffee",
        "killer", "soccer", "hockey", "tigger", "buster", "pepper", "ginger", "cookie", "banana", "orange", "purple", "yellow", "silver", "golden", "diamond", "mustang",
        "correct", "horse", "battery", "staple", "glossary", "hospital", "clinic", "clinical", "biomedical", "biomed", "engineering", "engineer", "department", "medical",
        "doctor", "nurse", "patient", "technology", "device", "service", "support", "helpdesk", "access", "account", "server", "system", "this", "that", "the", "and", "is", "my",
    ];

    /// <summary>How many pieces.</summary>
    /// <param name="password">What somebody would like as a password.</param>
    /// <param name="theirs">Words that anybody knows of them.</param>
    internal static int CountPieces(string password, IEnumerable<string> theirs)
    {
        var text = password.ToLowerInvariant();
        var plain = string.Concat(text.Select(Unmasked));
        string[] words = [.. Common.Concat(theirs.Select(word => word.ToLowerInvariant())).OrderByDescending(word => word.Length)];
        var pieces = 0;
        for (var at = 0; at < text.Length; pieces++)
        {
            at += Math.Max(1, Math.Max(Math.Max(WordAt(text, plain, at, words), YearAt(text, at)), Math.Max(RunAt(text, at), RepetitionAt(text, at))));
        }

        return pieces;
    }

    private static int WordAt(string text, string plain, int at, string[] words) =>
        Array.Find(words, word => string.CompareOrdinal(plain, at, word, 0, word.Length) == 0 || string.CompareOrdinal(text, at, word, 0, word.Length) == 0)?.Length ?? 0;

    private static int YearAt(string text, int at) =>
        at + 4 <= text.Length && text.AsSpan(at, 2) is "19" or "20" && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) ? 4 : 0;

    /// <summary>A run of one letter, or of neighbours in the alphabet, in counting, or on the keyboard, either way.</summary>
    private static int RunAt(string text, int at)
    {
        var longest = 0;
        foreach (var step in new[] { 0, 1, -1 })
        {
            var end = at + 1;
            while (end < text.Length && (step == 0 ? text[end] == text[at] : Array.Exists(Rows, row => AreNeighbours(row, text[end - 1], text[end], step))))
            {
                end++;
            }

            longest = Math.Max(longest, end - at);
        }

        return longest < ShortestRun ? 0 : longest;
    }

    private static bool AreNeighbours(string row, char one, char next, int step) =>
        row.IndexOf(one, StringComparison.Ordinal) is >= 0 and var place && place + step >= 0 && place + step < row.Length && row[place + step] == next;

    private static int RepetitionAt(string text, int at)
    {
        var length = Math.Min(at, text.Length - at);
        while (length >= ShortestRun && text.AsSpan(0, at).IndexOf(text.AsSpan(at, length), StringComparison.Ordinal) < 0)
        {
            length--;
        }

        return length < ShortestRun ? 0 : length;
    }

    /// <summary>The letter that a digit or a sign stands in for.</summary>
    private static char Unmasked(char letter) => letter switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    };
}
