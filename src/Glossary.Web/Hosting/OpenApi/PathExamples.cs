using Glossary.Core.Terms;
using Glossary.Web.Features.History;
using Glossary.Web.Features.Learning.Paths;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>Examples of learning paths, so that whoever reads the description of the API sees what it speaks of.</summary>
internal static class PathExamples
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero);
    private static readonly TermSummaryResponse WorkOrder = Term("htm", "work-order", "work order", "WO", "Record of a job on a device, from the call to the last test.");
    private static readonly TermSummaryResponse Ticket = Term("it", "ticket", "ticket", null, "Record of a request or a fault in the service desk's tool.");
    private static readonly TermSummaryResponse Incident = Term("it", "incident", "incident", null, "Interruption of a service that is to be restored.");
    private static readonly TermSummaryResponse Harm = Term("htm", "incident", "incident", null, "Event that harmed a patient or could have.");

    private static readonly ScenarioBody Scenario = new()
    {
        Situation = "The service desk calls: a monitor in bay 4 shows nothing. They ask for your ticket.",
        Question = "What do you answer?",
        Choices =
        [
            new("Here is our work order number, and I note your ticket number in it.", true, "Both records stay, and each names the other."),
            new("We have no tickets.", false, "They hear that nobody is working on it."),
            new("Then I close the work order.", false, "The device's history would miss the job."),
        ],
    };

    internal static readonly PathSummaryResponse Summary = new()
    {
        Id = Guid.Parse("0198a3c1-5f00-7000-8000-000000000012"),
        Slug = "new-biomedical-technician",
        Title = "New biomedical technician: IT in your first week",
        Audience = "Biomedical technicians in their first weeks.",
        Purpose = "You can report a network fault so that the service desk acts on it.",
        Reader = "htm",
        Lessons = 1,
        Terms = 4,
        Status = Status.Proposed,
        Url = "/learn/new-biomedical-technician",
        Revision = 1,
        UpdatedAt = Then,
    };

    internal static readonly PathResponse Whole = new()
    {
        Id = Summary.Id,
        Slug = Summary.Slug,
        Title = Summary.Title,
        Audience = Summary.Audience,
        Purpose = Summary.Purpose,
        Reader = Summary.Reader,
        Lessons =
        [
            new()
            {
                Slug = "ticket-or-work-order",
                Title = "A ticket is not a work order",
                Goal = "After this lesson you know which record is whose.",
                Terms = [WorkOrder, Ticket, Incident],
                FalseFriends = [new() { One = Harm, Other = Incident, Rationale = "HTM speaks of harm, IT of a service that is down.", Bridge = "Say “patient incident” or “service outage”." }],
                Scenarios = [Scenario],
            },
        ],
        Status = Summary.Status,
        Url = Summary.Url,
        Revision = Summary.Revision,
        UpdatedAt = Then,
    };

    private static readonly LessonBody Lesson = new()
    {
        Slug = "ticket-or-work-order",
        Title = "A ticket is not a work order",
        Goal = "After this lesson you know which record is whose.",
        Terms = [WorkOrder.Key, Ticket.Key, Incident.Key],
        FalseFriends = [new(Harm.Key, Incident.Key)],
        Scenarios = [Scenario],
    };

    internal static readonly PathBody Body = new() { Title = Summary.Title, Audience = Summary.Audience, Purpose = Summary.Purpose, Reader = Summary.Reader, Lessons = [Lesson], Reason = "A scenario more." };

    internal static readonly NewPathBody NewBody = new() { Slug = Summary.Slug, Title = Summary.Title, Audience = Summary.Audience, Purpose = Summary.Purpose, Reader = Summary.Reader, Lessons = [Lesson] };

    internal static readonly PathRevisionResponse Revision = new()
    {
        Number = 1,
        Author = "glossary-seed",
        At = Then,
        Reason = "As glossary-seed has it.",
        Before = null,
        After = new(Summary.Slug, Status.Proposed, Body.Content),
    };

    private static TermSummaryResponse Term(string vocabulary, string slug, string label, string? abbreviation, string definition) => new()
    {
        Id = Guid.Parse("0198a3c1-5f00-7000-8000-000000000013"),
        Key = $"{vocabulary}/{slug}",
        Vocabulary = vocabulary,
        Slug = slug,
        Label = label,
        Abbreviation = abbreviation,
        Short = definition,
        Status = Status.Agreed,
        Url = $"/t/{vocabulary}/{slug}",
    };
}
