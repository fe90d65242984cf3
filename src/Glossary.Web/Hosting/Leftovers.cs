namespace Glossary.Web.Hosting;

/// <summary>Tells from how much memory has been asked for when it is worth giving some back: once the work is over, and where it left something.</summary>
/// <param name="allocated">How many bytes have been asked for by now, ever.</param>
public sealed class Leftovers(long allocated)
{
    /// <summary>What goes on with nobody there (a look at PostgreSQL, a beat of some counter) asks for less between two looks.</summary>
    private const long Quiet = 1 << 20;

    /// <summary>Less is not worth looking for.</summary>
    private const long Worthwhile = 4 << 20;

    private long _seen = allocated;
    private long _givenBack = allocated;

    /// <summary>Looks once.</summary>
    /// <param name="allocated">How many bytes have been asked for by now, ever.</param>
    /// <returns>Whether to give memory back now.</returns>
    public bool AreWorthwhile(long allocated)
    {
        var isQuiet = allocated - _seen < Quiet;
        _seen = allocated;
        if (!isQuiet || allocated - _givenBack < Worthwhile)
        {
            return false;
        }

        _givenBack = allocated;
        return true;
    }
}
