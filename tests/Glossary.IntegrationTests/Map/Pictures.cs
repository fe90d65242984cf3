using System.Text.Json;
using Glossary.Web.Features.Map.Drawing;

namespace Glossary.IntegrationTests.Map;

/// <summary>What holds for every picture.</summary>
internal static class Pictures
{
    public static bool AreSame(MapPicture one, MapPicture other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    public static void AssertReadable(MapPicture picture)
    {
        var whole = new MapBox(0, 0, picture.Width, picture.Height);
        var words = picture.Nodes.Select(node => node.Text).Concat(picture.Captions.Select(caption => caption.Text)).Concat(picture.Links.Select(link => link.Sign).OfType<MapText>()).ToList();
        foreach (var text in words)
        {
            Assert.That(whole.Contains(text.Box), Is.True, $"{text.Lines[0]} is out of the picture.");
            Assert.That(text.Lines.Max(line => Lettering.Width(line, text.Size)), Is.LessThanOrEqualTo(Math.Max(text.Box.Width, text.Size * 1.1)), text.Lines[0]);
            Assert.That(text.Lines.Count * text.Size * Lettering.LineHeight, Is.LessThanOrEqualTo(text.Box.Height + 0.01), text.Lines[0]);
        }

        AssertApart([.. words.Select(text => (text.Box, string.Join(' ', text.Lines)))]);
        AssertApart([.. picture.Nodes.Select(node => (node.Box, node.Id))]);
        foreach (var node in picture.Nodes)
        {
            Assert.That(whole.Contains(node.Box), Is.True, node.Id);
            foreach (var text in picture.Links.Select(link => link.Sign).OfType<MapText>())
            {
                Assert.That(node.Box.Overlaps(text.Box), Is.False, $"A sign stands on {node.Id}.");
            }
        }

        foreach (var path in picture.Links.Select(link => link.Path))
        {
            // A curve stays within the corners that it is drawn by.
            Assert.That(new[] { path.X1, path.X4 }, Is.All.InRange(0, picture.Width));
            Assert.That(new[] { path.Y1, path.Y2, path.Y3, path.Y4 }, Is.All.InRange(0, picture.Height));
        }
    }

    private static void AssertApart(List<(MapBox Box, string Name)> things)
    {
        for (var i = 0; i < things.Count; i++)
        {
            for (var j = i + 1; j < things.Count; j++)
            {
                Assert.That(things[i].Box.Overlaps(things[j].Box), Is.False, $"{things[i].Name} and {things[j].Name} overlap.");
            }
        }
    }
}
