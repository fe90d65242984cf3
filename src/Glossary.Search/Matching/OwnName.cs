using System.Text;
using Glossary.Core.Terms;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Tells which of several Terms a label that they share is rather the name of.</summary>
internal static class OwnName
{
    /// <summary>Whether a label is made of the Term's own name: SLA is rather the service level agreement than an uptime guarantee, an X-ray rather the X-ray system than the radiation.</summary>
    public static bool Makes(SegmentContent content, int label)
    {
        var name = content.Terms.Summary(content.Labels.Document(label)).Label;
        Span<char> characters = stackalloc char[64];
        if (!Encoding.UTF8.TryGetChars(content.Labels.Utf8(label), characters, out var count))
        {
            return false;
        }

        ReadOnlySpan<char> text = characters[..count];
        if (content.Labels.Kind(label) != LabelKind.Abbreviation)
        {
            return name.AsSpan().Contains(text, StringComparison.OrdinalIgnoreCase);
        }

        var isStart = true;
        foreach (var c in name)
        {
            text = isStart && !text.IsEmpty && char.ToUpperInvariant(c) == char.ToUpperInvariant(text[0]) ? text[1..] : text;
            isStart = !char.IsLetterOrDigit(c);
        }

        return text.IsEmpty;
    }
}
