using Glossary.Core.Procedures;

namespace Glossary.Web.Features.Procedures;

/// <summary>A step in its lane.</summary>
/// <param name="Step">The step.</param>
/// <param name="Number">Its number, from 1.</param>
public sealed record StepView(ProcedureStepReading Step, int Number)
{
    /// <summary>The lane: htm left, it right, all others across.</summary>
    public string Lane => Step.Content.Who switch { ProcedureRole.Htm => "htm", ProcedureRole.It => "it", _ => "across" };
}
