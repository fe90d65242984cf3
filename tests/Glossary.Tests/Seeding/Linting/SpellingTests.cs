using static Glossary.Tests.Seeding.Linting.Linted;

namespace Glossary.Tests.Seeding.Linting;

/// <summary>The spelling of the seed, by dictionaries that npm brings. One run of the checker answers for all cases here.</summary>
public sealed class SpellingTests
{
    private static readonly string[] Terms =
    [
        Term("a", "strap", "Strap for a patient's defibrillator and microamperes with ventilators."),
        Term("b", "strap", "Strap for a defibrilator."),
        Term("c", "strap", "Strap of another colour."),
        Term("d", "strap", "Strap that fits a Fluxomat or two fluxomats.", "synonyms: [fluxomat]"),
        Term("e", "strap", "Strap for DICOM and MDS2s."),
        Term("f", "beltt", "Strap that holds."),
        Term("g", "beltostrap", "Strap that replaces a beltostrap."),
        Term("h", "strap", "Something to recieve."),
        Term("i", "strap", "Strap that holds.", "synonyms: [seperate strap]"),
        Term("j", "strap", "Strap that is unwiped or wiped or unsnorble.", "hidden: [bellt, recieve]"),
        "  k:\n    label: strap\n    short: Strap that holds.\n    full: |\n      It is long.\n\n      It holds a ventilattor.\n    sources: [handbook]",
    ];

    private ILookup<int, string> _byLine = null!;

    [OneTimeSetUp]
    public async Task CheckAsync()
    {
        using var folder = FolderOf(Terms);
        _byLine = (await Spelling.CheckAsync(folder.Path)).ToLookup(finding => finding.Line, finding => finding.ToString());
    }

    [TestCase(3, null, TestName = "Spelling_OfMedicineAndComputing_IsKnown")]
    [TestCase(4, "terms/htm/all.yaml(4,40): Is \"defibrilator\" spelled right? No dictionary and no label has it.", TestName = "Spelling_OfAWordThatNothingKnows_IsCaught")]
    [TestCase(5, "terms/htm/all.yaml(5,45): \"colour\" is spelled as in Britain", TestName = "Spelling_OfBritain_IsCaught_ThoughMedicineKnowsIt")]
    [TestCase(6, null, TestName = "Spelling_OfAWordThatALabelHas_IsKnown_InThePluralToo")]
    [TestCase(7, null, TestName = "Spelling_OfAbbreviations_IsNoMatterOfDictionaries")]
    [TestCase(8, "terms/htm/all.yaml(8,14): Is \"beltt\" spelled right?", TestName = "Spelling_OfAPreferredLabelWrittenOnlyHere_IsCaught")]
    [TestCase(9, null, TestName = "Spelling_OfAPreferredLabelWrittenASecondTime_IsTaken")]
    [TestCase(10, "terms/htm/all.yaml(10,41): Is \"recieve\" spelled right? Usual is \"receive\".", TestName = "Spelling_OfACommonMisspelling_IsPutRight")]
    [TestCase(11, "terms/htm/all.yaml(11,79): Is \"seperate\" spelled right? Usual is \"separate\".", TestName = "Spelling_OfACommonMisspellingInASynonym_IsCaught")]
    [TestCase(12, "terms/htm/all.yaml(12,62): Is \"unsnorble\" spelled right?", TestName = "Spelling_OfAPrefixedWord_IsThatOfTheWord_AndOfHiddenLabelsTheirPurpose")]
    [TestCase(19, "terms/htm/all.yaml(19,18): Is \"ventilattor\" spelled right?", TestName = "Spelling_InATextOfSeveralLines_IsShownOnItsLine")]
    public void Spelling_(int line, string? finding) => Assert.That(_byLine[line], finding is null ? Is.Empty : Has.Exactly(1).Items.And.All.StartsWith(finding));
}
