using System.Net;

namespace Glossary.BrowserTests.Anywhere;

/// <summary>Pages of other sites.</summary>
internal static class SitePages
{
    internal const string Style = """
        body { font: 16px/1.6 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
        @media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1d; } a { color: #9cf; } }
        * { text-transform: none; }
        glossary-term { letter-spacing: 0; }
        """;

    /// <summary>A wiki whose author marks words.</summary>
    internal static string Wiki(Uri glossary) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ward 3</title><link rel="stylesheet" href="/site.css">
        <script type="module" src="{glossary}glossary-term.js"></script></head>
        <body><main><h1>Before the pump goes to ward 3</h1>
        <p>The <glossary-term term="htm/preventive-maintenance">PM</glossary-term> is due in March. Images go to the <glossary-term>packs</glossary-term> of the other house,
        which nobody calls <glossary-term>xqzzvk</glossary-term>. Beware of the <glossary-term term="it/unheard-of-horror">horror</glossary-term>.</p>
        <p>A <glossary-term>work order</glossary-term> is opened for each <glossary-term>port</glossary-term> that is missing.</p></main></body></html>
        """;

    /// <summary>A manual whose author marks nothing.</summary>
    internal static string Manual(Uri glossary, IEnumerable<string> sentences) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Manual</title><link rel="stylesheet" href="/site.css">
        <script type="module" src="{glossary}glossary-term.js" data-annotate="main"></script></head>
        <body><main><h1>The infusion pump</h1>
        <section id="first"><p>An <b>infusion pump</b> whose PM is due is on the work list, and the infusion pump comes back at 3 PM.</p></section>
        <section id="again"><h2>Infusion pump</h2><p>The infusion pump again.</p></section>
        <section id="closed"><p><a href="#x">infusion pump</a> <code>infusion pump</code> https://infusion-pump.example/pump</p><pre>infusion pump</pre>
        <p id="written" contenteditable>infusion pump</p><label>Word <input id="typed" value="infusion pump"></label><textarea aria-label="Text">infusion pump</textarea><button type="button">infusion pump</button></section>
        <section><p id="changing">The infusion pump is due.</p></section>
        <section id="long"><h2>Long</h2>{Words(sentences)}</section>
        </main><footer>The infusion pump</footer></body></html>
        """;

    /// <summary>A thousand words.</summary>
    private static string Words(IEnumerable<string> sentences)
    {
        var (words, paragraphs) = (0, new List<string>());
        foreach (var sentence in sentences)
        {
            if (words >= 1000)
            {
                break;
            }

            words += sentence.Split(' ').Length;
            paragraphs.Add($"<p>{WebUtility.HtmlEncode(sentence)}</p>");
        }

        return string.Join('\n', paragraphs);
    }

    /// <summary>Pages that look like those of the tools that hospitals write their tickets in.</summary>
    internal static (string Path, string Content)[] Tickets => [
        ("/browse/HTM-7", Ticket("Jira", """
            <div id="jira-issue-header"><h1 data-testid="issue.views.issue-base.foundation.summary.heading">Infusion pump offline</h1></div>
            <div class="ak-renderer-document"><p data-renderer-start-pos="1">The infusion pump on ward 3 lost its <strong>IP address</strong> before the PM.</p><div class="code-block"><code>infusion pump</code></div></div>
            <div id="comments"></div>
            <div class="ak-editor-content-area"><div id="editor" class="ProseMirror" contenteditable="true" role="textbox" aria-label="Comment"><p>infusion pump</p></div></div>
            """)),
        ("/nav_to.do", Ticket("ServiceNow", """
            <form name="incident.do"><table><tr><td class="label">Short description</td><td><input id="field" aria-label="Short description" value="infusion pump"></td></tr></table>
            <ul class="h-card-wrapper activities-form"><li class="h-card"><div class="sn-widget-textblock-body">Vendor says the infusion pump needs a work order.</div></li></ul>
            <textarea id="editor" aria-label="Work notes">infusion pump</textarea></form>
            """)),
        ("/hospital/devices/issues/7", Ticket("GitHub", """
            <div class="gh-header-show"><h1><bdi>infusion pump</bdi> <span>#7</span></h1></div>
            <div class="js-comment-body comment-body markdown-body"><p>The infusion pump needs a <a href="#p">port</a>. See <code>infusion pump</code>.</p><blockquote><p>A blorpometer beeps.</p></blockquote></div>
            <textarea id="editor" name="comment[body]" aria-label="Comment">infusion pump</textarea>
            """)),
    ];

    private static string Ticket(string tool, string body) => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{tool}</title><link rel="stylesheet" href="/site.css"></head><body><main>{body}</main></body></html>
        """;
}
