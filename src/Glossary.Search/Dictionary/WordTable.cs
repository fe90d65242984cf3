using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>The distinct words of the labels of a segment, sorted, each with its stem and the labels it stands in.</summary>
internal sealed class WordTable
{
    private readonly string[] _forms;
    private readonly int[] _stemOf;
    private readonly int[][] _labelsOf;
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly int[][] _formsOf;
    private readonly Spellings _spellings;
    private readonly int[] _spelled;

    /// <summary>Makes the table of words given with the labels they stand in.</summary>
    public WordTable(IReadOnlyDictionary<(string Form, string Stem), List<int>> words)
    {
        var sorted = words.OrderBy(word => word.Key.Form, StringComparer.Ordinal).ThenBy(word => word.Key.Stem, StringComparer.Ordinal).ToArray();
        _forms = [.. sorted.Select(word => word.Key.Form)];
        _labelsOf = [.. sorted.Select(word => word.Value.ToArray())];
        _stemOf = new int[sorted.Length];
        List<List<int>> formsOf = [];
        List<string> spellings = [];
        List<int> spelled = [];
        for (var form = 0; form < sorted.Length; form++)
        {
            var stem = sorted[form].Key.Stem;
            if (!_stems.TryGetValue(stem, out var id))
            {
                _stems.Add(stem, id = formsOf.Count);
                formsOf.Add([]);
            }

            formsOf[id].Add(form);
            _stemOf[form] = id;
            spellings.Add(_forms[form]);
            spelled.Add(form);
            if (stem != _forms[form])
            {
                spellings.Add(stem);
                spelled.Add(form);
            }
        }

        _formsOf = [.. formsOf.Select(forms => forms.ToArray())];
        _spellings = new([.. spellings]);
        _spelled = [.. spelled];
    }

    /// <summary>The number of a stem; null when no word has it.</summary>
    public int? Stem(string stem) => _stems.TryGetValue(stem, out var id) ? id : null;

    /// <summary>The words of a stem.</summary>
    public ReadOnlySpan<int> FormsOf(int stem) => _formsOf[stem];

    /// <summary>The stem of a word.</summary>
    public int StemOf(int form) => _stemOf[form];

    /// <summary>The labels that a word stands in.</summary>
    public ReadOnlySpan<int> LabelsOf(int form) => _labelsOf[form];

    /// <summary>How a word is written, folded.</summary>
    public string Form(int form) => _forms[form];

    /// <summary>The number of a word.</summary>
    public int Number(string form, string stem)
    {
        var at = Array.BinarySearch(_forms, form, StringComparer.Ordinal);
        while (at > 0 && _forms[at - 1] == form)
        {
            at--;
        }

        // "PMs" and "pms" are written alike when folded, yet only the first is a plural.
        while (_stems[stem] != _stemOf[at])
        {
            at++;
        }

        return at;
    }

    /// <summary>The words that begin so, from the first to before the second.</summary>
    public (int From, int To) StartingWith(string beginning) => SortedText.StartingWith(_forms, form => form, beginning);

    /// <summary>The words a slip or two from what was typed, each once with its fewest edits.</summary>
    public List<NearSpelling> Near(Word typed)
    {
        var most = EditDistance.Allowed(typed.Form);
        Dictionary<int, int> fewest = [];
        foreach (var (spelling, edits) in _spellings.Near(typed.Form, most))
        {
            Meet(spelling, edits);
        }

        if (typed.Stem != typed.Form)
        {
            foreach (var (spelling, edits) in _spellings.Near(typed.Stem, Math.Min(most, EditDistance.Allowed(typed.Stem))))
            {
                Meet(spelling, edits);
            }
        }

        return [.. fewest.Select(form => new NearSpelling(form.Key, form.Value))];

        void Meet(int spelling, int edits) =>
            fewest[_spelled[spelling]] = fewest.TryGetValue(_spelled[spelling], out var other) ? Math.Min(other, edits) : edits;
    }

    /// <summary>The words that begin a slip away from what was typed. Reads all of them, so it comes after all else.</summary>
    public List<NearSpelling> NearBeginning(string typed)
    {
        List<NearSpelling> near = [];
        if (EditDistance.Allowed(typed) == 0)
        {
            return near;
        }

        for (var i = 0; i < _forms.Length; i++)
        {
            var form = _forms[i];
            var canBe = form.Length >= 2 && (form[0] == typed[0] || form[0] == typed[1] || form[1] == typed[0] || form[1] == typed[1]);
            if (canBe && EditDistance.WithinPrefix(typed, form, 1) is { } edits)
            {
                near.Add(new(i, edits));
            }
        }

        return near;
    }
}
