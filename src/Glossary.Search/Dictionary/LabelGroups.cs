namespace Glossary.Search.Dictionary;

/// <summary>One bit for the vocabulary of a label, so that stretches without any of those looked among are passed over.</summary>
internal static class LabelGroups
{
    /// <summary>All vocabularies.</summary>
    public const byte All = byte.MaxValue;

    /// <summary>The bit of a vocabulary's number; more than eight share bits.</summary>
    public static byte Of(int vocabulary) => (byte)(1 << (vocabulary & 7));
}
