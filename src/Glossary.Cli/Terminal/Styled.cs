namespace Glossary.Cli.Terminal;

/// <summary>How a piece of text stands out. Nothing is said by it that the words don't say too.</summary>
internal enum Style
{
    Plain,
    Strong,
    Faint,
    Htm,
    It,
    OtherVocabulary,
    Warning,
}

/// <summary>A piece of text and how it stands out; whatever a terminal would obey is taken out of it.</summary>
internal readonly record struct Styled
{
    internal Styled(string text, Style style = Style.Plain) => (Text, Style) = (SafeText.Of(text), style);

    /// <summary>The text, on one line.</summary>
    internal string Text { get; }

    /// <summary>How it stands out.</summary>
    internal Style Style { get; }
}

/// <summary>A line that fits.</summary>
/// <param name="Pieces">From left to right.</param>
/// <param name="Columns">How wide it is.</param>
internal sealed record Line(IReadOnlyList<Styled> Pieces, int Columns);
