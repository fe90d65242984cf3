using System.Globalization;
using Glossary.Core.Mappings;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Anywhere;

/// <summary>What the panel on another site's page says around the glossary's own words, in each language that the glossary speaks.</summary>
internal static class PanelWords
{
    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> InAll() => Languages.Known.Keys.ToDictionary(language => language, In);

    private static IReadOnlyDictionary<string, string> In(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["panel"] = Say("What “{0}” means"),
                ["careful"] = Say("Careful: the two sides mean different things by this."),
                ["patientSafety"] = Say("Patient safety"),
                ["deprecated"] = Say("No longer used."),
                ["bridge"] = Say("To be understood"),
                ["all"] = Say("All about it in the Glossary"),
                ["more"] = Say("More meanings: {0}"),
            };
            foreach (var relation in Enum.GetValues<MappingRelation>())
            {
                words[char.ToLowerInvariant(relation.ToString()[0]) + relation.ToString()[1..]] = Words.Of(relation);
            }

            return words;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Say(string english) => Translation<Texts>.Of(english);
}
