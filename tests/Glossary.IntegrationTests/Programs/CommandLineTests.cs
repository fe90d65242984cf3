using System.Text;
using System.Text.Json.Nodes;
using Glossary.Cli;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Programs;

/// <summary>The command line client, run in this process against a real server.</summary>
public sealed class CommandLineTests
{
    [Test]
    public async Task Define_ShowsBothSides_HtmOnTheLeft_AndWhatToSay()
    {
        var (code, output, _) = await RunAsync(["define", "PM"], columns: 100);

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Match("(?s)^HTM preventive maintenance \\(PM\\) +│ IT project manager \\(PM\\)\n.*False friend.*\nTo be understood: Say both words\\.\nhttp://127.*/t/htm/preventive-maintenance\n$"));
    }

    [Test]
    public async Task Define_SaysWhyItWasFound_AndOneBelowTheOtherWhereThereIsNoRoom()
    {
        var (code, output, _) = await RunAsync(["define", "wrok", "order"], columns: 40);

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("spelt nearly like “work order”").And.Match("(?s)HTM work order\nSomething that people call work order\\.\nIT ticket\n.*IT's word means nearly the same\\."));
        Assert.That(output.Split('\n'), Is.All.Length.LessThanOrEqualTo(40).Or.StartsWith("http"));
    }

    [Test]
    public async Task Translate_TakesTheOtherDepartmentForGranted()
    {
        var (code, output, _) = await RunAsync(["translate", "work order", "--to", "it"]);

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("IT ticket"));
    }

    [Test]
    public async Task Annotate_ReadsStandardInput_AndSaysWhereEachWordStands()
    {
        var (code, output, _) = await RunAsync(["annotate", "--for", "it"], input: "Grüße 😀\nThe PM of the biomed cart is due.\n");

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.StartWith("“PM” line 2\n  HTM preventive maintenance (PM)").And.Contain("\n“biomed cart” line 2\n"));
    }

    [Test]
    public async Task FalseFriends_AreListedByTheirBeginning()
    {
        var some = await RunAsync(["false-friends", "p"]);
        var none = await RunAsync(["false-friends", "qqq"]);

        Assert.That((some.Code, none.Code), Is.EqualTo((ExitCode.Found, ExitCode.NothingFound)));
        Assert.That(some.Output, Does.Contain("project manager"));
        Assert.That(none.Output, Does.Contain("no false friend that begins with “qqq”"));
    }

    [TestCase("define biomed", "term", "key")]
    [TestCase("translate PM --to it", "source", "key")]
    public async Task WithJson_TheAnswerIsTheServers(string line, string member, string part)
    {
        var (code, output, _) = await RunAsync([.. line.Split(' '), "--json", "--color", "always"]);

        var answer = JsonNode.Parse(output)!;
        Assert.That(code, Is.Zero);
        Assert.That((answer["results"] ?? answer["matches"])![0]![member]![part]!.GetValue<string>(), Does.StartWith("htm/"));
    }

    [Test]
    public async Task ADefinition_CantPlayTricksOnTheTerminal_AndALongWordIsBroken()
    {
        var (code, output, _) = await RunAsync(["define", "trickster"], columns: 60);
        var json = await RunAsync(["define", "trickster", "--json"]);

        Assert.That(code, Is.Zero);
        Assert.That((output + json.Output).EnumerateRunes().Where(rune => (Rune.IsControl(rune) && rune.Value != '\n') || rune.Value is 0x202E or 0x202C), Is.Empty);
        Assert.That(output, Does.Contain("A [2J]0;title<script> *[x](y)* edis rehto 31m 急 👩‍🔧"));
        Assert.That(output.Split('\n'), Is.All.Length.LessThanOrEqualTo(62));
        Assert.That(JsonNode.Parse(json.Output)!["results"]![0]!["term"]!["short"]!.GetValue<string>(), Does.StartWith("A \u001b[2J"));
    }

    [TestCase("auto", null, true, ExpectedResult = true)]
    [TestCase("auto", "1", true, ExpectedResult = false)]
    [TestCase("auto", null, false, ExpectedResult = false)]
    [TestCase("always", "1", false, ExpectedResult = true)]
    [TestCase("never", null, true, ExpectedResult = false)]
    public async Task<bool> Colours_AreForThoseWhoLook(string color, string? noColor, bool isSeen)
    {
        var (_, output, _) = await RunAsync(["define", "PM", "--color", color], variables: new() { ["NO_COLOR"] = noColor }, isSeen: isSeen);
        return output.Contains("\e[", StringComparison.Ordinal);
    }

    [TestCase("define unheard-of-gizmo", ExitCode.NothingFound, "has no “unheard-of-gizmo”")]
    [TestCase("translate ticket --to standards", ExitCode.WrongUsage, "--from htm")]
    [TestCase("translate ticket", ExitCode.WrongUsage, "--to")]
    [TestCase("translate ticket --from htm --to klingon", ExitCode.WrongUsage, "There is no vocabulary \"klingon\"")]
    [TestCase("define PM --limit 0", ExitCode.WrongUsage, "from 1 to 100")]
    [TestCase("define PM --color pink", ExitCode.WrongUsage, "pink")]
    [TestCase("define PM --server nonsense", ExitCode.WrongUsage, "is no server's address")]
    [TestCase("define PM --server http://127.0.0.1:1", ExitCode.OutOfReach, "Nobody answers at http://127.0.0.1:1/")]
    [TestCase("packs", ExitCode.WrongUsage, "glossary define packs")]
    [TestCase("annotate no-such-file.txt", ExitCode.WrongUsage, "can't be read")]
    public async Task TheExitCode_SaysHowItWent_AndTheWordsWhatToDo(string line, int code, string says)
    {
        var answer = await RunAsync(line.Split(' '));

        Assert.That(answer.Code, Is.EqualTo(code), answer.Error);
        Assert.That(answer.Output + answer.Error, Does.Contain(says));
    }

    [Test]
    public async Task ATextThatIsTooLarge_IsNotSent()
    {
        var (code, _, error) = await RunAsync(["annotate"], input: new string('x', (1 << 20) + 1));

        Assert.That(code, Is.EqualTo(ExitCode.WrongUsage));
        Assert.That(error, Does.Contain("larger than 1 MiB"));
    }

    [Test]
    public async Task Help_TellsTheExitCodes()
    {
        var (code, output, _) = await RunAsync([]);

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("1 nothing found").And.Contain("GLOSSARY_KEY").And.Contain("false-friends"));
    }

    [Test]
    public async Task WhereReadingIsClosed_TheKeyIsSent_AndNeverPrinted()
    {
        await using var closed = await TestGlossary.StartAsync(settings: "--Glossary:ReadingIsOpen=false");
        using var client = await closed.ClientAsync(Role.Reader);
        string[] question = ["define", "PM", "--server", closed.Address.ToString()];
        var without = await RunAsync(question);
        var known = await RunAsync(question, variables: new() { ["GLOSSARY_KEY"] = client.DefaultRequestHeaders.Authorization!.Parameter });
        var unknown = await RunAsync(question, variables: new() { ["GLOSSARY_KEY"] = "glo_" + new string('0', 72) });

        Assert.That((without.Code, known.Code, unknown.Code), Is.EqualTo((ExitCode.WrongUsage, ExitCode.NothingFound, ExitCode.WrongUsage)));
        Assert.That(without.Error, Does.Contain("set GLOSSARY_KEY"));
        Assert.That(unknown.Error, Does.Contain("doesn't know the key").And.Not.Contain("0000"));
    }

    [Test]
    public async Task AnythingElseThatAnswers_IsNoGlossary()
    {
        var (code, _, error) = await RunAsync(["define", "PM", "--server", new Uri(SharedServer.Glossary.Address, "/browse").ToString()]);

        Assert.That(code, Is.EqualTo(ExitCode.OutOfReach));
        Assert.That(error, Does.Contain("is no glossary"));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] args, string input = "", int columns = 80, Dictionary<string, string?>? variables = null, bool isSeen = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var typed = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var all = new Dictionary<string, string?>(variables ?? []) { ["GLOSSARY_SERVER"] = SharedServer.Glossary.Address.ToString() };
        var code = await GlossaryCommand.RunAsync(args, new(typed, output, error, name => all.GetValueOrDefault(name)) { Width = columns, IsSeen = isSeen });
        return (code, output.ToString(), error.ToString());
    }
}
