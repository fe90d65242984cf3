using SkiaSharp;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>The shapes on a card.</summary>
internal sealed class CardMarks(SKCanvas canvas)
{
    internal void Fill(SKRect area, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawRect(area, paint);
    }

    /// <summary>A frame with a ground; a dashed one where care is needed.</summary>
    internal void Frame(SKRect area, SKColor ground, SKColor line, float corner, bool isDashed = false)
    {
        using var paint = new SKPaint { Color = ground, IsAntialias = true };
        canvas.DrawRoundRect(area, corner, corner, paint);
        using var dashes = isDashed ? SKPathEffect.CreateDash([14, 8], 0) : null;
        using var stroke = new SKPaint { Color = line, IsAntialias = true, IsStroke = true, StrokeWidth = isDashed ? 4 : 2, PathEffect = dashes };
        canvas.DrawRoundRect(area, corner, corner, stroke);
    }

    /// <summary>A side's shape: HTM's square, IT's circle, a diamond for all others.</summary>
    internal void Draw(CardSide side, float x, float y, float size)
    {
        using var paint = new SKPaint { Color = CardColors.Of(side), IsAntialias = true };
        switch (side.Vocabulary)
        {
            case "htm":
                canvas.DrawRoundRect(x, y, size, size, 3, 3, paint);
                break;
            case "it":
                canvas.DrawCircle(x + size / 2, y + size / 2, size / 2, paint);
                break;
            default:
                DrawCorners(paint, (x + size / 2, y), (x + size, y + size / 2), (x + size / 2, y + size), (x, y + size / 2));
                break;
        }
    }

    /// <summary>A triangle with an exclamation mark.</summary>
    internal void Warning(float x, float y, float size)
    {
        using var paint = new SKPaint { Color = CardColors.Care, IsAntialias = true };
        DrawCorners(paint, (x + size / 2, y), (x + size, y + size), (x, y + size));
        Fill(new(x + size / 2 - 1.75f, y + size * 0.36f, x + size / 2 + 1.75f, y + size * 0.68f), CardColors.CareWash);
        Fill(new(x + size / 2 - 1.75f, y + size * 0.76f, x + size / 2 + 1.75f, y + size * 0.9f), CardColors.CareWash);
    }

    /// <summary>The glossary's own sign: the square and the circle, which meet.</summary>
    internal void Sign(float x, float y, float size)
    {
        using var square = new SKPaint { Color = SKColor.Parse("#0a5c4c"), IsAntialias = true, IsStroke = true, StrokeWidth = 2.5f };
        using var circle = new SKPaint { Color = SKColor.Parse("#26458f"), IsAntialias = true, IsStroke = true, StrokeWidth = 2.5f };
        canvas.DrawRoundRect(x, y, size, size, 2, 2, square);
        canvas.DrawCircle(x + size + 2, y + size / 2, size / 2, circle);
    }

    private void DrawCorners(SKPaint paint, params (float X, float Y)[] corners)
    {
        using var outline = new SKPathBuilder();
        outline.AddPoly([.. corners.Select(corner => new SKPoint(corner.X, corner.Y))], true);
        using var path = outline.Detach();
        canvas.DrawPath(path, paint);
    }
}
