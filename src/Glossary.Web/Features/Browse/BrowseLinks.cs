using Glossary.Core;
using Glossary.Core.Terms;
using Microsoft.AspNetCore.Http.Extensions;

namespace Glossary.Web.Features.Browse;

/// <summary>Where the shelves have their pages.</summary>
internal static class BrowseLinks
{
    internal const string Hub = "/browse";
    internal const string Topics = "/topics";
    internal const string Careful = "/careful";

    internal static string Letter(string letter) => $"/browse/{letter}";

    internal static string Topic(string slug) => $"/topics/{slug}";

    internal static string Stage(Stage stage) => $"/stages/{EnumName.Of(stage)}";

    /// <summary>An address with those of the values that there are.</summary>
    internal static string With(string path, params (string Name, object? Value)[] values)
    {
        var query = new QueryBuilder(values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Name, FormattableString.Invariant($"{value.Value}"))));
        return $"{path}{query}";
    }
}
