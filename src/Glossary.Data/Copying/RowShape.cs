using System.Collections;
using Glossary.Core;

namespace Glossary.Data.Copying;

/// <summary>How a new thing becomes a row of its table, and its parts and links rows of theirs. <see cref="RowShapes"/> has them as EF Core's model says.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Its columns, except for what PostgreSQL gives out itself.</param>
/// <param name="Parts">What else a thing writes: the parts that it owns, and its links to other things.</param>
internal sealed record RowShape(string Table, CopiedColumn[] Columns, CopiedPart[] Parts)
{
    /// <summary>What is stored of an enumeration's value, as <see cref="CamelCaseConverter{TEnum}"/> does.</summary>
    internal static string? Word(Enum? value) => value is null ? null : EnumName.Of(value);

    /// <summary>What is stored of an enumeration's values that lie in an array: their names.</summary>
    internal static string[] Names<TEnum>(IEnumerable<TEnum> values)
        where TEnum : struct, Enum => [.. values.Select(value => value.ToString())];

    /// <summary>What is stored of values that lie in an array.</summary>
    internal static T[] Values<T>(IEnumerable<T> values) => [.. values];
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="StoreType">Its type in PostgreSQL.</param>
/// <param name="Value">What stands in it; null where it repeats a column of the thing's owner.</param>
internal sealed record CopiedColumn(string Name, string StoreType, Func<object, object?>? Value);

/// <summary>Parts of a thing, or its links to other things, which are rows of another table.</summary>
/// <param name="Shape">The rows: of the part itself, or of the link to the thing that is linked to.</param>
/// <param name="Of">The parts, or the things that are linked to.</param>
/// <param name="Keys">Which of their columns repeats which of the owner's.</param>
internal sealed record CopiedPart(RowShape Shape, Func<object, IEnumerable> Of, (string Column, string OfOwner)[] Keys);
