using Glossary.Search.Storage;

namespace Glossary.Search.Annotation;

/// <summary>One state of the glossary as texts are read with it.</summary>
internal sealed class TextReading
{
    private static long _made;

    /// <summary>Derives it from a snapshot.</summary>
    public TextReading(Snapshot snapshot)
    {
        Segments = [.. snapshot.Segments];
        Tables = [.. snapshot.Segments.Select(segment => segment.Phrases)];
        Senses = new(Segments);
    }

    /// <summary>Its number, by which <see cref="TokenReader"/>s know it without keeping it alive.</summary>
    public long Number { get; } = Interlocked.Increment(ref _made);

    /// <summary>The snapshot's segments.</summary>
    public Segment[] Segments { get; }

    /// <summary>Their labels.</summary>
    public PhraseTable[] Tables { get; }

    /// <summary>What ambiguous labels may mean.</summary>
    public SenseGroups Senses { get; }

    /// <summary>Whether the glossary itself uses the word, written small.</summary>
    public bool IsOrdinary(ulong form)
    {
        foreach (var table in Tables)
        {
            if (table.IsOrdinary(form))
            {
                return true;
            }
        }

        return false;
    }
}
