using Glossary.Core.Seeding;
using Glossary.Core.Terms;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>
/// Guards the glossary's first purpose: that one word with two meanings is explained. Two Terms with a label in common need
/// a mapping between them, or a relation inside one vocabulary, where of an abbreviation a scope note that names the other Term
/// will do, since "IP" alone makes nothing of imaging plates and infection preventionists that they share; of three or more, each pair is joined directly or through
/// one other Term of that label.
/// </summary>
internal sealed class CollidingLabels : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        var joined = seed.Mappings.Select(mapping => (mapping.From, mapping.To))
            .Concat(seed.Terms.Values.SelectMany(term => term.Relations.Select(relation => (term.Key, relation.Other))))
            .SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) })
            .ToHashSet();
        var said = new HashSet<(TermKey, TermKey)>();
        var groups = seed.Terms.Values.SelectMany(term => term.Labels.Select(label => (term, label))).GroupBy(pair => pair.label.Folded);
        foreach (var group in groups)
        {
            List<(WrittenTerm Term, WrittenLabel Label)> bearers = [.. group.DistinctBy(pair => pair.term.Key)];
            for (var i = 1; i < bearers.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (one, other) = (bearers[j].Term.Key, bearers[i].Term.Key);
                    var isAbbreviation = bearers[i].Label.Kind == LabelKind.Abbreviation || bearers[j].Label.Kind == LabelKind.Abbreviation;
                    var isExplained = joined.Contains((one, other))
                        || bearers.Exists(third => joined.Contains((one, third.Term.Key)) && joined.Contains((third.Term.Key, other)))
                        || (isAbbreviation && one.Vocabulary == other.Vocabulary && bearers[j].Term.IsSetApartFrom(bearers[i].Term));
                    if (!isExplained && said.Add((one, other)))
                    {
                        yield return bearers[i].Term.File.At(bearers[i].Label.Place, $"\"{bearers[i].Label.Text}\" names {other} and {one} too; {WhatToDo(one, other, isAbbreviation)}");
                    }
                }
            }
        }
    }

    private static string WhatToDo(TermKey one, TermKey other, bool isAbbreviation) => (one.Vocabulary == other.Vocabulary, isAbbreviation) switch
    {
        (true, true) => "relate the two, leave the label to one of them, or say in a scope note what else it stands for.",
        (true, false) => "relate the two, or leave the label to one of them.",
        _ => "map the two onto each other, as falseFriend where they mean different things.",
    };
}
