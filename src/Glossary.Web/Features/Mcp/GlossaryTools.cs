using System.ComponentModel;
using System.Text;
using Glossary.Core;
using Glossary.Core.Annotation;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Annotate;
using Glossary.Web.Features.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Glossary.Web.Features.Mcp;

/// <summary>What an assistant may ask the glossary. The answers are those of the API.</summary>
[McpServerToolType]
internal sealed class GlossaryTools(ITermIndex index, IAnnotator annotator, ResponseMapper mapper)
{
    private const int MaxFound = 20;
    private const int MaxListed = 100;

    /// <summary>Looks a word up.</summary>
    [McpServerTool(Name = "look_up", Title = "Look up what was heard", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("What each department means by a word or a question in plain words: exact, misspelt, misheard, half of it, an abbreviation, or described. Each result has its counterparts in the other vocabularies, with what to say so that both understand.")]
    public SearchResponse LookUp(
        [Description("What somebody typed or heard, up to 1,000 characters, such as \"packs\" or \"who do I call for a broken pump\".")] string query,
        [Description("Only Terms of this vocabulary: htm, it or standards. All when left out.")] string? vocabulary = null,
        [Description("How many at most, 1 to 20; 5 when left out.")] int limit = 5)
    {
        var faults = new Faults();
        faults.RequireText(query, nameof(query), TermQuery.MaxText, "Send the word or the question.");
        faults.RequireVocabulary(index, vocabulary, nameof(vocabulary));
        faults.Require(limit is >= 1 and <= MaxFound, nameof(limit), $"Ask for 1 to {MaxFound}.");
        RequireNone(faults);
        return SearchTerms.Answer(new(query, vocabulary, Limit: limit), index, mapper).Response;
    }

    /// <summary>Reads a whole Term.</summary>
    [McpServerTool(Name = "get_term", Title = "Read a whole Term", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Everything about one Term: its names, definitions, patient-safety notes, what the other department needs, sources, relations and mappings.")]
    public TermResponse GetTerm([Description("The Term's key as look_up answers it, such as htm/preventive-maintenance.")] string key)
    {
        var faults = new Faults();
        faults.Require(TermKey.TryParse(key, out var parsed), nameof(key), "That is not a Term's key; write {vocabulary}/{slug}, such as htm/preventive-maintenance.");
        RequireNone(faults);
        var term = index.Find(parsed) ?? throw new McpException($"There is no Term {parsed}. Ask look_up for it.");
        return mapper.Map<TermResponse>(term with { ReplacedBy = index.Successor(term) });
    }

    /// <summary>Says a word in the other department's language.</summary>
    [McpServerTool(Name = "translate", Title = "Say it in the other department's language", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("The mappings of what a word means in one vocabulary to Terms of another. A match of relation falseFriend is a word not to say to the other side.")]
    public TranslateResponse Translate(
        [Description("The word as it was said, such as \"work order\".")] string word,
        [Description("The vocabulary it was said in, such as htm.")] string from,
        [Description("The vocabulary it is wanted in, such as it.")] string to)
    {
        var faults = new Faults();
        faults.RequireText(word, nameof(word), TermQuery.MaxText, "Send the word.");
        faults.Require(from != to, nameof(to), "Name another vocabulary than from.");
        faults.RequireVocabulary(index, from, nameof(from));
        faults.RequireVocabulary(index, to, nameof(to));
        RequireNone(faults);
        return TranslateTerm.Answer(word, from, to, index, mapper).Response;
    }

    /// <summary>Finds the Terms in a text.</summary>
    [McpServerTool(Name = "explain_text", Title = "Explain a ticket's or a mail's words", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Every Term that a text names, with where it stands (UTF-16 code units) and all that it may mean, the likelier sense first. The text is neither logged nor stored.")]
    public AnnotationsResponse ExplainText(
        [Description("The text, up to 1 MiB.")] string text,
        [Description("The reader's own vocabulary, htm or it: the other side's meanings then come first.")] string? readFor = null,
        [Description("Whether a Term is told once only, where it is first named; true when left out.")] bool firstOnly = true)
    {
        var faults = new Faults();
        faults.Require(Encoding.UTF8.GetByteCount(text) <= AnnotateQuery.MaxBytes, nameof(text), "The text is larger than 1 MiB. Send it in parts, each ending between two sentences.");
        faults.RequireVocabulary(index, readFor, nameof(readFor));
        RequireNone(faults);
        return new(mapper.Map<List<AnnotationResponse>>(annotator.Annotate(new(text, null, readFor, firstOnly)).Items));
    }

    /// <summary>Lists the words to be careful with.</summary>
    [McpServerTool(Name = "list_false_friends", Title = "List the words to be careful with", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Words that mean different things to the departments, A to Z, each with what both sides hear, what to say instead, and what a patient risks.")]
    public FalseFriendsAnswer ListFalseFriends(
        [Description("Only words that begin so; all when left out.")] string? beginsWith = null,
        [Description("Only those by which a patient is known to be at risk; all when left out.")] bool riskyOnly = false,
        [Description("How many at most, 1 to 100; 20 when left out.")] int limit = 20,
        [Description("How many to leave out at the beginning, to read on; none when left out.")] int skip = 0)
    {
        var faults = new Faults();
        faults.Require(limit is >= 1 and <= MaxListed, nameof(limit), $"Ask for 1 to {MaxListed}.");
        faults.Require(skip >= 0, nameof(skip), "Leave out none or more.");
        RequireNone(faults);
        var all = index.FalseFriends().Where(friend => (friend.IsRisky || !riskyOnly) && friend.Name.StartsWith(beginsWith ?? string.Empty, StringComparison.OrdinalIgnoreCase)).ToList();
        return new(all.Count, [.. all.Skip(skip).Take(limit).Select(friend => FalseFriendAnswer.Of(friend, mapper))]);
    }

    private void RequireNone(Faults faults)
    {
        Ready.Require(index);
        if (!faults.None)
        {
            throw new McpException(string.Join(' ', faults.ByField().Select(fault => $"{fault.Key}: {string.Join(' ', fault.Value)}")));
        }
    }
}
