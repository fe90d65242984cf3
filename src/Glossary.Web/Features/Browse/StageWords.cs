using Glossary.Core.Terms;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Browse;

/// <summary>How the pages say what a stage is about.</summary>
internal static class StageWords
{
    /// <summary>What is done at it, as a heading.</summary>
    internal static string Heading(Stage stage) => Translation<Texts>.Of(stage switch
    {
        Stage.Plan => "When equipment is planned",
        Stage.Install => "When equipment is installed",
        Stage.Operate => "While equipment is in use",
        Stage.Service => "When equipment is serviced",
        _ => "When equipment is taken out of use",
    });

    /// <summary>Its name, as short as a stop on a line.</summary>
    internal static string Name(Stage stage) => Translation<Texts>.Of(stage switch
    {
        Stage.Plan => "Plan",
        Stage.Install => "Install",
        Stage.Operate => "Operate",
        Stage.Service => "Service",
        _ => "Decommission",
    });

    /// <summary>What belongs to it.</summary>
    internal static string About(Stage stage) => Translation<Texts>.Of(stage switch
    {
        Stage.Plan => "Choosing, specifying and buying",
        Stage.Install => "Bringing in, connecting, accepting",
        Stage.Operate => "Using it on patients, every day",
        Stage.Service => "Inspecting, maintaining, repairing, patching",
        _ => "Taking out of use, wiping, disposing",
    });
}
