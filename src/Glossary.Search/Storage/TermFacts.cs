using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Search.Storage;

/// <summary>What lists and figures need to know of the Terms of a segment beyond <see cref="TermTable"/>, by document, in flat memory: no Term is read whole to be counted.</summary>
internal sealed class TermFacts(int documents)
{
    private const byte NoRelation = byte.MaxValue;

    private readonly byte[] _marks = new byte[documents];
    private readonly int[] _changed = new int[documents];
    private readonly int[] _review = new int[documents];
    private readonly int[] _mappingsAt = new int[documents + 1];
    private readonly List<MappingFact> _mappings = [];
    private readonly List<string> _vocabularies = [];

    /// <summary>Puts in the Term of a document; documents come in order.</summary>
    public void Add(int doc, PublishedTerm term)
    {
        _marks[doc] = (byte)MarksOf(term);
        _changed[doc] = DateOnly.FromDateTime(term.UpdatedAt.UtcDateTime).DayNumber;
        _review[doc] = term.ReviewOn?.DayNumber ?? 0;
        foreach (var mapping in term.Mappings)
        {
            _mappings.Add(new(mapping.Term.Id, NumberOf(mapping.Term.Vocabulary), (byte)mapping.Content.Relation, (byte)mapping.Status));
        }

        foreach (var none in term.NoCounterparts ?? [])
        {
            _mappings.Add(new(Guid.Empty, NumberOf(none.Vocabulary), NoRelation, (byte)Status.Agreed));
        }

        _mappingsAt[doc + 1] = _mappings.Count;
    }

    /// <summary>Passes over a document that is no Term, or was deleted before the segment was first seen.</summary>
    public void Skip(int doc) => _mappingsAt[doc + 1] = _mappings.Count;

    /// <summary>Whether all of this can be told of the Term.</summary>
    public bool Has(int doc, TermMarks marks) => ((TermMarks)_marks[doc] & marks) == marks;

    /// <summary>The day on which the Term last changed, in UTC.</summary>
    public DateOnly Changed(int doc) => DateOnly.FromDayNumber(_changed[doc]);

    /// <summary>The day by which it should be looked at again; null where none is set.</summary>
    public DateOnly? Review(int doc) => _review[doc] == 0 ? null : DateOnly.FromDayNumber(_review[doc]);

    /// <summary>What it is mapped to, by the other vocabulary; a null relation is the agreed answer that there is no such thing.</summary>
    public IEnumerable<(string Vocabulary, MappingRelation? Relation, Status Status)> Mappings(int doc)
    {
        for (var i = _mappingsAt[doc]; i < _mappingsAt[doc + 1]; i++)
        {
            var mapping = _mappings[i];
            yield return (_vocabularies[mapping.Vocabulary], mapping.Relation == NoRelation ? null : (MappingRelation)mapping.Relation, (Status)mapping.Status);
        }
    }

    /// <summary>How it is mapped to another Term: as a false friend where it is that, too; null where it isn't mapped.</summary>
    public MappingRelation? RelationTo(int doc, Guid other)
    {
        MappingRelation? relation = null;
        for (var i = _mappingsAt[doc]; i < _mappingsAt[doc + 1] && relation != MappingRelation.FalseFriend; i++)
        {
            if (_mappings[i].Term == other && _mappings[i].Relation != NoRelation && (MappingRelation)_mappings[i].Relation is var found && (relation is null || found == MappingRelation.FalseFriend))
            {
                relation = found;
            }
        }

        return relation;
    }

    private static TermMarks MarksOf(PublishedTerm term)
    {
        var marks = TermMarks.None;
        foreach (var note in term.Notes)
        {
            marks |= note.Kind switch
            {
                NoteKind.PatientSafety => TermMarks.PatientSafety,
                NoteKind.WhatTheOtherSideNeeds => TermMarks.WhatTheOtherSideNeeds,
                _ => TermMarks.None,
            };
        }

        foreach (var mapping in term.Mappings.Where(mapping => mapping.Status is Status.Proposed or Status.Agreed))
        {
            marks |= mapping.Content.Relation switch
            {
                MappingRelation.FalseFriend => TermMarks.FalseFriend,
                MappingRelation.ExactMatch or MappingRelation.CloseMatch => TermMarks.SameElsewhere,
                _ => TermMarks.None,
            };
        }

        return marks;
    }

    private byte NumberOf(string vocabulary)
    {
        var number = _vocabularies.IndexOf(vocabulary);
        if (number < 0)
        {
            number = _vocabularies.Count;
            _vocabularies.Add(vocabulary);
        }

        return (byte)number;
    }

    /// <summary>A Mapping in twenty bytes: a glossary has as many of these as Terms.</summary>
    private readonly record struct MappingFact(Guid Term, byte Vocabulary, byte Relation, byte Status);
}
