using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>What cards are made from: the index, each thing read once.</summary>
internal sealed class CardStock(ITermIndex index)
{
    private readonly Dictionary<TermKey, PublishedTerm?> _terms = [];
    private readonly Dictionary<(string Vocabulary, string Topic), IReadOnlyList<TermKey>> _topics = [];
    private readonly Dictionary<TermKey, TermKin> _kin = [];
    private readonly Dictionary<TermKey, TermWords> _words = [];
    private readonly Dictionary<TermKey, IReadOnlyList<TermKey>> _near = [];
    private readonly Lazy<Dictionary<(TermKey, TermKey), FalseFriend>> _falseFriends = new(() => index.FalseFriends().ToDictionary(pair => (pair.Term.Key, pair.Other.Key)));
    private readonly Lazy<ILookup<TermKey, StepUse>> _steps = new(() => index.Procedures()
        .SelectMany(procedure => procedure.Content.Steps.SelectMany((step, place) => step.Terms.Select(term => (Term: term, Use: new StepUse(procedure, place)))))
        .ToLookup(used => used.Term, used => used.Use));

    /// <summary>A Term in use; null when there is none of that key.</summary>
    public PublishedTerm? Find(TermKey key)
    {
        if (!_terms.TryGetValue(key, out var term))
        {
            term = index.Find(key);
            _terms[key] = term = term is { Summary.Status: Status.Deprecated } ? null : term;
        }

        return term;
    }

    /// <summary>Terms that may mean the same as another, or more, or less.</summary>
    public TermKin KinOf(PublishedTerm term) => Kept(_kin, term, one => TermKin.Of(one, this));

    /// <summary>The false friend that two Terms are, whichever is named first; null when they are none.</summary>
    public FalseFriend? FalseFriendOf(TermKey one, TermKey other) =>
        _falseFriends.Value.GetValueOrDefault((one, other)) ?? _falseFriends.Value.GetValueOrDefault((other, one));

    /// <summary>The steps of procedures that name a Term.</summary>
    public IReadOnlyList<StepUse> StepsWith(TermKey term) => [.. _steps.Value[term]];

    /// <summary>The Terms of a vocabulary that belong to a topic, by name.</summary>
    public IReadOnlyList<TermKey> OfTopic(string vocabulary, string topic)
    {
        if (!_topics.TryGetValue((vocabulary, topic), out var terms))
        {
            _topics[(vocabulary, topic)] = terms = [.. index.Names(new(vocabulary, Topic: topic, Take: 1000)).Items.Select(name => name.Term.Key)];
        }

        return terms;
    }

    /// <summary>What the glossary finds when one looks for a Term's name.</summary>
    public IReadOnlyList<TermKey> FoundNear(PublishedTerm term) => Kept(_near, term, near =>
        [.. index.Search(new(near.Summary.Label, near.Summary.Vocabulary, Limit: 12)).Items.Select(hit => hit.Term.Summary.Key)]);

    /// <summary>The words of a Term's names and meaning.</summary>
    public TermWords WordsOf(PublishedTerm term) => Kept(_words, term, worded => new TermWords(worded));

    /// <summary>What a vocabulary is called.</summary>
    public string NameOf(string vocabulary) => index.Catalogue.NameOf(vocabulary);

    /// <summary>The path of that slug; null when there is none.</summary>
    public PublishedPath? FindPath(string slug) => index.FindPath(slug);

    private static T Kept<T>(Dictionary<TermKey, T> kept, PublishedTerm term, Func<PublishedTerm, T> make)
    {
        if (!kept.TryGetValue(term.Summary.Key, out var made))
        {
            kept[term.Summary.Key] = made = make(term);
        }

        return made;
    }
}

/// <summary>A step of a procedure.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Place">Its place among the steps, from 0.</param>
internal sealed record StepUse(PublishedProcedure Procedure, int Place)
{
    /// <summary>What it says.</summary>
    public ProcedureStepContent Step => Procedure.Content.Steps[Place];
}
