using System.Security.Cryptography;
using System.Text;

namespace Glossary.Web.Features.Meetings;

/// <summary>
/// Where somebody sits in one meeting, by two cookies of its page alone: that this is the device it was, so that a tap counts once, and
/// that whoever sits at it is the host. Neither says who they are.
/// </summary>
internal static class MeetingSeat
{
    private const string DeviceCookie = "glossary-seat";
    private const string HostCookie = "glossary-host";
    private const int DeviceLength = 32;

    /// <summary>The device, as a hash that means nothing elsewhere; a new one is given its cookie.</summary>
    internal static string Device(HttpContext http, string code)
    {
        var device = http.Request.Cookies[DeviceCookie];
        if (device is not { Length: DeviceLength })
        {
            device = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(DeviceLength / 2));
            Keep(http, code, DeviceCookie, device);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{code} {device}")))[..DeviceLength];
    }

    /// <summary>What makes somebody the host; null when they don't have it.</summary>
    internal static string? HostToken(HttpContext http) => http.Request.Cookies[HostCookie];

    internal static void MakeHost(HttpContext http, string code, string token) => Keep(http, code, HostCookie, token);

    private static void Keep(HttpContext http, string code, string name, string value) =>
        http.Response.Cookies.Append(name, value, new() { Path = MeetingLinks.Page(code), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
}
