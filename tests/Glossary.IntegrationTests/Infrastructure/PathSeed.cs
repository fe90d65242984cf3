namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>A learning path of two lessons, with the Terms and the false friends that it names, for a seed of a test.</summary>
public static class PathSeed
{
    /// <summary>Its slug.</summary>
    public const string Slug = "first-week";

    /// <summary>Puts it into a seed's folder, beside what is there.</summary>
    public static void WriteTo(string folder)
    {
        Write(folder, "terms/htm/learning.yaml", """
            vocabulary: htm
            terms:
              unheard-of-mishap: {label: mishap, short: Event that harmed a patient., sources: [handbook], patientSafety: Nobody looks., example: A mishap in bay four.}
              unheard-of-job: {label: job card, short: Record of a job., sources: [handbook]}
            """);
        Write(folder, "terms/it/learning.yaml", """
            vocabulary: it
            terms:
              unheard-of-mishap: {label: mishap, short: Service that is down., sources: [handbook]}
              unheard-of-slip: {label: desk slip, short: Record of a call., sources: [handbook]}
              unheard-of-note: {label: desk note, short: Remark on a slip., sources: [handbook]}
            """);
        Write(folder, "mappings/learning.yaml", """
            mappings:
              - {from: htm/unheard-of-mishap, to: it/unheard-of-mishap, relation: falseFriend, rationale: Harm here and an outage there., bridge: Say harm or outage.}
              - {from: htm/unheard-of-job, to: it/unheard-of-slip, relation: closeMatch, rationale: Both record work., bridge: Give both numbers.}
            """);
        Write(folder, "paths/all.yaml", """
            paths:
              first-week:
                title: The first week
                audience: Technicians who are new.
                purpose: You can report a fault.
                reader: htm
                lessons:
                  two-records:
                    title: Two records
                    goal: You know which record is whose.
                    terms: [htm/unheard-of-job, it/unheard-of-slip, it/unheard-of-mishap]
                    falseFriends: [[htm/unheard-of-mishap, it/unheard-of-mishap]]
                    scenarios:
                      - situation: The desk calls.
                        question: What do you say?
                        choices:
                          - say: Here are both numbers.
                            right: true
                            why: Each record names the other.
                          - say: We have no slips.
                            why: They hear that nobody works on it.
                          - say: Then I close my card.
                            why: The history would miss the job.
                  one-word:
                    title: One word
                    goal: You ask whether anybody is hurt.
                    terms: [htm/unheard-of-mishap, it/unheard-of-mishap, it/unheard-of-note]
                    scenarios:
                      - situation: Somebody reports a mishap.
                        question: What do you ask?
                        choices:
                          - say: Which server is it?
                            why: Somebody may be hurt.
                          - say: Is anybody hurt?
                            right: true
                            why: One question settles it.
                          - say: Who did it?
                            why: Nobody answers that first.
            """);
    }

    private static void Write(string folder, string name, string text)
    {
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
