using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Learning;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;
using Glossary.Formats.Seeding;
using Glossary.Search;

namespace Glossary.Tests.Relevance;

/// <summary>The glossary's own seed in an index, as everybody looks it up: hidden labels, relations and mappings included.</summary>
internal static class SeedIndex
{
    private static readonly DateTimeOffset Then = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<LuceneTermIndex> Opened = new(Build);

    /// <summary>The index; made once, since nothing writes to it.</summary>
    public static LuceneTermIndex Shared => Opened.Value;

    private static LuceneTermIndex Build()
    {
        var reading = SeedReader.Read(Path.Combine(Repository.Root, "glossary-seed"));
        Assert.That(reading.Faults, Is.Empty);
        var index = LuceneTermIndex.InMemory();
        index.Apply(Catalogue.Empty, Published(reading.Seed!), [], new(GuidesOf(reading.Seed!), []), 1);
        return index;
    }

    private static Guides GuidesOf(Seed seed) => new(
        [.. seed.Procedures.Select(procedure => new PublishedProcedure(IdOf(procedure.Slug), procedure.Slug, procedure.Content, Status.Proposed, 1, Then))],
        [.. seed.Paths.Select(path => new PublishedPath(IdOf($"path {path.Slug}"), path.Slug, path.Content, Status.Proposed, 1, Then))]);

    private static PublishedTerm[] Published(Seed seed)
    {
        var summaries = seed.Terms.ToDictionary(term => term.Key, SummaryOf);
        var relations = seed.Terms.SelectMany(term => term.Relations.SelectMany(relation => new[]
            {
                (From: term.Key, relation.Kind, To: relation.Term), (From: relation.Term, Kind: Inverse(relation.Kind), To: term.Key),
            })).Distinct().ToLookup(end => end.From, end => new PublishedRelation(end.Kind, summaries[end.To]));
        var mappings = seed.Mappings.SelectMany(mapping => new[]
            {
                (From: mapping.Source, mapping.Content, mapping.Status, To: mapping.Target), (From: mapping.Target, Content: mapping.Content.Inverse(), mapping.Status, To: mapping.Source),
            }).ToLookup(end => end.From, end => new PublishedMapping(IdOf($"{end.From} {end.To}"), end.Content, end.Status, summaries[end.To]));
        return
        [
            .. seed.Terms.Where(term => term.Status != Status.Draft).Select(term => new PublishedTerm(
                summaries[term.Key], term.Content.Labels, term.Content.Definitions, term.Content.Notes, term.Content.Sources, term.Content.Topics, term.Content.Stages,
                [.. relations[term.Key]], [.. mappings[term.Key]], null, 1, Then)),
        ];
    }

    private static TermSummary SummaryOf(SeedTerm term) => new(
        IdOf(term.Key.ToString()),
        term.Key.Vocabulary,
        term.Key.Slug,
        term.Content.Labels.First(label => label.Kind == LabelKind.Preferred).Text,
        term.Content.Labels.FirstOrDefault(label => label.Kind == LabelKind.Abbreviation)?.Text,
        term.Content.Definitions[0].Short,
        term.Status);

    private static RelationKind Inverse(RelationKind kind) => kind switch
    {
        RelationKind.Broader => RelationKind.Narrower,
        RelationKind.Narrower => RelationKind.Broader,
        _ => kind,
    };

    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
