namespace Glossary.Data;

/// <summary>The keys of PostgreSQL's advisory locks that the glossary takes ("glo" and a number).</summary>
internal static class AdvisoryLock
{
    /// <summary>Held by a writer until it commits, so that Changes become visible in the order of their numbers.</summary>
    internal const long Write = 0x676C6F_01;

    /// <summary>Held while migrating, so that replicas which start at once take turns.</summary>
    internal const long Migrate = 0x676C6F_02;
}
