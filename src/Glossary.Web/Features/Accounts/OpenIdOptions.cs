using System.ComponentModel.DataAnnotations;
using Glossary.Core.Accounts;

namespace Glossary.Web.Features.Accounts;

/// <summary>The section <c>Glossary:OpenId</c> of the configuration: the house's single sign-on.</summary>
public sealed class OpenIdOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:OpenId";

    /// <summary>The provider's address, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>. Default: none, which turns it off.</summary>
    public string? Authority { get; set; }

    /// <summary>What the provider knows the glossary by. Default: none.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that goes with it. Default: none, for a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What stands on the button. Default: "Sign in with your hospital account".</summary>
    public string Name { get; set; } = "Sign in with your hospital account";

    /// <summary>What is asked for, with spaces between. Default: openid profile email.</summary>
    public string Scope { get; set; } = "openid profile email";

    /// <summary>The claim that names somebody's groups or roles; a path with dots where it is nested, such as Keycloak's <c>realm_access.roles</c>. Default: roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Which group has which role. Once it names any, the provider's groups decide at every sign-in. Default: none, administrators decide.</summary>
    public Dictionary<string, Role> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which group looks after which vocabularies, with commas between. Makes stewards. Default: none.</summary>
    public Dictionary<string, string> Stewards { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of somebody whose groups say nothing. Default: contributor.</summary>
    public Role DefaultRole { get; set; } = Role.Contributor;

    /// <summary>Whether somebody whose groups say nothing is let in at all. Default: true.</summary>
    public bool AdmitOthers { get; set; } = true;

    /// <summary>Whether there is single sign-on.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>Whether groups decide who may do what.</summary>
    internal bool GroupsDecide => Roles.Count > 0 || Stewards.Count > 0;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && !Uri.TryCreate(Authority, UriKind.Absolute, out _))
        {
            yield return new($"{Section}:{nameof(Authority)} is no address; write it as https://login.example.org/realm.");
        }

        if (IsOn && string.IsNullOrWhiteSpace(ClientId))
        {
            yield return new($"{Section}:{nameof(ClientId)} is missing; the provider gave it when the glossary was registered there.");
        }

        if (!IsOn && (ClientId is not null || ClientSecret is not null))
        {
            yield return new($"{Section}:{nameof(Authority)} is missing beside {nameof(ClientId)}; it is the provider's address.");
        }
    }
}
