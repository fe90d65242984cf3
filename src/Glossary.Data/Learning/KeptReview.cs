using Glossary.Core.Learning.Practice;
using Glossary.Core.Learning.Scheduling;

namespace Glossary.Data.Learning;

/// <summary>A review of somebody with an account, as it is kept. It is theirs: nothing that another person reads is made from it but counts over several.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Id">Made on the device.</param>
/// <param name="Sequence">Its number among theirs, from 1, without gaps: by it their other devices catch up.</param>
/// <param name="Card">The card's key.</param>
/// <param name="Rating">How well they knew it.</param>
/// <param name="At">When.</param>
/// <param name="TookMs">How long they thought.</param>
/// <param name="Answer">How they answered.</param>
public sealed record KeptReview(Guid PersonId, Guid Id, long Sequence, string Card, Rating Rating, DateTimeOffset At, int TookMs, AnswerKind Answer);
