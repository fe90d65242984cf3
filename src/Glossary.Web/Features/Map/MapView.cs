using Glossary.Core.Search;
using Glossary.Web.Features.Map.Drawing;

namespace Glossary.Web.Features.Map;

/// <summary>A map on a page, with its tools.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Address">The page that it is on.</param>
/// <param name="FileName">What it is called when it is saved, without an ending.</param>
public sealed record MapView(MapPicture Picture, string Address, string FileName);

/// <summary>Connections as a list, which says what a picture shows.</summary>
/// <param name="Items">The connections.</param>
/// <param name="Catalogue">What the vocabularies are called.</param>
public sealed record ConnectionListView(IReadOnlyList<Connection> Items, Catalogue Catalogue);
