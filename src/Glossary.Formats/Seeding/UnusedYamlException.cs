using YamlDotNet.Core;

namespace Glossary.Formats.Seeding;

/// <summary>It is YAML, but such as a seed has no use for; the message says what to write instead.</summary>
internal sealed class UnusedYamlException(Mark start, Mark end, string message) : YamlException(start, end, message);
