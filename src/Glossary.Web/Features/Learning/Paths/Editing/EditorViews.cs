namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>A path's own fields on a page.</summary>
/// <param name="Form">What is written.</param>
/// <param name="Faults">What is to be mended.</param>
/// <param name="IsNew">Whether its address is still to be chosen.</param>
public sealed record PathFieldsView(PathForm Form, FormFaults Faults, bool IsNew);

/// <summary>A lesson's fields on a page.</summary>
/// <param name="Form">What is written.</param>
/// <param name="Faults">What is to be mended.</param>
/// <param name="MayMove">Whether its address may still be chosen: learners' reviews hold it.</param>
public sealed record LessonFieldsView(LessonForm Form, FormFaults Faults, bool MayMove);
