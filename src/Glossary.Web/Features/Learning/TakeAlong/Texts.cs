namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>Marks what this folder says, for its translations.</summary>
public sealed class Texts;
