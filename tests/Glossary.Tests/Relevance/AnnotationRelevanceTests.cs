using System.Globalization;
using Glossary.Search.Annotation;
using Found = Glossary.Core.Annotation.Annotation;

namespace Glossary.Tests.Relevance;

/// <summary>Whether annotation finds in tickets and mails what an expert would mark, and leaves alone what they would not.</summary>
public sealed class AnnotationRelevanceTests
{
    [Test]
    public void Annotate_FindsWhatAnExpertMarks_AtLeastAsOftenAsEverBefore()
    {
        var annotator = new DictionaryAnnotator(SeedIndex.Shared);
        var (found, missed, wrong, firsts, firstsRight) = (0, 0, 0, 0, 0);
        foreach (var ticket in Ticket.All)
        {
            var annotations = annotator.Annotate(new(ticket.Text)).Items;
            foreach (var stretch in ticket.Stretches)
            {
                var touching = annotations.Where(annotation => stretch.IsTouchedBy(annotation, ticket.Text)).ToArray();
                var right = touching.Where(annotation => annotation.Text == stretch.Text && annotation.Senses.Any(sense => stretch.Expected.Contains(sense.Key))).ToArray();
                // Where a stretch is found, a longer name that it is part of elsewhere does no harm.
                var bad = touching.Except(right).Where(annotation => right.Length == 0 || annotation.Text == stretch.Text).ToArray();
                wrong += bad.Length;
                found += right.Length > 0 ? 1 : 0;
                missed += right.Length == 0 && stretch.Expected.Count > 0 ? 1 : 0;
                if (bad.Length > 0 || (right.Length == 0 && stretch.Expected.Count > 0))
                {
                    TestContext.Out.WriteLine($"{ticket.Name}: \"{stretch.Text}\" should be {string.Join(' ', stretch.Expected)}, is {string.Join(' ', bad.Select(Told))}");
                }

                if (stretch.First && right.Length > 0)
                {
                    var isRight = right.All(annotation => stretch.Expected.Contains(annotation.Senses[0].Key));
                    (firsts, firstsRight) = (firsts + 1, firstsRight + (isRight ? 1 : 0));
                    if (!isRight)
                    {
                        TestContext.Out.WriteLine($"{ticket.Name}: \"{stretch.Text}\" should be {string.Join(' ', stretch.Expected)} first, is {string.Join(' ', right.Select(Told))}");
                    }
                }
            }

            TestContext.Out.WriteLine($"{ticket.Name}: also {string.Join(' ', annotations.Where(annotation => !ticket.Stretches.Any(stretch => stretch.IsTouchedBy(annotation, ticket.Text))).Select(Told))}");
        }

        var (recall, precision, first) = ((double)found / (found + missed), (double)found / (found + wrong), (double)firstsRight / firsts);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found + missed} stretches: recall {recall:0.000}, precision {precision:0.000}; right sense first in {firstsRight} of {firsts}"));
        Assert.Multiple(() =>
        {
            Assert.That(recall, Is.AtLeast(Floors.Annotation.Recall), "recall");
            Assert.That(precision, Is.AtLeast(Floors.Annotation.Precision), "precision");
            Assert.That(first, Is.AtLeast(Floors.Annotation.FirstSense), "right sense first");
        });
    }

    private static string Told(Found annotation) => $"\"{annotation.Text}\" ({string.Join(", ", annotation.Senses.Select(sense => sense.Key))})";
}
