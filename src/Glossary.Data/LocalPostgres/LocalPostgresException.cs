namespace Glossary.Data.LocalPostgres;

/// <summary>The private cluster cannot be had; the message says what to install, free or set.</summary>
public sealed class LocalPostgresException : Exception
{
    /// <summary>Says what to do.</summary>
    public LocalPostgresException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
