namespace Glossary.Data;

/// <summary>The keys of PostgreSQL's advisory locks that the glossary takes ("glo" and a number).</summary>
internal static class AdvisoryLock
{
    /// <summary>Held by a writer until it commits, so that Changes become visible in the order of their numbers.</summary>
    internal const long Write = 0x676C6F_01;

    /// <summary>Held while migrating, so that replicas which start at once take turns.</summary>
    internal const long Migrate = 0x676C6F_02;

    /// <summary>Held while the first administrator and the first cookie key are made, so that replicas which start at once make one of each.</summary>
    internal const long FirstStart = 0x676C6F_21;

    /// <summary>Held while deliveries to webhooks are queued and sent, so that replicas take turns.</summary>
    internal const long Deliver = 0x676C6F_31;
}
