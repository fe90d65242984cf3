using System.CommandLine;
using Glossary.Web.Features.Anywhere;

namespace Glossary.Web.Hosting;

/// <summary>The verb <c>extension</c>: writes the browser extension, for people to load or an administrator to hand out.</summary>
internal static class ExtensionVerb
{
    internal static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "Where to write it." };
        var address = new Option<string?>("--address") { Description = "The glossary that it reads, such as https://glossary.hospital.example; each reader can name another." };
        var verb = new Command("extension", "Write the browser extension into a folder, ready to be loaded.") { folder, address };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction(parsed =>
        {
            var (to, at) = (Path.GetFullPath(parsed.GetRequiredValue(folder)), parsed.GetValue(address));
            try
            {
                WriteExtension.To(AppContext.BaseDirectory, to, at is null ? null : Read(at));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new OperatorException($"The extension can't be written: {exception.Message}");
            }

            parsed.InvocationConfiguration.Output.WriteLine($"The extension is in {to}. In the browser open chrome://extensions, switch on Developer mode, choose “Load unpacked” and that folder.");
            return 0;
        });
        return verb;
    }

    private static Uri Read(string address) => Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        ? uri
        : throw new OperatorException($"\"{address}\" is no address; write https://glossary.hospital.example.");
}
