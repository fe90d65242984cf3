using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Chat;

/// <summary>Recognises links to our own Terms. An address is only read; nothing is ever fetched from it.</summary>
internal sealed class OwnTerms(ITermIndex index, PublicAddress address)
{
    /// <summary>The Term that a link leads to; null when it is none of ours.</summary>
    internal PublishedTerm? Find(string url, HttpRequest request) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && Uri.TryCreate(address.Of(request, "/"), UriKind.Absolute, out var home)
        && uri.GetLeftPart(UriPartial.Authority) == home.GetLeftPart(UriPartial.Authority) && uri.AbsolutePath.StartsWith(home.AbsolutePath, StringComparison.Ordinal)
        && uri.AbsolutePath[home.AbsolutePath.Length..].Split('/') is ["t" or "embed", var vocabulary, var slug]
        && TermKey.TryParse($"{vocabulary}/{slug}", out var key) ? index.Find(key) : null;
}
