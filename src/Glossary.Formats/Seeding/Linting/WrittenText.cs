using Glossary.Core.Seeding;
using Newtonsoft.Json.Linq;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>What a text is for, as far as rules differ.</summary>
internal enum TextKind
{
    /// <summary>A Term's one-sentence definition.</summary>
    Short,

    /// <summary>Markdown about a Term or before a procedure.</summary>
    Full,

    /// <summary>A note.</summary>
    Note,

    /// <summary>Why a mapping holds.</summary>
    Rationale,

    /// <summary>What to say in a mixed meeting.</summary>
    Bridge,

    /// <summary>A sentence of a procedure.</summary>
    Procedure,

    /// <summary>A sentence of a learning path.</summary>
    Path,
}

/// <summary>A text in a seed file, with its place.</summary>
internal sealed record WrittenText(SeedFile File, JToken Place, TextKind Kind)
{
    internal string Text { get; } = (string)Place!;

    internal SeedFault At(string message) => File.At(Place, message);

    /// <summary>A fault at the first <paramref name="words"/> of the text.</summary>
    internal SeedFault At(string words, string message) => File.At(Place, words, message);
}
