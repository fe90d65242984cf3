using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Glossary.Core.Proposals;

/// <summary>Everything that a <see cref="Proposal"/> asks for: what stewards read, and what they sign.</summary>
/// <param name="Rationale">Why, for the stewards.</param>
/// <param name="Items">The changes, applied in this order, all or none.</param>
public sealed record ProposalContent(string Rationale, IReadOnlyList<ProposalItem> Items)
{
    /// <summary>The most changes in one Proposal.</summary>
    public const int MaxItems = 20;

    /// <summary>The longest rationale, in characters.</summary>
    public const int MaxRationale = 5000;

    /// <summary>Slugs of all vocabularies that it touches, sorted.</summary>
    public IReadOnlyList<string> Vocabularies() => [.. Items.SelectMany(item => item.Vocabularies).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>
    /// The canonical serialisation: JSON in UTF-8 as <see cref="GlossaryJson"/> writes it, without white space, members in the order in
    /// which the records declare them, <c>kind</c> first in each item, nulls written, lists in their own order. Equal contents have
    /// equal texts, and a text says the whole: also what each change began from, so that the difference that was read is bound, too.
    /// </summary>
    public string Canonical() => JsonSerializer.Serialize(this, GlossaryJson.Options);

    /// <summary>Reads what <see cref="Canonical"/> wrote.</summary>
    public static ProposalContent Read(string canonical) =>
        JsonSerializer.Deserialize<ProposalContent>(canonical, GlossaryJson.Options) ?? throw new JsonException("A Proposal is stored as null.");

    /// <summary>SHA-256 of a canonical serialisation in UTF-8, as 64 lower-case hexadecimal digits. PostgreSQL checks the same.</summary>
    public static string Hash(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>What is wrong with it, whatever the glossary holds, by field in the API's own spelling.</summary>
    public IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        faults.RequireText(Rationale, "rationale", MaxRationale, "Say why, so that the stewards can decide.");
        faults.Require(Items.Count is > 0 and <= MaxItems, "items", $"Propose 1 to {MaxItems} changes at a time.");
        var twice = Items.GroupBy(item => item.Subject).FirstOrDefault(group => group.Count() > 1);
        faults.Require(twice is null, "items", $"{twice?.Key} is changed twice; say it in one change.");
        for (var i = 0; i < Items.Count; i++)
        {
            foreach (var (field, messages) in Items[i].Faults())
            {
                foreach (var message in messages)
                {
                    faults.Add($"items[{i}].{field}", message);
                }
            }
        }

        return faults.ByField();
    }
}
