using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>Tells of a word of a text what it may be in the names of a <see cref="PhraseTable"/>.</summary>
/// <param name="Words">Their words.</param>
/// <param name="Following">Their words but the first.</param>
/// <param name="Joined">Two of their words written as one.</param>
/// <param name="Leads">What their words begin with.</param>
/// <param name="Ends">What their words end with, singular or plural.</param>
internal sealed record PhraseWords(HashFilter Words, HashFilter Following, HashFilter Joined, HashFilter Leads, HashFilter Ends)
{
    /// <summary>What a word may be.</summary>
    /// <param name="hashes">Its hashes.</param>
    /// <param name="form">The word, folded.</param>
    public WordTraits TraitsOf(WordHashes hashes, ReadOnlySpan<char> form)
    {
        var (own, stem, root) = hashes;
        var traits = WordTraits.None;
        Span<(ulong Hash, WordTraits Trait)> readings = [(stem, WordTraits.HasStem), (own == stem ? 0 : own, WordTraits.HasForm), (root, WordTraits.HasRoot)];
        foreach (var (hash, trait) in readings)
        {
            if (hash != 0 && Words.MayHave(hash))
            {
                traits |= trait | (Following.MayHave(hash) ? WordTraits.GoesOn : WordTraits.None) | (Joined.MayHave(hash) ? WordTraits.IsJoined : WordTraits.None);
            }
        }

        if (form.IsEmpty)
        {
            return traits;
        }

        Span<char> spelled = stackalloc char[WordHashes.Longest];
        form.CopyTo(spelled);
        var american = TextHash.Of(spelled[..Spelling.Fold(spelled[..form.Length])]);
        traits |= Leads.MayHave(own) || Leads.MayHave(american) ? WordTraits.Leads : WordTraits.None;
        return traits | (Ends.MayHave(own) || Ends.MayHave(american) || Ends.MayHave(stem) ? WordTraits.Ends : WordTraits.None);
    }
}
