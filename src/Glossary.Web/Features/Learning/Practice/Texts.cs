namespace Glossary.Web.Features.Learning.Practice;

/// <summary>Marks the texts of this folder; each other language has a <c>Texts.{language}.resx</c> beside it.</summary>
public sealed class Texts;
