namespace Glossary.Data.LocalPostgres;

/// <summary>The laptop's own PostgreSQL can't be had. The message says why and what to install, set or free.</summary>
public sealed class LocalPostgresException : Exception
{
    /// <summary>Says why, and what to do.</summary>
    public LocalPostgresException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
