using Glossary.Core.Meetings;

namespace Glossary.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly MeetingTimes Times = new(TimeSpan.FromHours(12), TimeSpan.FromHours(1));
    private static readonly HeardWord Pm = new("PM", ["htm/preventive-maintenance", "it/project-manager"], 1);
    private static readonly HeardWord Pump = new("infusion pump", ["htm/infusion-pump"], 1);

    [TestCase("k7m4p-x9rtc", "k7m4p-x9rtc")]
    [TestCase(" K7M4P X9RTC ", "k7m4p-x9rtc")]
    [TestCase("K7M4PX9RTC", "k7m4p-x9rtc")]
    [TestCase("sbz4p-x9rtc", "5824p-x9rtc", Description = "The figure that the letter looks like.")]
    [TestCase("k7m4p-x9rt", null)]
    [TestCase("k7m4p-x9rta", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void ACode_IsReadHoweverItIsTyped(string? typed, string? code) => Assert.That(MeetingCode.TryRead(typed, out var read) ? read : null, Is.EqualTo(code));

    [Test]
    public void ANewCode_IsReadAsItself()
    {
        for (var i = 0; i < 100; i++)
        {
            var code = MeetingCode.New();
            Assert.That(code, Does.Match(MeetingCode.Pattern));
            Assert.That(MeetingCode.TryRead(code.ToUpperInvariant(), out var read) ? read : null, Is.EqualTo(code));
        }
    }

    [Test]
    public void AWord_StandsOnce_WithHowOftenAndWhenItWasLastSaid()
    {
        var meeting = Start();

        meeting.Hear([Pm], null, Then, Times);
        meeting.Hear([Pump, Pm with { Count = 2, Senses = [.. Pm.Senses.Reverse()] }], null, Then.AddMinutes(5), Times);

        var pm = meeting.Words.Single(word => word.Label == "PM");
        Assert.Multiple(() =>
        {
            Assert.That(meeting.Words, Has.Count.EqualTo(2));
            Assert.That((pm.Count, pm.FirstSaidAt, pm.LastSaidAt), Is.EqualTo((3, Then, Then.AddMinutes(5))));
            Assert.That(pm.Senses[0], Is.EqualTo("it/project-manager"), "The likelier sense is the one that was likelier last.");
            Assert.That(meeting.Words.MaxBy(word => word.Place), Is.SameAs(pm), "What was named last is the newest.");
            Assert.That(meeting.ExpiresAt, Is.EqualTo(Then.AddMinutes(5).AddHours(12)));
        });
    }

    [Test]
    public void ALineThatIsTakenBack_WasNeverSaid()
    {
        var (meeting, token) = Meeting.Start("Pumps", Then, Times);
        meeting.Hear([Pm], null, Then, Times);
        meeting.Hear([Pm with { Count = 3 }, Pump], null, Then.AddMinutes(5), Times);
        var before = meeting.Version;

        Assert.That(meeting.RemoveLine(2, "not the host's"), Is.EqualTo(MeetingRefusal.NotTheHost));
        Assert.That(meeting.RemoveLine(2, token), Is.Null);

        var (pm, pump) = (meeting.Words[0], meeting.Words[1]);
        Assert.Multiple(() =>
        {
            Assert.That((pm.Count, pm.LastSaidAt, pump.Count), Is.EqualTo((1, Then, 0)));
            Assert.That((pm.Changed, pump.Changed), Is.EqualTo((before + 1, before + 1)), "Every screen is told.");
            Assert.That(meeting.RemoveLine(2, token), Is.EqualTo(MeetingRefusal.NoSuchThing));
        });
    }

    [Test]
    public void ATap_CountsOnceForADevice_CanBeTakenBack_AndIsOverOnceExplained()
    {
        var meeting = Start();
        meeting.Hear([Pm], null, Then, Times);
        var pm = meeting.Words[0];

        meeting.Puzzle(1, "one", true);
        var version = meeting.Version;
        meeting.Puzzle(1, "one", true);
        Assert.That((pm.Puzzled.Length, meeting.Version), Is.EqualTo((1, version)), "The same device again changes nothing.");
        meeting.Puzzle(1, "two", true);
        meeting.Puzzle(1, "one", false);
        Assert.That(pm.Puzzled, Is.EqualTo(new[] { "two" }));

        meeting.Explain(1, Then.AddMinutes(1));
        Assert.That((pm.Puzzled.Length, pm.ExplainedAt), Is.EqualTo((0, (DateTimeOffset?)Then.AddMinutes(1))));
        meeting.Puzzle(1, "two", true);
        Assert.That((pm.Puzzled.Length, pm.ExplainedAt), Is.EqualTo((1, (DateTimeOffset?)null)), "Explained badly it wants explaining again.");
        Assert.That(meeting.Puzzle(7, "one", true), Is.EqualTo(MeetingRefusal.NoSuchThing));
    }

    [Test]
    public void AnUnknownWord_IsAskedAboutOnceByEachDevice()
    {
        var meeting = Start();

        meeting.Ask(" Blorp\u202E  Cart ", "one", Then, out var first);
        meeting.Ask("blorp cart", "one", Then, out var again);
        meeting.Ask("BLORP CART", "two", Then, out var other);

        var word = meeting.Words.Single();
        Assert.Multiple(() =>
        {
            Assert.That((first, again, other), Is.EqualTo((true, false, true)));
            Assert.That((word.Label, word.IsKnown, word.Count, word.Puzzled.Length), Is.EqualTo(("Blorp Cart", false, 2, 2)));
            Assert.That(meeting.Ask("jo.doe@example.org", "one", Then, out _), Is.EqualTo(MeetingRefusal.NoWord), "It may be about a person.");
        });
    }

    [Test]
    public void AKnownWordThatIsAskedAbout_WasSaid_AndWantsExplaining()
    {
        var meeting = Start();

        meeting.Ask(Pm, "one", Then, Times);
        meeting.Ask(Pm, "two", Then, Times);

        Assert.That((meeting.Words.Single().Count, meeting.Words[0].Puzzled.Length), Is.EqualTo((1, 2)));
    }

    [Test]
    public void AWordThatIsTakenOff_ComesBackWhenItIsSaidAgain()
    {
        var (meeting, token) = Meeting.Start(null, Then, Times);
        meeting.Hear([Pm], null, Then, Times);
        meeting.RemoveWord(1, token);
        Assert.That(meeting.Words[0].Count, Is.Zero);

        meeting.Hear([Pm], null, Then.AddMinutes(1), Times);
        meeting.RemoveLine(1, token);

        Assert.That(meeting.Words.Single().Count, Is.EqualTo(1), "The line that is taken back was said before it was taken off.");
    }

    [Test]
    public void AMeetingThatHasEnded_TakesNothingMore_AndForgetsWhoTapped()
    {
        var (meeting, token) = Meeting.Start(null, Then, Times);
        meeting.Hear([Pm], [1, 2], Then, Times);
        meeting.Puzzle(1, "one", true);

        Assert.That(meeting.End("somebody's", Then, Times), Is.EqualTo(MeetingRefusal.NotTheHost));
        Assert.That(meeting.End(token, Then.AddHours(1), Times), Is.Null);

        Assert.Multiple(() =>
        {
            Assert.That(meeting.Words[0].Puzzled, Is.Empty);
            Assert.That((meeting.Lines.Count, meeting.Echo.Length), Is.EqualTo((0, 0)));
            Assert.That(meeting.ExpiresAt, Is.EqualTo(Then.AddHours(2)));
            Assert.That(meeting.Hear([Pm], null, Then, Times), Is.EqualTo(MeetingRefusal.Ended));
            Assert.That(meeting.Puzzle(1, "one", true), Is.EqualTo(MeetingRefusal.Ended));
            Assert.That(meeting.Explain(1, Then), Is.EqualTo(MeetingRefusal.Ended));
            Assert.That(meeting.Ask("blorp", "one", Then, out _), Is.EqualTo(MeetingRefusal.Ended));
            Assert.That(meeting.RemoveWord(1, token), Is.EqualTo(MeetingRefusal.Ended));
            Assert.That(meeting.End(token, Then, Times), Is.EqualTo(MeetingRefusal.Ended));
        });
    }

    [Test]
    public void AMeeting_HoldsNoMoreThanItCan()
    {
        var meeting = Start();
        meeting.Hear([.. Enumerable.Range(0, Meeting.MostWords).Select(i => new HeardWord($"w{i}", [$"htm/w{i}"], 1))], null, Then, Times);

        Assert.That(meeting.Hear([Pm], null, Then, Times), Is.EqualTo(MeetingRefusal.Full));
        Assert.That(meeting.Hear([new("w1", ["htm/w1"], 1)], null, Then, Times), Is.Null, "A word that it has is no more.");
        Assert.That(meeting.Ask("blorp", "one", Then, out _), Is.EqualTo(MeetingRefusal.Full));
    }

    private static Meeting Start() => Meeting.Start(null, Then, Times).Meeting;
}
