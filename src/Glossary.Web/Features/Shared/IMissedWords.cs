namespace Glossary.Web.Features.Shared;

/// <summary>Counts look-ups that found nothing anywhere: the words, never who asked.</summary>
public interface IMissedWords
{
    /// <summary>Counts a query, unless it may be about a person.</summary>
    void Count(string query);
}
