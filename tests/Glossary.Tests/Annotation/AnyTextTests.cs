using CsCheck;
using Glossary.Core.Annotation;
using Glossary.Search;
using Glossary.Search.Annotation;
using Glossary.Tests.Search;

namespace Glossary.Tests.Annotation;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
        ["infusion", "pump", "PM", "pm", "work", "list", "-", " ", "\r\n", "`", "```", "~~~\n", "/", "\\", "@", "://", ".", "'s", "&", "😀", "\ud83d", "\udc00", "e\u0301", "\u202e", "\0", "ﬂow", "802", "1X", "MDS²"];

    private LuceneTermIndex _index = null!;
    private DictionaryAnnotator _annotator = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _index = GlossaryFixture.InMemory();
        _annotator = new(_index);
    }

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    /// <summary>A failure prints the seed of its text.</summary>
    [Test]
    public void AnyText_IsAnsweredWithStretchesInOrderThatDoNotOverlap() =>
        Gen.OneOf(OneOf(Pieces).Array[0, 60].Select(pieces => string.Concat(pieces)), Gen.Char.Array[0, 300].Select(chars => new string(chars))).Sample(text =>
        {
            var end = 0;
            foreach (var annotation in _annotator.Annotate(new AnnotateQuery(text)).Items)
            {
                Assert.That(annotation.Start, Is.GreaterThanOrEqualTo(end));
                Assert.That(annotation.End, Is.GreaterThan(annotation.Start).And.LessThanOrEqualTo(text.Length));
                Assert.That(annotation.Text, Is.EqualTo(text[annotation.Start..annotation.End]));
                Assert.That(annotation.Senses, Is.Not.Empty);
                end = annotation.End;
            }
        });

    /// <summary>What comes after a text, behind a blank line, changes nothing in it.</summary>
    [Test]
    public void AText_ReadsTheSame_WhateverFollows() =>
        OneOf("pump", "PM", "work list", "the", "patch panel", "802.1X", ",", "alarm").Array[0, 30].Select(words => string.Join(' ', words)).Sample(text =>
        {
            var alone = _annotator.Annotate(new(text, FirstOnly: true)).Items.Select(annotation => (annotation.Start, annotation.End));
            var followed = _annotator.Annotate(new($"{text}\n\n.", FirstOnly: true)).Items.Select(annotation => (annotation.Start, annotation.End));
            Assert.That(followed, Is.EqualTo(alone));
        });

    /// <summary>A name is found wherever it stands, whatever word, sign or end of the text comes right before and behind it.</summary>
    [Test]
    public void AName_IsFoundBetweenAnyWords() =>
        OneOf("", "x", "hospital", "interoperability-testing", "caf\u00E9", "de\u0301", "don't", "\U0001F600", "\r\n", "42", "Z\u00FCrich\u2019s", "(").Array[2].Sample(around =>
        {
            var text = $"{around[0]} , infusion pump; {around[1]}";
            Assert.That(_annotator.Annotate(new(text)).Items.Select(annotation => annotation.Text), Does.Contain("infusion pump"));
        });

    [TestCase("`")]
    [TestCase("``` ")]
    [TestCase("a.")]
    [TestCase("/a")]
    [TestCase("pump ")]
    [TestCase("work ")]
    [TestCase("@\\")]
    public void AMebibyteOfAnything_IsAnswered(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, AnnotateQuery.MaxBytes / piece.Length));

        Assert.That(() => _annotator.Annotate(new(text)), Throws.Nothing);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
