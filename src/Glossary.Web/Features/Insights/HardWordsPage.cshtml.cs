using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Insights;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Insights;

/// <summary>The words that learners keep getting wrong, for stewards.</summary>
[Authorize(Policy = Author.WritePolicy)]
public sealed class HardWordsPageModel(GlossaryDbContext db, ITermIndex index, TimeProvider clock) : PageModel
{
    private const int Shown = 100;

    /// <summary>Those that most learners get wrong first.</summary>
    public IReadOnlyList<(HardWord Word, TermSummary Term)> Words { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => (_, Words) = await ListHardWords.ReadAsync(db, index, clock, null, Shown, cancellationToken);
}
