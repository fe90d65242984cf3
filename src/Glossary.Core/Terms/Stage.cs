namespace Glossary.Core.Terms;

/// <summary>A stage in the life of equipment.</summary>
public enum Stage
{
    /// <summary>Choosing, specifying and buying.</summary>
    Plan,

    /// <summary>Bringing it in, connecting it, accepting it.</summary>
    Install,

    /// <summary>Using it on patients.</summary>
    Operate,

    /// <summary>Inspecting, maintaining, repairing, patching.</summary>
    Service,

    /// <summary>Taking it out of use, wiping it, disposing of it.</summary>
    Decommission,
}
