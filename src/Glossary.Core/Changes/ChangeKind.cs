using Glossary.Core.Terms;

namespace Glossary.Core.Changes;

/// <summary>What a change means to whoever uses a word or a Mapping.</summary>
public enum ChangeKind
{
    /// <summary>It has come into use.</summary>
    Created,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>The stewards have agreed on it.</summary>
    Agreed,

    /// <summary>It has gone out of use.</summary>
    Deprecated,
}

/// <summary>Reads it from how far a thing had come before, and has come after.</summary>
public static class ChangeKinds
{
    /// <summary>What it means; null when nobody but its authors can see it, before and after.</summary>
    /// <param name="before">The status before; null when there was none.</param>
    /// <param name="after">The status after.</param>
    public static ChangeKind? Of(Status? before, Status after) => after switch
    {
        Status.Draft => null,
        Status.Deprecated when before != Status.Deprecated => ChangeKind.Deprecated,
        Status.Agreed when before != Status.Agreed => ChangeKind.Agreed,
        _ => before is null or Status.Draft ? ChangeKind.Created : ChangeKind.Changed,
    };
}
