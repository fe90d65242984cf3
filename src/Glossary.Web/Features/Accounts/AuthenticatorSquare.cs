using QRCoder;

namespace Glossary.Web.Features.Accounts;

/// <summary>An authenticator app's key as a QR code, drawn on the server: it goes to no other service.</summary>
internal static class AuthenticatorSquare
{
    private const string Issuer = "Glossary";

    /// <summary>SVG with a quiet zone, black on white in every theme, or a camera would not read it.</summary>
    internal static string Draw(string signInName, string key)
    {
        var address = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(signInName)}?secret={key}&issuer={Issuer}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
