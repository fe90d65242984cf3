using System.Net;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Glossary.IntegrationTests.Accounts;

public sealed class PasswordTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [TestCase("fourteen chars", "at least 15")]
    [TestCase("aaaaaaaaaaaaaaaaaaaa", "among the first")]
    [TestCase("123456789012345678", "among the first")]
    [TestCase("qwertyuiopasdfghjkl", "among the first")]
    [TestCase("passwordpassword", "among the first")]
    [TestCase("P@ssw0rdP@ssw0rd2026!", "among the first")]
    [TestCase("correct horse battery staple", "among the first")]
    [TestCase("glossary-hospital-2026", "among the first")]
    [TestCase("xkvxkvxkvxkvxkvxkv", "among the first")]
    public async Task APasswordThatIsGuessedFirst_IsRefused_WithTheReason(string password, string says)
    {
        using var person = await _glossary.PersonAsync(Role.Reader);

        using var answer = await ChangeAsync(person, TestPeople.Password, password, password);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(says));
    }

    [Test]
    public async Task APasswordMadeOfTheirName_IsRefused()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);

        using var answer = await ChangeAsync(person, TestPeople.Password, $"{person.Account.UserName}!1", $"{person.Account.UserName}!1");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("among the first"));
    }

    [TestCase("no digits or capitals needed here")]
    [TestCase("Das Krokodil übt früh Geige")]
    [TestCase("σκύλος τρέχει στη βροχή γρήγορα")]
    [TestCase("🦒 plays the 🎺 for seven wet otters")]
    public async Task ALongPassword_OfAnyLetters_IsTaken_AndEndsTheSignInsElsewhere(string password)
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        using var phone = new TestBrowser(_glossary.Address);
        (await phone.SignInAsync(person.Account.UserName!, TestPeople.Password)).Dispose();

        using var answer = await ChangeAsync(person, TestPeople.Password, password, password);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await answer.Content.ReadAsStringAsync());
        using var here = await person.Browser.Http.GetAsync("/account");
        using var there = await phone.Http.GetAsync("/account");
        using var old = await phone.SignInAsync(person.Account.UserName!, TestPeople.Password);
        using var chosen = await phone.SignInAsync(person.Account.UserName!, password.Normalize(System.Text.NormalizationForm.FormD));
        Assert.That((here.StatusCode, there.StatusCode, old.StatusCode, chosen.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect)));
    }

    [Test]
    public async Task AHundredCharacters_AreTaken_AndTwoHundredAndFiftySevenAreNot()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"{(char)('a' + (i * 7 % 26))}{i}z"));

        using var tooLong = await ChangeAsync(person, TestPeople.Password, words.PadRight(257, 'x'), words.PadRight(257, 'x'));
        using var taken = await ChangeAsync(person, TestPeople.Password, words[..100], words[..100]);

        Assert.That(await tooLong.Content.ReadAsStringAsync(), Does.Contain("Keep it to 256"));
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task AWrongCurrentPassword_OrTwoThatDiffer_ChangeNothing()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        const string Wanted = "eleven tin geese walk to market";

        using var wrong = await ChangeAsync(person, "not the current one at all", Wanted, Wanted);
        using var differ = await ChangeAsync(person, TestPeople.Password, Wanted, Wanted + "s");

        Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain("That is not the password you have"));
        Assert.That(await differ.Content.ReadAsStringAsync(), Does.Contain("The two differ"));
        using var browser = new TestBrowser(_glossary.Address);
        using var still = await browser.SignInAsync(person.Account.UserName!, TestPeople.Password);
        Assert.That(still.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task APassword_IsKeptAsASlowHash()
    {
        var account = await _glossary.AccountAsync(Role.Reader);
        await using var db = _glossary.CreateContext();
        var hash = Convert.FromBase64String((await db.People.SingleAsync(person => person.Id == account.Id)).PasswordHash!);

        // Identity's format 3: HMAC-SHA-512 (2) and the count of iterations.
        Assert.That(hash[0], Is.EqualTo(1));
        Assert.That(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), Is.EqualTo(2));
        Assert.That(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)), Is.GreaterThanOrEqualTo(210_000));
    }

    private static Task<HttpResponseMessage> ChangeAsync(TestPerson person, string current, string password, string again) =>
        person.Browser.PostAsync("/account", new() { ["Current"] = current, ["Password"] = password, ["Again"] = again }, "/account?handler=Password");
}
