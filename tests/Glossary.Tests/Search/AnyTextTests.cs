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
