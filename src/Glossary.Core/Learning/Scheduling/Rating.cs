namespace Glossary.Core.Learning.Scheduling;

/// <summary>How well the learner knew the answer.</summary>
public enum Rating
{
    /// <summary>Not at all.</summary>
    Again = 1,

    /// <summary>With effort.</summary>
    Hard = 2,

    /// <summary>Yes.</summary>
    Good = 3,

    /// <summary>At once.</summary>
    Easy = 4,
}
