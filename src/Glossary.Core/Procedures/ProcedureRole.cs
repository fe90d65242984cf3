namespace Glossary.Core.Procedures;

/// <summary>Who does a step of a <see cref="Procedure"/>.</summary>
public enum ProcedureRole
{
    /// <summary>Healthcare technology management: biomedical technicians and clinical engineers.</summary>
    Htm,

    /// <summary>Information technology.</summary>
    It,

    /// <summary>HTM and IT side by side.</summary>
    Both,

    /// <summary>The manufacturer or another company from outside.</summary>
    Vendor,

    /// <summary>Those who use the equipment on patients, such as nurses and radiographers.</summary>
    Clinical,
}
