using CsCheck;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

[TestFixture]
public sealed class AnyTextTests
{
    private static readonly string[] Labels = [.. GlossaryFixture.Terms.SelectMany(term => term.Labels).Select(label => label.Text)];

    private static readonly Gen<string> Label = Gen.Int[0, Labels.Length - 1].Select(i => Labels[i]);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 1200].Select(chars => new string(chars)),
        Gen.String[Gen.Char["ab -'&’\u0301\uD800\uDC00ﬂ²*:\"()[]{}~^\\/+!?|\0"], 0, 60],
        Label.Array[1, 4].Select(labels => string.Join(' ', labels)),
        OneOf("double", "triple", "eight", "oh", "two", "dot", "hundred", "thousand", "sixty", "ess", "u", "e", "mms", "and", "pump", "\u202Eabc", "e\u0301\u0301", "\uD83D\uDE00").Array[1, 200].Select(words => string.Join(' ', words)),
        from length in Gen.Int[1, 1000] from c in Gen.Char["aeslk7é"] from d in Gen.Char["aeslk7é"] select string.Concat(Enumerable.Range(0, length).Select(i => i % 3 == 0 ? c : d)),
        from label in Label
        from at in Gen.Int[0, 200]
        from c in Gen.Char
        select label.Insert(at % (label.Length + 1), c.ToString()));

    private LuceneTermIndex _index = null!;

    [OneTimeSetUp]
    public void Open() => _index = GlossaryFixture.InMemory();

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    [Test]
    public void SearchAndSuggest_AnswerAnyText_InBounds() => AnyText.Sample(
        text =>
        {
            var hits = _index.Search(new(text, Limit: 100));
            var suggestions = _index.Suggest(new(text));
            if (hits.Total < hits.Items.Count || suggestions.Items.Count > 8)
            {
                return false;
            }

            return hits.Items.All(hit =>
                hit.Term.Labels.Any(label => label.Kind != LabelKind.Hidden && label.Text == hit.Label)
                && InBounds(hit)
                && hits.Items.Count(other => other.Term.Summary.Id == hit.Term.Summary.Id) == 1);
        },
        iter: 3000);

    [Test]
    public void LookUp_OfAnyText_AnswersTheSameAgainAndOnAnotherReplica()
    {
        using var other = LuceneTermIndex.InMemory();
        foreach (var term in GlossaryFixture.Terms.Reverse())
        {
            // What was once there and is gone must not be noticed.
            other.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Term(term.Summary.Key.ToString(), "once work infusion ess", "Gone.", hidden: [Labels[0] + "e"])], [], GlossaryFixture.Change);
            other.Apply(GlossaryFixture.Catalogue, [term], [], GlossaryFixture.Change);
        }

        AnyText.Sample(
            text => Told(_index, text) is var told && told == Told(_index, text) && told == Told(other, text),
            iter: 1000);

        static string Told(LuceneTermIndex index, string text) => string.Join(
            '\n',
            index.Search(new(text, Limit: 100)).Items.Select(hit => $"{hit.Term.Summary.Key} {hit.Kind} {hit.Label} {hit.Score} {string.Join(',', hit.Highlights)}")
                .Concat(index.Suggest(new(text)).Items.Select(item => $"{item.Term.Key} {item.Kind} {item.Label}")));
    }

    [Test]
    public void LookUp_TakesNoneOfTheQuerysSignsForSyntax() =>
        (from label in Label
         from sign in OneOf("*", "?", "~2", "\"", "(", ")", "[", "]", "{", "}", "+", "-", "!", "||", "\\", "/", "^3", ":", "%", ";", "--", "<b>")
         select (label, sign)).Sample(
            sample =>
            {
                // A digit in a sign is a word of its own, so it stands for itself.
                var spaced = sample.sign.Where(char.IsLetterOrDigit).Aggregate("", (text, c) => $"{text} {c}");
                return Keys($"{sample.sign} {sample.label}") == Keys($"{spaced} {sample.label}") && Keys($"{sample.label} {sample.sign}") == Keys($"{sample.label} {spaced}");

                string Keys(string text) => string.Join(' ', _index.Search(new(text, Limit: 100)).Items.Select(hit => $"{hit.Term.Summary.Key} {hit.Kind}"));
            },
            iter: 2000);

    [Test]
    public void Search_FindsEveryLabelByItself() => Assert.Multiple(() =>
    {
        foreach (var term in GlossaryFixture.Terms)
        {
            foreach (var label in term.Labels)
            {
                var hit = _index.Search(new(label.Text, Limit: 100)).Items.First(found => found.Term.Summary.Id == term.Summary.Id);
                Assert.That(hit.Kind, Is.LessThanOrEqualTo(MatchKind.Synonym).Or.EqualTo(MatchKind.Phonetic), label.Text);
            }
        }
    });

    [Test]
    public void Search_CutsWhatIsTooLong()
    {
        var hits = _index.Search(new("infusion pump" + new string(' ', TermQuery.MaxText) + "xqzzvk"));

        Assert.That(hits.Items[0].Kind, Is.EqualTo(MatchKind.Exact));
        Assert.That(() => _index.Search(new(new string('a', 1_000_000))), Throws.Nothing);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static bool InBounds(TermHit hit)
    {
        var from = 0;
        foreach (var highlight in hit.Highlights)
        {
            if (highlight.Start < from || highlight.Length <= 0 || highlight.Start + highlight.Length > hit.Label.Length)
            {
                return false;
            }

            from = highlight.Start + highlight.Length;
        }

        return true;
    }
}
