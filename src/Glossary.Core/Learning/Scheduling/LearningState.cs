namespace Glossary.Core.Learning.Scheduling;

/// <summary>How far a learner has come with a card.</summary>
public enum LearningState
{
    /// <summary>Never reviewed.</summary>
    New,

    /// <summary>Met for the first time today: short steps of minutes.</summary>
    Learning,

    /// <summary>Known: comes back after days.</summary>
    Review,

    /// <summary>Forgotten: short steps again.</summary>
    Relearning,
}
