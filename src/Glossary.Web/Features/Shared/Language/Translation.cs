using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Shared.Language;

/// <summary>Says a text in the reader's language where no service can be had; <typeparamref name="TTexts"/> marks the feature whose texts they are.</summary>
internal static class Translation<TTexts>
{
    private static readonly IStringLocalizer Texts = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance).Create(typeof(TTexts));

    /// <summary>The text in the reader's language; what is given when there is none.</summary>
    internal static string Of(string english) => Texts[english];

    /// <summary>The same with values in its places, if it has any.</summary>
    internal static string Of(string english, params object[] values) => values.Length == 0 ? Of(english) : Texts[english, values];

    /// <summary>The English text, to be said in the reader's language where it is shown.</summary>
    internal static string Later(string english) => english;
}
