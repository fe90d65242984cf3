using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>What is to be mended before a form can be kept, to be said beside its fields.</summary>
/// <param name="faults">By field, as the API names them.</param>
/// <param name="part">The part of the path that the form is about, such as <c>lessons[2].</c>; empty for the path itself.</param>
public sealed class FormFaults(IReadOnlyDictionary<string, string[]> faults, string part)
{
    /// <summary>Nothing.</summary>
    public static FormFaults None { get; } = new(new Dictionary<string, string[]>(), string.Empty);

    /// <summary>Whether there is anything to mend.</summary>
    public bool Any => faults.Count > 0;

    /// <summary>What is wrong with a field or an item of it.</summary>
    public string Of(string field) => Say(faults.Keys.Where(key => key == part + field || key.StartsWith($"{part}{field}[", StringComparison.Ordinal)));

    /// <summary>What is wrong with a field itself.</summary>
    public string OfAlone(string field) => Say(faults.Keys.Where(key => key == part + field));

    /// <summary>The same for a part of what the form is about.</summary>
    public FormFaults Within(string inner) => new(faults, $"{part}{inner}");

    /// <summary>What is wrong with something that this form has no field for, such as another lesson.</summary>
    public IEnumerable<string> Elsewhere(params string[] fields) =>
        faults.Where(fault => !fields.Any(field => fault.Key == part + field || fault.Key.StartsWith($"{part}{field}[", StringComparison.Ordinal)))
            .SelectMany(fault => fault.Value.Select(Phrases.Of));

    private string Say(IEnumerable<string> keys) => string.Join(' ', keys.SelectMany(key => faults[key]).Distinct().Select(Phrases.Of));
}
