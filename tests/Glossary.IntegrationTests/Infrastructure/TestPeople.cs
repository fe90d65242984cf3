using System.Net;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>People with accounts.</summary>
public static partial class TestPeople
{
    /// <summary>The password of everybody here.</summary>
    public const string Password = "seven purple kettles hum at night";

    /// <summary>Its hash, which is dear to make, as it should be.</summary>
    private static string? _hash;

    /// <summary>Makes an account, signs in to it with a browser, and returns both.</summary>
    public static async Task<TestPerson> PersonAsync(this TestGlossary glossary, Role role, params string[] vocabularies)
    {
        var person = await glossary.AccountAsync(role, vocabularies);
        var browser = new TestBrowser(glossary.Address);
        using var answer = await browser.SignInAsync(person.UserName!, Password);
        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/"), await answer.Content.ReadAsStringAsync());
        return new(person, browser);
    }

    /// <summary>Makes an account.</summary>
    public static async Task<Person> AccountAsync(this TestGlossary glossary, Role role, params string[] vocabularies)
    {
        await using var scope = glossary.Services.CreateAsyncScope();
        var person = new Person($"person-{Guid.NewGuid():n}", $"A {role}", role, DateTimeOffset.UtcNow);
        person.Revise(person.Name, null, role, vocabularies);
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        person.PasswordHash = _hash ??= people.PasswordHasher.HashPassword(person, Password);
        var result = await people.CreateAsync(person);
        Assert.That(result.Succeeded, Is.True, string.Join(' ', result.Errors.Select(error => error.Description)));
        return person;
    }

    /// <summary>A password that serves once, wherever it is said.</summary>
    [GeneratedRegex("[a-z2-9]{5}(-[a-z2-9]{5}){3}")]
    public static partial Regex OneTimePassword();
}

/// <summary>Somebody with an account, signed in.</summary>
/// <param name="Account">Their account as it was made.</param>
/// <param name="Browser">What they sit at.</param>
public sealed record TestPerson(Person Account, TestBrowser Browser) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Browser.Dispose();
}

/// <summary>A client that keeps cookies and sends forms with their tokens, as a browser without script does; redirects are left for the test to see.</summary>
public sealed partial class TestBrowser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new() };

    /// <summary>Opens one on a server.</summary>
    public TestBrowser(Uri address)
    {
        Http = new(_handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    /// <summary>The client itself.</summary>
    public HttpClient Http { get; }

    /// <summary>Its cookies.</summary>
    public CookieContainer Cookies => _handler.CookieContainer;

    /// <summary>A browser on another replica with the same cookies.</summary>
    public TestBrowser At(Uri address)
    {
        var other = new TestBrowser(address);
        other.Cookies.Add(_handler.CookieContainer.GetAllCookies());
        return other;
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    /// <param name="page">The page that the form stands on.</param>
    /// <param name="fields">What is filled in; hidden fields but the token are the caller's to give.</param>
    /// <param name="action">Where it is sent; the page itself when left out.</param>
    public async Task<HttpResponseMessage> PostAsync(string page, Dictionary<string, string> fields, string? action = null)
    {
        var html = await Http.GetStringAsync(page);
        var token = Token().Match(html);
        Assert.That(token.Success, Is.True, $"{page} has no form with a token.");
        return await Http.PostAsync(action ?? page, new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = token.Groups[1].Value }));
    }

    /// <summary>Signs in with a password.</summary>
    public Task<HttpResponseMessage> SignInAsync(string name, string password, string? returnUrl = null) =>
        PostAsync("/sign-in", new() { ["SignInName"] = name, ["Password"] = password, ["returnUrl"] = returnUrl ?? "/" });

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
