using System.Net;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Procedures;

public sealed class ChecklistTests
{
    private ProcedureSeed _seed = null!;
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _seed = new ProcedureSeed();
        _glossary = await TestGlossary.StartAsync(_seed.Path, settings: "--Glossary:PublicBaseUrl=https://glossary.hospital.example");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _glossary.DisposeAsync();
        _seed.Dispose();
    }

    [Test]
    public async Task AsMarkdown_EachStepIsATask()
    {
        Assert.That(await _glossary.Anonymous.GetStringAsync("/procedures/repair-a-pump/checklist/markdown"), Is.EqualTo("""
            ### [Repair a pump](https://glossary.hospital.example/procedures/repair-a-pump)

            It delivers what was ordered.

            - [ ] **Report it** (Clinical staff): The ward calls.  
              *What each department needs:* The pump's number.
            - [ ] **Plan it** (HTM and IT): Pick a day.  
              *What each department needs:* The day.
            - [ ] **Mend it** (HTM): Turn the screw.  
              *What the other department needs:* The hour.
            - [ ] **Close it** (IT): Write it down.  
              *What the other department needs:* What was done.

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task ForJira_StepsAreNumbered_WithABoxEach()
    {
        Assert.That(await _glossary.Anonymous.GetStringAsync("/procedures/repair-a-pump/checklist?format=adf"), Does.Contain("taskItem"));
        Assert.That(await _glossary.Anonymous.GetStringAsync("/procedures/repair-a-pump/checklist/jira"), Does.StartWith("h3. [Repair a pump|https://glossary.hospital.example/procedures/repair-a-pump]\n").And.Contain("# ☐ *Mend it* \\(HTM\\): Turn the screw.\\\\ _What the other department needs:_ The hour.\n"));
    }

    [Test]
    public async Task AsPlainText_StepsAreNumbered_AndTheAddressIsLast()
    {
        Assert.That(await _glossary.Anonymous.GetStringAsync("/procedures/repair-a-pump/checklist/plain"), Does.Contain("[ ] 3. Mend it (HTM): Turn the screw.\n    What the other department needs: The hour.\n").And.EndsWith("\nhttps://glossary.hospital.example/procedures/repair-a-pump\n"));
    }

    [TestCase("/procedures/repair-a-pump/checklist/papyrus")]
    [TestCase("/procedures/unheard-of-gizmo/checklist/plain")]
    public async Task WhatIsNotThere_IsNotFound(string address)
    {
        using var answer = await _glossary.Anonymous.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
