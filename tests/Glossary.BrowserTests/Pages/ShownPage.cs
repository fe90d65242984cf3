using Microsoft.Playwright;

namespace Glossary.BrowserTests.Pages;

/// <summary>Who looks at a page.</summary>
public enum Reader
{
    /// <summary>Somebody who has not signed in.</summary>
    Nobody,

    /// <summary>Somebody who suggests.</summary>
    Contributor,

    /// <summary>A steward of htm.</summary>
    Steward,

    /// <summary>An administrator who is steward of htm and it, too.</summary>
    Administrator,
}

/// <summary>A page in a state.</summary>
/// <param name="Name">What its pictures are called.</param>
/// <param name="Address">Where it is; <c>{open}</c> and the like stand for what <see cref="IntegrationTests.Infrastructure.FilledGlossary"/> made.</param>
/// <param name="As">Who looks at it.</param>
/// <param name="Then">What they do there until it is in that state. Pages are gone through in every language, so it must not go by words.</param>
/// <param name="IsKind">Whether Lighthouse looks at it: one of each kind of page is enough for it.</param>
public sealed record ShownPage(string Name, string Address, Reader As = Reader.Nobody, Func<IPage, Task>? Then = null, bool IsKind = false)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
