namespace Glossary.Data;

/// <summary>The migrations there are, oldest first: what <see cref="Migrator"/> compares the database with. A new one is added here, as a test demands.</summary>
public static class MigrationList
{
    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "20261124104216_Foundation",
        "20261124104222_FoundationRules",
        "20261125232944_Procedures",
        "20261125232954_ProcedureRules",
        "20261126012028_Contributors",
        "20261126015533_Proposals",
        "20261126015614_ProposalRules",
        "20261126015659_Accounts",
        "20261126015704_AccountRules",
        "20261126015952_Keeping",
        "20261126030000_KeepingRules",
        "20261126050900_Meetings",
        "20261126120000_MeetingRules",
        "20261126130000_Webhooks",
        "20261126140000_LearningPaths",
        "20261126140100_LearningPathRules",
        "20261126140200_Practice",
        "20261126140300_PracticeRules",
        "20261126160000_RulesForManyRows",
    ];
}
