namespace Glossary.Web.Features.Shared;

/// <summary>What the error page says where a page knows better than the status what is wrong, and what to do.</summary>
/// <param name="Heading">What happened.</param>
/// <param name="Text">What to do.</param>
/// <param name="Link">Where to go on.</param>
/// <param name="LinkText">What is there.</param>
internal sealed record Advice(string Heading, string Text, string Link, string LinkText);
