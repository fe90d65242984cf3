using Glossary.Core.Learning.Answers;
using Glossary.Core.Learning.Cards;
using Glossary.Core.Terms;
using Glossary.Tests.Relevance;
using Glossary.Tests.Search;

namespace Glossary.Tests.Learning;

public sealed class AnswerTests
{
    private const int Seed = 2026;

    private static readonly Card Pump = TypedCard("htm/infusion-pump", "Infusion pump", "IV pump", "Smart pump");

    [TestCase("infusion pump", Verdict.Right, null, null)]
    [TestCase("  INFUSION-PUMPS ", Verdict.Right, null, null)]
    [TestCase("iv pump", Verdict.Right, null, null)]
    [TestCase("infusion pmup", Verdict.Close, "Infusion pump", null)]
    [TestCase("infusion pum", Verdict.Close, "Infusion pump", null)]
    [TestCase("pump infusion", Verdict.Close, "Infusion pump", null)]
    [TestCase("pump", Verdict.Wrong, null, "htm/pump")]
    [TestCase("syringe pump", Verdict.Wrong, null, "htm/syringe-pump")]
    [TestCase("firewal", Verdict.Wrong, null, "it/firewall")]
    [TestCase("infusion", Verdict.Wrong, null, null)]
    [TestCase("????", Verdict.Wrong, null, null)]
    public void ATypedAnswer_IsJudgedByTheLookUp(string text, Verdict verdict, string? spelling, string? means)
    {
        using var index = GlossaryFixture.InMemory();
        var judged = AnswerJudge.Judge(text, Pump, index);
        Assert.That((judged.Verdict, judged.Spelling, judged.Means?.Key.ToString()), Is.EqualTo((verdict, spelling, means)));
    }

    /// <summary>Any name of the Term, also in the plural, without its hyphens or in capitals.</summary>
    [Test]
    public void ARightAnswer_IsNeverMarkedWrong()
    {
        var random = new Random(Seed);
        var index = SeedIndex.Shared;
        var wrong = TypedTerms(random, 80).SelectMany(term => Shown(term).SelectMany(name => Variants(name).Select(variant => (Term: term, Name: variant))))
            .Where(answer => AnswerJudge.Judge(answer.Name, CardOf(answer.Term), index).Verdict != Verdict.Right).Select(answer => $"{answer.Term.Summary.Key}: {answer.Name}").ToList();
        Assert.That(wrong, Is.Empty, $"seed {Seed}: {string.Join("; ", wrong.Take(20))}");
    }

    [Test]
    public void AFalseFriend_IsNeverMarkedRight()
    {
        var index = SeedIndex.Shared;
        var right = new List<string>();
        var pairs = index.FalseFriends().ToArray();
        new Random(Seed).Shuffle(pairs);
        foreach (var pair in pairs.Take(80))
        {
            var (term, other) = (index.Find(pair.Term.Key)!, index.Find(pair.Other.Key)!);
            var own = Shown(term).Select(Plain).ToHashSet();
            right.AddRange(Shown(other).Where(name => !own.Contains(Plain(name)) && AnswerJudge.Judge(name, CardOf(term), index).Verdict == Verdict.Right).Select(name => $"{name} for {term.Summary.Key}"));
        }

        Assert.That(right, Is.Empty, $"seed {Seed}");
    }

    private static IEnumerable<PublishedTerm> TypedTerms(Random random, int count)
    {
        var terms = SeedIndex.Shared.ReadAll(all => all.OrderBy(term => term.Summary.Key.ToString(), StringComparer.Ordinal).ToArray());
        random.Shuffle(terms);
        return terms.Take(count);
    }

    private static IEnumerable<string> Variants(string name)
    {
        yield return name;
        yield return $" {name.ToUpperInvariant()} ";
        yield return name.Replace('-', ' ');
        if (char.IsAsciiLetterLower(name[^1]) && name[^1] is not ('s' or 'y' or 'x' or 'z' or 'h' or 'i' or 'u'))
        {
            yield return name + "s";
        }
    }

    private static string[] Shown(PublishedTerm term) => [.. term.Labels.Where(label => label.Kind != LabelKind.Hidden).Select(label => label.Text)];

    private static Card CardOf(PublishedTerm term) => TypedCard(term.Summary.Key.ToString(), Shown(term));

    private static Card TypedCard(string key, params string[] accepted) => new($"meaning-to-word:{key}", CardKind.MeaningToWord, "?", null, [], accepted, string.Empty, [TermKey.Parse(key)]);

    private static string Plain(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit)).TrimEnd('s');
}
