namespace Glossary.Web.Hosting;

/// <summary>Tells from how much work there has been when it is worth giving back what it has left: once it is over, and where it left something.</summary>
/// <param name="soFar">How much there has been by now, ever.</param>
/// <param name="quiet">What goes on with nobody there (a look at PostgreSQL, a beat of some counter) comes to less between two looks.</param>
/// <param name="worthwhile">What such things leave is looked for once they have come to so much.</param>
public sealed class Leftovers(long soFar, long quiet, long worthwhile)
{
    private long _seen = soFar;
    private long _givenBack = soFar;
    private bool _wasBusy;
    private int _quietLooks;

    /// <summary>Looks once.</summary>
    /// <param name="soFar">How much there has been by now, ever.</param>
    /// <returns>Whether to give back now: right after work that left much, and where a page or two left little, once nobody asks for the next.</returns>
    public bool AreWorthwhile(long soFar)
    {
        var isQuiet = soFar - _seen < quiet;
        _seen = soFar;
        _wasBusy |= !isQuiet;
        _quietLooks = isQuiet ? _quietLooks + 1 : 0;
        if (!isQuiet || !(soFar - _givenBack >= worthwhile || (_wasBusy && _quietLooks > 1)))
        {
            return false;
        }

        (_givenBack, _wasBusy) = (soFar, false);
        return true;
    }
}
