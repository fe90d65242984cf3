using System.Xml.Linq;
using Microsoft.Playwright;

namespace Glossary.BrowserTests;

public sealed class MapPageTests : PageTest
{
    [Test]
    public async Task TheMap_IsWalkedWithArrowKeys_AsOneStopOfTheTabKey_AndOpensWithEnter()
    {
        await Page.GotoAsync("/map");
        await Page.Locator("[data-zoom=whole]").FocusAsync();
        await Page.Locator(".map-node[tabindex='0']").FocusAsync();
        var first = await FocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        var below = await FocusedAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("ArrowRight");
        var right = await FocusedAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.Side, Is.EqualTo("left"));
            Assert.That(below.Side, Is.EqualTo("left"));
            Assert.That(below.Y, Is.GreaterThan(first.Y));
            Assert.That(right.X, Is.GreaterThan(below.X + 300));
        });

        await Page.Keyboard.PressAsync("Tab");
        Assert.That(await Page.EvaluateAsync<bool>("() => document.activeElement.closest('svg') === null"), Is.True, "Tab must leave the picture at once.");
        await Page.Keyboard.PressAsync("Shift+Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".map-parts")).ToBeVisibleAsync();
    }

    [Test]
    public async Task TheMap_IsZoomedByKeysAndButtonsAndTheWheel_AndShownWholeAgain()
    {
        await Page.GotoAsync("/map/imaging");
        var picture = Page.Locator("svg.map-picture");
        var whole = await picture.GetAttributeAsync("viewBox");
        await Page.Locator("[data-zoom=in]").ClickAsync();
        var closer = await WidthAsync(picture);
        await Page.Locator(".map-node[tabindex='0']").FocusAsync();
        await Page.Keyboard.PressAsync("+");
        var closest = await WidthAsync(picture);
        await picture.HoverAsync();
        await Page.Keyboard.DownAsync("Control");
        await Page.Mouse.WheelAsync(0, 100);
        await Page.Keyboard.UpAsync("Control");
        var back = await WidthAsync(picture);

        Assert.That(closer, Is.LessThan(1160));
        Assert.That(closest, Is.LessThan(closer));
        Assert.That(back, Is.GreaterThan(closest));
        await Assertions.Expect(Page.Locator("[data-map-scale]")).ToContainTextAsync("125");

        await Page.Locator(".map-node[tabindex='0']").FocusAsync();
        await Page.Keyboard.PressAsync("0");
        await Assertions.Expect(picture).ToHaveAttributeAsync("viewBox", whole!.Replace(",", string.Empty, StringComparison.Ordinal));
    }

    [Test]
    public async Task TheMap_IsSavedAsSvg_ThatABrowserShowsByItself_AndAsPng()
    {
        await Page.GotoAsync("/map");
        var svg = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Save as SVG" }).ClickAsync());
        var png = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "Save as PNG" }).ClickAsync());
        var drawn = XDocument.Load(await svg.PathAsync());
        var bytes = await File.ReadAllBytesAsync(await png.PathAsync());

        Assert.Multiple(() =>
        {
            Assert.That(svg.SuggestedFilename, Is.EqualTo("glossary-map.svg"));
            Assert.That(drawn.Descendants().Count(element => element.Name.LocalName == "a"), Is.GreaterThan(40));
            Assert.That(png.SuggestedFilename, Is.EqualTo("glossary-map.png"));
            Assert.That(bytes.AsSpan(0, 8).ToArray(), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));

            // Width in the first chunk, in the order of the network; twice the picture's own, to be sharp on paper.
            Assert.That(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), Is.EqualTo(2400));
        });

        await Page.GotoAsync("/map.svg");
        Assert.That(await Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.map-left .map-shape')).stroke"), Is.EqualTo("rgb(10, 92, 76)"), "The file's own style must hold where it is opened by itself.");
    }

    [Test]
    public async Task WithoutScript_TheMapsNodesAreLinks_AndTheSameStandsInATable()
    {
        await OpenAsync(new() { JavaScriptEnabled = false });
        await Page.GotoAsync("/map");
        await Assertions.Expect(Page.Locator("[data-map-tools]").First).ToBeHiddenAsync();
        await Page.Locator(".numbers").GetByRole(AriaRole.Link, new() { Name = "Imaging" }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("Imaging");
        await Page.Locator("svg a.map-node").First.ClickAsync();

        Assert.That(Page.Url, Does.Contain("/t/"));
    }

    /// <summary>The server doesn't know the reader's letters; what it allowed for them must be enough.</summary>
    [TestCase("/map")]
    [TestCase("/map/devices")]
    [TestCase("/map/htm/preventive-maintenance")]
    public async Task InARealTypeface_NoLabelLeavesItsPlace(string address)
    {
        await Page.GotoAsync(address);
        var wide = await Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("svg.map-picture .map-node")].filter((node) => {
              const text = node.querySelector("text").getBBox();
              const view = node.ownerSVGElement.viewBox.baseVal;
              const shape = node.querySelector(".map-shape").getBBox();
              const inside = text.x >= shape.x && text.x + text.width <= shape.x + shape.width;
              const beside = text.x >= -1 && text.x + text.width <= view.width + 1 && (text.x > shape.x + shape.width - 40 || text.x + text.width < shape.x + 40);
              return !(inside || beside);
            }).map((node) => node.textContent)
            """);

        Assert.That(wide, Is.Empty);
        Assert.That(await Page.Locator("svg.map-picture .map-node").CountAsync(), Is.InRange(2, 70), "More cannot be taken in at a glance.");
    }

    private static async Task<double> WidthAsync(ILocator picture) =>
        double.Parse((await picture.GetAttributeAsync("viewBox"))!.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(string Side, double X, double Y)> FocusedAsync()
    {
        var node = Page.Locator(".map-node:focus");
        var box = await node.Locator(".map-shape").BoundingBoxAsync();
        var name = await node.GetAttributeAsync("class");
        return (name!.Split(' ').First(part => part is "map-left" or "map-right" or "map-across")["map-".Length..], box!.X, box.Y);
    }
}
