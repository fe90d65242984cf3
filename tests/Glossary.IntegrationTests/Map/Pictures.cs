using System.Text.Json;
using Glossary.Web.Features.Map.Drawing;

namespace Glossary.IntegrationTests.Map;

/// <summary>What holds for every picture. A fault is thrown, so that whoever draws at random can look for the smallest picture with it.</summary>
internal static class Pictures
{
    public static bool AreSame(MapPicture one, MapPicture other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    /// <exception cref="InvalidOperationException">Something cannot be read, or stands outside; the message says what.</exception>
    public static void RequireReadable(MapPicture picture)
    {
        var whole = new MapBox(0, 0, picture.Width, picture.Height);
        var signs = picture.Links.Select(link => link.Sign).OfType<MapText>().ToList();
        var words = picture.Nodes.Select(node => node.Text).Concat(picture.Captions.Select(caption => caption.Text)).Concat(signs).ToList();
        foreach (var text in words)
        {
            Require(whole.Contains(text.Box), $"\"{text.Lines[0]}\" is out of the picture.");
            Require(text.Lines.All(line => line == "…" || Lettering.Width(line, text.Size) <= Math.Max(text.Box.Width, text.Size * 1.1)), $"\"{text.Lines[0]}\" is wider than its place.");
            Require(text.Lines.Count * text.Size * Lettering.LineHeight <= text.Box.Height + 0.01, $"\"{text.Lines[0]}\" is higher than its place.");
        }

        RequireApart([.. words.Select(text => (text.Box, string.Join(' ', text.Lines)))]);
        RequireApart([.. picture.Nodes.Select(node => (node.Box, node.Id))]);
        foreach (var node in picture.Nodes)
        {
            Require(whole.Contains(node.Box), $"{node.Id} is out of the picture.");
            Require(signs.TrueForAll(sign => !node.Box.Overlaps(sign.Box)), $"A sign stands on {node.Id}.");
        }

        foreach (var path in picture.Links.Select(link => link.Path))
        {
            // A curve stays within the corners that it is drawn by.
            Require(new[] { path.X1, path.X4 }.All(x => x >= 0 && x <= picture.Width) && new[] { path.Y1, path.Y2, path.Y3, path.Y4 }.All(y => y >= 0 && y <= picture.Height), $"A line runs out of the picture: {path}.");
        }
    }

    private static void RequireApart(List<(MapBox Box, string Name)> things)
    {
        for (var i = 0; i < things.Count; i++)
        {
            for (var j = i + 1; j < things.Count; j++)
            {
                Require(!things[i].Box.Overlaps(things[j].Box), $"\"{things[i].Name}\" and \"{things[j].Name}\" overlap.");
            }
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
