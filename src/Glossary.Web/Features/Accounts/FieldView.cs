using Glossary.Core;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Glossary.Web.Features.Accounts;

/// <summary>A line of a form: its label, its hint and what is wrong with it, tied together for those who listen to a page.</summary>
/// <param name="Name">The name that it is sent by.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Type">text, password or email.</param>
/// <param name="Autocomplete">What a password manager may fill in.</param>
/// <param name="Hint">How to answer; null for nothing.</param>
/// <param name="Value">What stands in it; never a password.</param>
/// <param name="IsNext">Whether the cursor begins here.</param>
public sealed record FieldView(string Name, string Label, string Type = "text", string Autocomplete = "off", string? Hint = null, string? Value = null, bool IsNext = false)
{
    /// <summary>Its id on the page.</summary>
    public string Id => $"field-{Name.ToLowerInvariant()}";

    /// <summary>The ids of what explains it.</summary>
    internal string? DescribedBy(ModelStateDictionary state) =>
        string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", state.Faults(Name) is null ? null : $"{Id}-fault" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}

/// <summary>Faults on a page.</summary>
internal static class PageFaults
{
    internal static void Take(this ModelStateDictionary state, Faults faults)
    {
        foreach (var (field, messages) in faults.ByField())
        {
            foreach (var message in messages)
            {
                state.AddModelError(field, message);
            }
        }
    }

    /// <summary>What is wrong with a field, in the reader's language; null when nothing is.</summary>
    internal static string? Faults(this ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? Phrases.Of(entry.Errors.Select(error => error.ErrorMessage)) : null;
}
