using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Core.Seeding;

/// <summary>The glossary as it stands in <c>glossary-seed/</c>, read and found sound.</summary>
/// <param name="Vocabularies">In the order they are listed.</param>
/// <param name="Topics">In file order.</param>
/// <param name="Terms">In file order.</param>
/// <param name="Mappings">In file order.</param>
/// <param name="Procedures">In file order.</param>
/// <param name="Paths">In file order.</param>
public sealed record Seed(
    IReadOnlyList<SeedVocabulary> Vocabularies,
    IReadOnlyList<SeedTopic> Topics,
    IReadOnlyList<SeedTerm> Terms,
    IReadOnlyList<SeedMapping> Mappings,
    IReadOnlyList<SeedProcedure> Procedures,
    IReadOnlyList<SeedPath> Paths);

/// <summary>A vocabulary in the seed.</summary>
public sealed record SeedVocabulary(string Slug, string Name, string Description);

/// <summary>A topic in the seed.</summary>
public sealed record SeedTopic(string Slug, string Name);

/// <summary>A Term in the seed.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Content">What it says of itself.</param>
/// <param name="Relations">Its relations as written at this Term; the other end may say the same again.</param>
/// <param name="Status">How far it has come.</param>
public sealed record SeedTerm(TermKey Key, TermContent Content, IReadOnlyList<SeedRelation> Relations, Status Status);

/// <summary>A relation in the seed.</summary>
public sealed record SeedRelation(RelationKind Kind, TermKey Term);

/// <summary>A Mapping in the seed.</summary>
public sealed record SeedMapping(TermKey Source, TermKey Target, MappingContent Content, Status Status);

/// <summary>A procedure in the seed.</summary>
/// <param name="Slug">Its public key.</param>
/// <param name="Content">What it says.</param>
public sealed record SeedProcedure(string Slug, ProcedureContent Content);

/// <summary>A learning path in the seed.</summary>
/// <param name="Slug">Its public key.</param>
/// <param name="Content">What it says.</param>
public sealed record SeedPath(string Slug, PathContent Content);

/// <summary>Something wrong in a seed file.</summary>
/// <param name="File">The file, relative to the seed's folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What to do about it.</param>
public sealed record SeedFault(string File, int Line, int Column, string Message)
{
    /// <summary>In the form that editors and build logs make clickable: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
