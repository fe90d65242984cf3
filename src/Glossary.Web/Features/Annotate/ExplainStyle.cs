namespace Glossary.Web.Features.Annotate;

/// <summary>How a ticket is explained.</summary>
public enum ExplainStyle
{
    /// <summary>Its Terms lead to their pages, in place; those that mean several things say so behind them.</summary>
    Linked,

    /// <summary>Its Terms have numbers, and what they mean stands under these numbers at the end.</summary>
    Footnotes,

    /// <summary>It is left alone: what its Terms mean comes as a text of its own, to be appended to it or posted behind it.</summary>
    Block,
}
