namespace Glossary.Web.Features.Shared;

/// <summary>Marks an endpoint that reads although its method says otherwise, so that it is limited as reading is.</summary>
internal sealed class CountsAsReading;
