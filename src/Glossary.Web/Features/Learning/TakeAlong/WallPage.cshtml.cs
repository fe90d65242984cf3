using Glossary.Core.Search;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>A path or a list as one sheet for the wall: its false friends, and what to say instead.</summary>
public sealed class WallPageModel(ITermIndex index) : TakenPage(index)
{
    private readonly ITermIndex _index = index;

    /// <summary>What stands on the sheet.</summary>
    public WallSheet SheetOf(TakenList list) => WallSheet.Of(list, _index);
}
