using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>The words that the Terms of a segment use, written small, in a definition or a label: an abbreviation that looks like one must be written as such.</summary>
internal sealed class OrdinaryWords
{
    private readonly HashSet<ulong> _forms = [];
    private readonly TextFolder _folder = new();

    /// <summary>Takes what defines a Term.</summary>
    public void Add(PublishedTerm term)
    {
        foreach (var definition in term.Definitions)
        {
            Add(definition.Short);
            Add(definition.Full ?? string.Empty);
        }
    }

    /// <summary>Takes a text.</summary>
    public void Add(string text)
    {
        _folder.Read(text);
        for (var i = 0; i < _folder.Words.Length; i++)
        {
            if (char.IsLower(text[_folder.Words[i].Start]))
            {
                _forms.Add(TextHash.Of(_folder.FormOf(i)));
            }
        }
    }

    /// <summary>Whether the word of that hash is one of them.</summary>
    public bool Contains(ulong form) => _forms.Contains(form);
}
