using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Glossary.IntegrationTests.Language;

/// <summary>
/// A language that nobody speaks: every text that has a translation is the English one in brackets, ⟦so⟧, with the values in it left out
/// of them. On a page in it, words without brackets never passed the localizer. It comes as a translator's would, as resources of the server's
/// own assembly, so that whatever asks for a text in whatever way gets it.
/// </summary>
internal static partial class PseudoLanguage
{
    /// <summary>A tag that .NET knows and that the pages don't speak: Esperanto.</summary>
    internal const string Tag = "eo";

    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Lets a server answer in it whoever asks for it.</summary>
    internal static void AddTo(TestGlossary glossary)
    {
        _ = Installed.Value;
        glossary.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value.SupportedUICultures!.Add(CultureInfo.GetCultureInfo(Tag));
    }

    /// <summary>What of a text is in no brackets.</summary>
    internal static string Untranslated(string text) => Bracketed().Replace(text, " ");

    private static bool Install()
    {
        var server = typeof(GlossaryServer).Assembly;
        var name = new AssemblyName($"{server.GetName().Name}.resources") { CultureName = Tag, Version = server.GetName().Version };
        var image = Compile(name, Translations(server.GetSatelliteAssembly(CultureInfo.GetCultureInfo("de"))));
        AssemblyLoadContext.Default.Resolving += (context, wanted) => wanted.Name == name.Name && wanted.CultureName == Tag ? context.LoadFromStream(new MemoryStream(image)) : null;
        return true;
    }

    /// <summary>The files of another language, each text replaced by its key in brackets.</summary>
    private static IEnumerable<(string Name, byte[] Resources)> Translations(Assembly other)
    {
        foreach (var file in other.GetManifestResourceNames())
        {
            using var written = new MemoryStream();
            using (var writer = new ResourceWriter(written))
            {
                using var reader = new ResourceReader(other.GetManifestResourceStream(file)!);
                foreach (DictionaryEntry text in reader)
                {
                    writer.AddResource((string)text.Key, $"⟦{Fixed().Replace((string)text.Key, "⟧$0⟦")}⟧");
                }
            }

            yield return (file.Replace(".de.resources", $".{Tag}.resources", StringComparison.Ordinal), written.ToArray());
        }
    }

    /// <summary>An assembly that holds them and nothing else, as the linker writes one for each language.</summary>
    private static byte[] Compile(AssemblyName name, IEnumerable<(string Name, byte[] Resources)> files)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString($"{name.Name}.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name.Name!), name.Version!, metadata.GetOrAddString(Tag), default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var resources = new BlobBuilder();
        foreach (var (file, content) in files)
        {
            resources.Align(8);
            metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString(file), default, (uint)resources.Count);
            resources.WriteInt32(content.Length);
            resources.WriteBytes(content);
        }

        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder(), managedResources: resources).Serialize(image);
        return image.ToArray();
    }

    [GeneratedRegex(@"<[^>]+>|\{\d+\}")]
    private static partial Regex Fixed();

    [GeneratedRegex("⟦[^⟧]*⟧")]
    private static partial Regex Bracketed();
}
