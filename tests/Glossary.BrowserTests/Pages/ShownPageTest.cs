using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Localization;
using Microsoft.Playwright;

namespace Glossary.BrowserTests.Pages;

/// <summary>Opens the pages of <see cref="EveryPage"/> as those who look at them: signed in once for all tests, on a glossary in which there is something to see.</summary>
public abstract class ShownPageTest : PageTest
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly Dictionary<Reader, TestPerson> People = [];
    private static FilledGlossary? _filled;

    /// <summary>What was put into the glossary.</summary>
    protected static FilledGlossary Filled => _filled!;

    [SetUp]
    public async Task FillAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (_filled is null)
            {
                _filled = await FilledGlossary.FillAsync(Glossary);
                People[Reader.Contributor] = await Glossary.PersonAsync(Role.Contributor);
                People[Reader.Steward] = await Glossary.PersonAsync(Role.Steward, "htm");
                await _filled.AssignAsync(Glossary, People[Reader.Steward].Account.Id);
                People[Reader.Administrator] = await Glossary.PersonAsync(Role.Administrator, "htm", "it");
            }
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Opens a window of that kind for somebody who reads in that language.</summary>
    protected async Task OpenAsync(BrowserNewContextOptions options, Reader reader, string language = "en")
    {
        await OpenAsync(options);
        await Page.Context.AddCookiesAsync(
        [
            new() { Name = "glossary-language", Value = Uri.EscapeDataString(CookieRequestCultureProvider.MakeCookieValue(new(language))), Url = Glossary.Address.ToString() },
            .. Cookies(reader).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Glossary.Address.ToString() }),
        ]);
    }

    /// <summary>Goes to a page and does what brings it into its state.</summary>
    protected async Task<IResponse> GoToAsync(ShownPage shown)
    {
        var answer = await Page.GotoAsync(AddressOf(shown));
        if (shown.Then is { } then)
        {
            await then(Page);
        }

        return answer!;
    }

    /// <summary>Its address on this server.</summary>
    protected static string AddressOf(ShownPage shown) =>
        Filled.Proposals.Aggregate(shown.Address, (address, made) => address.Replace($"{{{made.Key}}}", made.Value, StringComparison.Ordinal))
            .Replace("{meeting}", Filled.Meeting, StringComparison.Ordinal)
            .Replace("{assignment}", Filled.Assignment, StringComparison.Ordinal)
            .Replace("{mapping}", Filled.Mapping, StringComparison.Ordinal)
            .Replace("{webhook}", Filled.Webhook.ToString(), StringComparison.Ordinal)
            .Replace("{person}", People[Reader.Contributor].Account.Id.ToString(), StringComparison.Ordinal);

    /// <summary>The cookies that say who somebody is.</summary>
    protected static IEnumerable<System.Net.Cookie> Cookies(Reader reader) => reader == Reader.Nobody ? [] : People[reader].Browser.Cookies.GetAllCookies();

    /// <summary>A client without a browser.</summary>
    protected HttpClient ClientOf(Reader reader) => reader == Reader.Nobody ? Glossary.Anonymous : People[reader].Browser.Http;

    internal static void Forget()
    {
        foreach (var person in People.Values)
        {
            person.Dispose();
        }
    }
}
