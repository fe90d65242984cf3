using Glossary.Web.Features.Shared.Language;
using SkiaSharp;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>
/// Draws a card picture, in the colours of the pages. The sides are told apart by name, by shape (HTM's square, IT's circle) and by where
/// the band stands, and only then by colour.
/// </summary>
internal sealed class CardDrawing : IDisposable
{
    private const float Margin = 64;
    private const float Band = 26;
    private const float Left = Margin + Band / 2;
    private const float Wide = CardSize.Width - 2 * Left;
    private const float OthersTop = 392;
    private const float OthersHeight = 164;
    private const float Foot = 578;
    private readonly SKCanvas _canvas;
    private readonly Writing _writing;
    private readonly CardMarks _marks;

    private CardDrawing(SKCanvas canvas) => (_canvas, _writing, _marks) = (canvas, new(canvas), new(canvas));

    /// <summary>Draws it.</summary>
    /// <returns>A PNG.</returns>
    internal static byte[] Draw(CardContent content, int width)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, CardSize.HeightOf(width)));
        surface.Canvas.Clear(CardColors.Sheet);
        surface.Canvas.Scale((float)width / CardSize.Width);
        using (var drawing = new CardDrawing(surface.Canvas))
        {
            drawing.Draw(content);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private void Draw(CardContent content)
    {
        _marks.Fill(content.Side.IsOnTheRight ? new(CardSize.Width - Band, 0, CardSize.Width, CardSize.Height) : new(0, 0, Band, CardSize.Height), CardColors.Of(content.Side));
        DrawHead(content);
        var y = DrawLabel(content, 104);
        if (content.OutOfUse is { } outOfUse)
        {
            y = DrawOutOfUse(outOfUse, y + 10) + 10;
        }

        var hasOthers = content.Others.Count > 0;
        var letters = new Letters("Regular", hasOthers ? 33 : 38, CardColors.Ink);
        var room = (hasOthers ? OthersTop : content.NoSuchThing is null ? Foot : Foot - 60) - 16 - y;
        y = _writing.Write(_writing.Wrap(content.Short, letters, Wide, Math.Max(1, (int)(room / letters.Leading))), letters, Left, y, Wide);
        if (hasOthers)
        {
            DrawOthers(content.Others);
        }
        else if (content.NoSuchThing is { } nowhere)
        {
            _writing.WriteLine(nowhere, new("SemiBold", 30, CardColors.InkSoft), Left, Math.Max(y + 14, Foot - 60), Wide);
        }

        DrawFoot(content.Address, content.More);
    }

    private void DrawHead(CardContent content)
    {
        _marks.Draw(content.Side, Left, 46, 34);
        var x = Left + 48;
        x += _writing.WriteLine(content.Side.Name, new("Bold", 32, CardColors.Of(content.Side)), x, 44, Wide / 2) + 12;
        _writing.WriteLine(Translation<Texts>.Of("means by"), new("Regular", 30, CardColors.InkSoft), x, 45);
        if (content.Revision is { } revision)
        {
            var letters = new Letters("SemiBold", 26, CardColors.InkSoft);
            _writing.WriteLine(revision, letters, Left + Wide - _writing.Measure(revision, letters), 48);
        }
    }

    /// <summary>As large as it can be in two lines.</summary>
    private float DrawLabel(CardContent content, float y)
    {
        foreach (var size in new[] { 82f, 70f, 58f, 48f, 42f })
        {
            var letters = new Letters("Bold", size, CardColors.Ink);
            var lines = _writing.Wrap(content.Label, letters, Wide, 2);
            if (size == 42f || (lines.Count * size <= 140 && !lines[^1].EndsWith('…')))
            {
                return _writing.Write(lines, letters with { Size = size }, Left, y, Wide) + 6;
            }
        }

        return y;
    }

    private float DrawOutOfUse(string text, float y)
    {
        var letters = new Letters("SemiBold", 28, CardColors.Care);
        _marks.Frame(new(Left, y, Left + Wide, y + 56), CardColors.CareWash, CardColors.Care, 8);
        _writing.WriteLine(text, letters, Left + 24, y + 12, Wide - 48);
        return y + 56;
    }

    private void DrawOthers(IReadOnlyList<CardOther> others)
    {
        const float gap = 20;
        var width = (Wide - gap * (others.Count - 1)) / others.Count;
        foreach (var (other, i) in others.Select((other, i) => (other, i)))
        {
            DrawOther(other, Left + i * (width + gap), width);
        }
    }

    private void DrawOther(CardOther other, float x, float width)
    {
        const float inset = 22;
        var inner = width - 2 * inset;
        var color = CardColors.Of(other.Side);
        _marks.Frame(new(x, OthersTop, x + width, OthersTop + OthersHeight), other.IsFalseFriend ? CardColors.CareWash : CardColors.WashOf(other.Side), other.IsFalseFriend ? CardColors.Care : color, other.Side.IsOnTheRight ? 24 : 4, other.IsFalseFriend);
        _marks.Draw(other.Side, x + inset, OthersTop + 18, 24);
        var at = x + inset + 34;
        at += _writing.WriteLine(other.Side.Name, new("Bold", 24, color), at, OthersTop + 16, inner / 2) + 14;
        if (other.IsFalseFriend)
        {
            _marks.Warning(at, OthersTop + 18, 25);
            at += 35;
        }

        _writing.WriteLine(other.Relation, new("SemiBold", 23, other.IsFalseFriend ? CardColors.Care : CardColors.InkSoft), at, OthersTop + 17, x + width - inset - at);
        var label = new Letters("Bold", 31, CardColors.Ink);
        _writing.WriteLine(other.Label, _writing.Measure(other.Label, label) <= inner ? label : label with { Size = 26 }, x + inset, OthersTop + 48, inner);
        var letters = new Letters("Regular", 23, CardColors.Ink);
        _writing.Write(_writing.Wrap(other.Short, letters, inner, 2), letters, x + inset, OthersTop + 92, inner);
    }

    private void DrawFoot(string address, string? more)
    {
        _marks.Fill(new(Left, Foot, Left + Wide, Foot + 1.5f), CardColors.Rule);
        _marks.Sign(Left, Foot + 15, 23);
        var at = Left + 46 + _writing.WriteLine("Glossary", new("Bold", 23, CardColors.Ink), Left + 46, Foot + 12);
        var letters = new Letters("Regular", 21, CardColors.InkSoft);
        if (more is not null)
        {
            at += 16 + _writing.WriteLine($"· {more}", letters, at + 16, Foot + 14);
        }

        var most = Left + Wide - at - 24;
        var x = Left + Wide - Math.Min(most, _writing.Measure(address, letters));
        _writing.WriteLine(address, letters, x, Foot + 14, most);
    }
}
