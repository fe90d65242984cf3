using Glossary.Web.Features.Accounts;
using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Shared;

/// <summary>Whether a request may read the glossary: everybody may, unless the house closes it.</summary>
public sealed class Reading(IOptions<GlossaryOptions> options)
{
    /// <summary>Whether everybody may.</summary>
    public bool IsOpen => options.Value.ReadingIsOpen;

    /// <summary>Whether whoever asks may.</summary>
    public bool IsFor(HttpContext http) => IsOpen || new Author(http.User).IsKnown;
}
