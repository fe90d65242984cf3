using System.Net;
using System.Net.Sockets;
using Glossary.Web.Hosting.Outbound;

namespace Glossary.IntegrationTests.Hosting;

/// <summary>The addresses that somebody else has named, and that the glossary calls or doesn't.</summary>
public sealed class OutboundGuardTests
{
    private const string Public = "93.184.216.34";

    [TestCase("0.0.0.0")]
    [TestCase("10.1.2.3")]
    [TestCase("100.64.0.1")]
    [TestCase("100.100.100.200")]
    [TestCase("127.0.0.1")]
    [TestCase("127.255.255.254")]
    [TestCase("168.63.129.16")]
    [TestCase("169.254.169.254")]
    [TestCase("172.16.0.1")]
    [TestCase("172.31.255.255")]
    [TestCase("192.0.0.192")]
    [TestCase("192.0.2.1")]
    [TestCase("192.168.1.1")]
    [TestCase("198.18.0.1")]
    [TestCase("198.51.100.1")]
    [TestCase("203.0.113.1")]
    [TestCase("224.0.0.1")]
    [TestCase("255.255.255.255")]
    [TestCase("::")]
    [TestCase("::1")]
    [TestCase("::127.0.0.1")]
    [TestCase("::ffff:127.0.0.1")]
    [TestCase("::ffff:a9fe:a9fe")]
    [TestCase("64:ff9b::10.0.0.1")]
    [TestCase("64:ff9b:1::1")]
    [TestCase("100::1")]
    [TestCase("2001::1")]
    [TestCase("2001:db8::1")]
    [TestCase("2002:7f00:1::")]
    [TestCase("3fff::1")]
    [TestCase("fc00::1")]
    [TestCase("fd00:ec2::254")]
    [TestCase("fe80::1")]
    [TestCase("fe80::1%1")]
    [TestCase("fec0::1")]
    [TestCase("ff02::1")]
    public void AnAddressInside_IsNone_OfThePublicInternet(string address) => Assert.That(PublicNetworks.Has(IPAddress.Parse(address)), Is.False);

    [TestCase(Public)]
    [TestCase("172.32.0.1")]
    [TestCase("100.128.0.1")]
    [TestCase("2606:2800:220:1:248:1893:25c8:1946")]
    [TestCase("::ffff:93.184.216.34")]
    [TestCase("64:ff9b::93.184.216.34")]
    public void AnyOther_Is(string address) => Assert.That(PublicNetworks.Has(IPAddress.Parse(address)), Is.True);

    [TestCase("https://2130706433/")]
    [TestCase("https://017700000001/")]
    [TestCase("https://0x7f000001/")]
    [TestCase("https://0x7f.1/")]
    [TestCase("https://0177.0.0.1/")]
    [TestCase("https://127.1/")]
    [TestCase("https://[::ffff:127.0.0.1]/")]
    [TestCase("https://[::1]/")]
    [TestCase("https://１２７.0.0.1/")]
    [TestCase("https://localhost./")]
    [TestCase("https://LOCALHOST/")]
    public async Task TheMachineItself_IsNotCalled_HoweverItIsWritten(string address) =>
        Assert.That(await Guard(resolve: _ => [IPAddress.Loopback]).FaultAsync(address, CancellationToken.None), Does.StartWith("It leads to an address inside"));

    [Test]
    public async Task ANameWithOneAddressInside_IsNotCalled_WhateverItsOthersAre() => Assert.That(
        await Guard(resolve: _ => [IPAddress.Parse(Public), IPAddress.Parse("10.0.0.1")]).FaultAsync("https://two.example/", CancellationToken.None), Does.StartWith("It leads to an address inside"));

    [TestCase("https://engine.hospital.example/", null)]
    [TestCase("http://ENGINE.hospital.example./", null)]
    [TestCase("http://10.4.7.7/", null)]
    [TestCase("https://other.hospital.example:8443/", null)]
    [TestCase("http://other.hospital.example/", "Use https.")]
    [TestCase("https://10.5.0.1/", "It leads to an address inside")]
    [TestCase("https://engine.hospital.example:9000/", "Use the usual port")]
    public async Task WhatTheOperatorAllows_IsCalled_AndNothingBeside(string address, string? fault)
    {
        var guard = Guard("engine.hospital.example, 10.4.0.0/16", "8443", host => [IPAddress.Parse(host.StartsWith("engine", StringComparison.OrdinalIgnoreCase) ? "192.168.7.7" : "10.4.1.1")]);

        Assert.That(await guard.FaultAsync(address, CancellationToken.None), fault is null ? Is.Null : Does.StartWith(fault));
    }

    [TestCase("not a host")]
    [TestCase("http://engine.hospital.example")]
    [TestCase("10.4.0.0/99")]
    public void ASettingThatIsNoHost_StopsTheServer(string setting) => Assert.That(() => InsideHosts.Read(setting, null), Throws.Exception.With.Message.Contains("Glossary:Webhooks:AllowedHosts"));

    [Test]
    public async Task ANameThatMeansSomethingElse_AMomentLater_LeadsNowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = 0;
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var guard = Guard(ports: port.ToString(System.Globalization.CultureInfo.InvariantCulture), resolve: _ => [asked++ == 0 ? IPAddress.Parse(Public) : IPAddress.Loopback]);
        Assert.That(await guard.FaultAsync($"https://rebinding.example:{port}/", CancellationToken.None), Is.Null);

        using var http = new HttpClient(guard.CreateHandler());
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync($"https://rebinding.example:{port}/"));

        Assert.That(refused!.InnerException, Is.TypeOf<RefusedAddressException>().Or.InnerException.TypeOf<RefusedAddressException>());
        Assert.That(listener.Pending(), Is.False, "It was called.");
    }

    private static OutboundGuard Guard(string? hosts = null, string? ports = null, Func<string, IPAddress[]>? resolve = null) =>
        new(InsideHosts.Read(hosts, ports), (host, _) => Task.FromResult(resolve?.Invoke(host) ?? []));
}
