using Glossary.Web.Features.Shared;
using QRCoder;

namespace Glossary.Web.Features.Meetings;

/// <summary>Where a meeting is.</summary>
internal static class MeetingLinks
{
    internal const string Start = "/meetings";

    internal static string Page(string code) => $"/m/{code}";

    internal static string Sheet(string code) => $"/m/{code}/sheet";

    internal static string Host(string code, string token) => $"/m/{code}/host/{token}";

    /// <summary>The same as somebody elsewhere types it or their camera reads it.</summary>
    internal static string Whole(HttpContext http, string path) => http.RequestServices.GetRequiredService<PublicAddress>().Of(http.Request, path);

    /// <summary>An address as a square for a camera: SVG with a quiet zone, black on white in every theme.</summary>
    internal static string Square(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
