using System.Text.Json.Serialization;

namespace Glossary.Cli.Server;

/// <summary>A Term in brief. Values of lists that may grow, such as relations, are text: an older command understands a newer server.</summary>
internal sealed record TermSummary(string Key, string Vocabulary, string Label, string? Abbreviation, string Short, string Status, string Url);

internal sealed record Match(string Kind, string Label);

internal sealed record Counterpart(string Relation, string Bridge, TermSummary Term);

internal sealed record Found(TermSummary Term, Match Match, IReadOnlyList<Counterpart> Counterparts);

internal sealed record SearchAnswer(int Total, string? DidYouMean, IReadOnlyList<Found> Results);

/// <summary>How two Terms stand to each other; <paramref name="Relation"/> reads from the source.</summary>
internal sealed record Mapping(string Relation, string Bridge, TermSummary Source, TermSummary Target);

internal sealed record TranslateAnswer(IReadOnlyList<Mapping> Matches);

internal sealed record MappingPage(IReadOnlyList<Mapping> Items, string? Next);

internal sealed record TextToExplain(string Text, string? ReadFor, bool FirstOnly);

internal sealed record Annotation(int Start, string Text, IReadOnlyList<TermSummary> Senses);

internal sealed record AnnotateAnswer(IReadOnlyList<Annotation> Annotations);

/// <summary>Why the server refuses: RFC 9457.</summary>
internal sealed record Problem(string? Title, string? Detail, IReadOnlyDictionary<string, string[]>? Errors);

/// <summary>What the server answers, as it came and as it is meant.</summary>
internal sealed record Answer<T>(T Value, string Body);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(TranslateAnswer))]
[JsonSerializable(typeof(MappingPage))]
[JsonSerializable(typeof(TextToExplain))]
[JsonSerializable(typeof(AnnotateAnswer))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class AnswerJson : JsonSerializerContext;
