using System.Text;
using Glossary.Core.Terms;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Storage;

/// <summary>
/// What ranking, filters and suggestions need to know of the Terms of a segment, by document, in flat memory: a million Terms need no
/// million objects. A <see cref="TermSummary"/> is made when it is first asked for.
/// </summary>
internal sealed class TermTable
{
    /// <summary>How many summaries are kept, so that a large glossary fits in memory.</summary>
    private const int MostKept = 65_536;

    private const int Absent = -1;

    private readonly Guid[] _ids;
    private readonly byte[] _vocabularies;
    private readonly byte[] _statuses;
    private readonly byte[] _stages;
    private readonly int[] _at;
    private readonly int[] _topicsAt;
    private readonly TermSummary?[] _summaries;
    private readonly List<string> _vocabularyNames = [];
    private readonly List<string> _topicNames = [];
    private readonly Dictionary<string, int> _topicNumbers = new(StringComparer.Ordinal);
    private readonly List<ushort> _topics = [];
    private readonly HashIndexBuilder _building = new();
    private HashIndex _byKey = HashIndex.Of([], []);
    private byte[] _text = new byte[256];
    private int _length;
    private int _kept;

    /// <summary>Makes room for the documents of a segment.</summary>
    public TermTable(int documents)
    {
        _ids = new Guid[documents];
        _vocabularies = new byte[documents];
        _statuses = new byte[documents];
        _stages = new byte[documents];
        _at = new int[documents];
        _topicsAt = new int[documents + 1];
        _summaries = new TermSummary?[documents];
    }

    /// <summary>How many documents there is room for.</summary>
    public int Count => _ids.Length;

    /// <summary>Puts in the Term of a document; documents come in order.</summary>
    public void Add(int doc, PublishedTerm term)
    {
        var summary = term.Summary;
        _ids[doc] = summary.Id;
        _vocabularies[doc] = (byte)NumberOf(summary.Vocabulary);
        _statuses[doc] = (byte)summary.Status;
        _stages[doc] = (byte)term.Stages.Aggregate(0, (bits, stage) => bits | (1 << (int)stage));
        _at[doc] = _length;
        Append(summary.Slug);
        Append(summary.Label);
        Append(summary.Abbreviation);
        Append(summary.Short);
        _topicsAt[doc] = _topics.Count;
        foreach (var topic in term.Topics)
        {
            if (!_topicNumbers.TryGetValue(topic, out var number))
            {
                _topicNumbers.Add(topic, number = _topicNames.Count);
                _topicNames.Add(topic);
            }

            _topics.Add((ushort)number);
        }

        _topicsAt[doc + 1] = _topics.Count;
        _building.Add(HashOf(summary.Vocabulary, summary.Slug), doc);
    }

    /// <summary>Passes over a document that is no Term, or was deleted before the segment was first seen.</summary>
    public void Skip(int doc) => _topicsAt[doc + 1] = _topics.Count;

    /// <summary>Ends putting in.</summary>
    public void Finish()
    {
        Array.Resize(ref _text, _length);
        _byKey = _building.Build();
    }

    /// <summary>The document of a Term; null when the segment never had it.</summary>
    public int? Find(TermKey key)
    {
        foreach (var entry in _byKey.Find(HashOf(key.Vocabulary, key.Slug)))
        {
            if (Summary((int)(uint)entry).Key == key)
            {
                return (int)(uint)entry;
            }
        }

        return null;
    }

    /// <summary>The Term in brief.</summary>
    public TermSummary Summary(int doc)
    {
        if (Volatile.Read(ref _summaries[doc]) is { } summary)
        {
            return summary;
        }

        if (Interlocked.Increment(ref _kept) > MostKept)
        {
            Array.Clear(_summaries);
            Interlocked.Exchange(ref _kept, 1);
        }

        var at = _at[doc];
        var slug = Read(ref at)!;
        summary = new(_ids[doc], Vocabulary(doc), slug, Read(ref at)!, Read(ref at), Read(ref at)!, (Status)_statuses[doc]);
        Volatile.Write(ref _summaries[doc], summary);
        return summary;
    }

    /// <summary>The slug of the Term's vocabulary.</summary>
    public string Vocabulary(int doc) => _vocabularyNames[_vocabularies[doc]];

    /// <summary>The Term's slug, in UTF-8.</summary>
    public ReadOnlySpan<byte> Slug(int doc) => _text.AsSpan(_at[doc] + sizeof(int), BitConverter.ToInt32(_text, _at[doc]));

    /// <summary>Whether the Term is out of use.</summary>
    public bool IsDeprecated(int doc) => _statuses[doc] == (byte)Status.Deprecated;

    /// <summary>The number of a vocabulary here; null when no Term is of it.</summary>
    public int? VocabularyNumber(string vocabulary) => _vocabularyNames.IndexOf(vocabulary) is >= 0 and var number ? number : null;

    /// <summary>The number of the Term's vocabulary here.</summary>
    public int VocabularyNumber(int doc) => _vocabularies[doc];

    /// <summary>Whether the Term is of a topic.</summary>
    public bool HasTopic(int doc, string topic) =>
        _topicNumbers.TryGetValue(topic, out var number) && _topics.IndexOf((ushort)number, _topicsAt[doc], _topicsAt[doc + 1] - _topicsAt[doc]) >= 0;

    /// <summary>Whether the Term is used at a stage.</summary>
    public bool HasStage(int doc, Stage stage) => (_stages[doc] >> (int)stage & 1) == 1;

    private static ulong HashOf(string vocabulary, string slug) =>
        TextHash.Finish(TextHash.Append(TextHash.Append(TextHash.Append(TextHash.Empty, vocabulary), "/"), slug));

    private int NumberOf(string vocabulary)
    {
        var number = _vocabularyNames.IndexOf(vocabulary);
        if (number < 0)
        {
            number = _vocabularyNames.Count;
            _vocabularyNames.Add(vocabulary);
        }

        return number;
    }

    private void Append(string? text)
    {
        var room = sizeof(int) + Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0);
        if (_length + room > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length + room, (int)Math.Min(Array.MaxLength, _text.Length * 3L / 2)));
        }

        var count = text is null ? Absent : Encoding.UTF8.GetBytes(text, _text.AsSpan(_length + sizeof(int)));
        BitConverter.TryWriteBytes(_text.AsSpan(_length), count);
        _length += sizeof(int) + Math.Max(count, 0);
    }

    private string? Read(ref int at)
    {
        var count = BitConverter.ToInt32(_text, at);
        at += sizeof(int);
        if (count == Absent)
        {
            return null;
        }

        at += count;
        return Encoding.UTF8.GetString(_text, at - count, count);
    }
}
