using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Glossary.Formats.Decks;

/// <summary>What Anki's schema 11 asks a collection to have: its tables, and as JSON its settings, its decks and the one note type that a deck of ours uses.</summary>
internal static class AnkiSchema
{
    internal const string Tables = """
        CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
          ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
        CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
          sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
          queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
          odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
        CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL,
          factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
        CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
        CREATE INDEX ix_notes_usn ON notes (usn);
        CREATE INDEX ix_notes_csum ON notes (csum);
        CREATE INDEX ix_cards_usn ON cards (usn);
        CREATE INDEX ix_cards_nid ON cards (nid);
        CREATE INDEX ix_cards_sched ON cards (did, queue, due);
        CREATE INDEX ix_revlog_usn ON revlog (usn);
        CREATE INDEX ix_revlog_cid ON revlog (cid);
        """;

    /// <summary>Anki's own deck, which every collection has.</summary>
    private const long DefaultDeck = 1;

    /// <summary>When the note type below was last changed, in seconds: Anki takes over a newer one. Move it with the type.</summary>
    private const long NoteTypeChangedAt = 1_795_651_200;

    private static readonly string[] Fields = ["Question", "Answer", "Reverse question", "Reverse answer"];

    /// <summary>The id of the note type.</summary>
    internal static long NoteType { get; } = StableId.Number("note type", "question and reverse, 1");

    internal static string Settings { get; } = new JsonObject
    {
        ["activeDecks"] = new JsonArray(DefaultDeck),
        ["addToCur"] = true,
        ["collapseTime"] = 1200,
        ["curDeck"] = DefaultDeck,
        ["curModel"] = NoteType.ToString(CultureInfo.InvariantCulture),
        ["dueCounts"] = true,
        ["estTimes"] = true,
        ["newSpread"] = 0,
        ["nextPos"] = 1,
        ["sortBackwards"] = false,
        ["sortType"] = "noteFld",
        ["timeLim"] = 0,
    }.ToJsonString();

    internal static string DeckSettings { get; } = ById(DefaultDeck, new JsonObject
    {
        ["id"] = DefaultDeck,
        ["name"] = "Default",
        ["mod"] = 0,
        ["usn"] = 0,
        ["autoplay"] = true,
        ["maxTaken"] = 60,
        ["replayq"] = true,
        ["timer"] = 0,
        ["new"] = new JsonObject { ["bury"] = true, ["delays"] = new JsonArray(1, 10), ["initialFactor"] = 2500, ["ints"] = new JsonArray(1, 4, 7), ["order"] = 1, ["perDay"] = 20, ["separate"] = true },
        ["rev"] = new JsonObject { ["bury"] = true, ["ease4"] = 1.3, ["fuzz"] = 0.05, ["ivlFct"] = 1, ["maxIvl"] = 36500, ["minSpace"] = 1, ["perDay"] = 200 },
        ["lapse"] = new JsonObject { ["delays"] = new JsonArray(10), ["leechAction"] = 0, ["leechFails"] = 8, ["minInt"] = 1, ["mult"] = 0 },
    });

    /// <summary>A question and its answer, and the same the other way round where the note has that.</summary>
    internal static string NoteTypes { get; } = ById(NoteType, new JsonObject
    {
        ["id"] = NoteType,
        ["name"] = "Glossary",
        ["type"] = 0,
        ["mod"] = NoteTypeChangedAt,
        ["usn"] = -1,
        ["did"] = DefaultDeck,
        ["sortf"] = 0,
        ["tags"] = new JsonArray(),
        ["vers"] = new JsonArray(),
        ["latexPre"] = string.Empty,
        ["latexPost"] = string.Empty,
        ["css"] = ".card { font: 20px/1.4 sans-serif; text-align: left; max-width: 36em; margin: 0 auto; color: #1c2226; background: #fffefb; }\n.nightMode.card { color: #eceae4; background: #1c2226; }",
        ["flds"] = new JsonArray([.. Fields.Select((name, place) => new JsonObject { ["name"] = name, ["ord"] = place, ["font"] = "Arial", ["size"] = 20, ["rtl"] = false, ["sticky"] = false, ["media"] = new JsonArray() })]),
        ["tmpls"] = new JsonArray(Template("One way", 0, "{{Question}}", "{{Answer}}"), Template("The other way", 1, "{{#Reverse question}}{{Reverse question}}{{/Reverse question}}", "{{Reverse answer}}")),
        ["req"] = new JsonArray(new JsonArray(0, "any", new JsonArray(0)), new JsonArray(1, "any", new JsonArray(2))),
    });

    internal static string Decks(IEnumerable<string> names, long changedAt)
    {
        var decks = new JsonObject { [DefaultDeck.ToString(CultureInfo.InvariantCulture)] = OneDeck(DefaultDeck, "Default", 0) };
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var id = StableId.Number("deck", name);
            decks[id.ToString(CultureInfo.InvariantCulture)] = OneDeck(id, name, changedAt);
        }

        return decks.ToJsonString();
    }

    private static JsonObject OneDeck(long id, string name, long changedAt) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["mod"] = changedAt,
        ["usn"] = -1,
        ["conf"] = DefaultDeck,
        ["desc"] = string.Empty,
        ["dyn"] = 0,
        ["collapsed"] = false,
        ["browserCollapsed"] = false,
        ["extendNew"] = 10,
        ["extendRev"] = 50,
        ["newToday"] = new JsonArray(0, 0),
        ["revToday"] = new JsonArray(0, 0),
        ["lrnToday"] = new JsonArray(0, 0),
        ["timeToday"] = new JsonArray(0, 0),
    };

    private static JsonObject Template(string name, int place, string question, string answer) => new()
    {
        ["name"] = name,
        ["ord"] = place,
        ["qfmt"] = question,
        ["afmt"] = $"{{{{FrontSide}}}}<hr id=\"answer\">{answer}",
        ["bqfmt"] = string.Empty,
        ["bafmt"] = string.Empty,
        ["did"] = null,
    };

    private static string ById(long id, JsonNode value) => new JsonObject { [id.ToString(CultureInfo.InvariantCulture)] = value }.ToJsonString(JsonSerializerOptions.Web);
}
