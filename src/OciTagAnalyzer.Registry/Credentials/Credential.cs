using System.Net.Http.Headers;
using System.Text;

namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>A password, an identity token or a token for the registry. It is not a record, since a record would print its members.</summary>
sealed class Credential
{
    // The user name that a credential helper returns with an identity token.
    const string IdentityTokenUser = "<token>";

    readonly string user;

    /// <summary>A user with a password, or the user <c>&lt;token&gt;</c> with an identity token.</summary>
    public Credential(string user, string secret)
    {
        this.user = user;
        IdentityToken = user == IdentityTokenUser ? secret : null;
        Basic = IdentityToken is null ? new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}"))) : null;
    }

    Credential(AuthenticationHeaderValue bearer)
    {
        user = "";
        RegistryToken = bearer;
    }

    /// <summary>The name of the user; null for a token.</summary>
    public string? User => Basic is null ? null : user;

    /// <summary>A refresh token, which a token service exchanges for an access token; null for a password.</summary>
    public string? IdentityToken { get; }

    /// <summary>The <c>Authorization</c> header with a password; null for a token.</summary>
    public AuthenticationHeaderValue? Basic { get; }

    /// <summary>The <c>Authorization</c> header with a token that the registry accepts as it is; null for anything else.</summary>
    public AuthenticationHeaderValue? RegistryToken { get; }

    /// <summary>A credential with an identity token.</summary>
    public static Credential OfIdentityToken(string token) => new(IdentityTokenUser, token);

    /// <summary>A credential with a token that the registry accepts as it is; null if no header can contain it.</summary>
    public static Credential? OfRegistryToken(string token) =>
        token.All(c => c is > ' ' and <= '~') ? new(new AuthenticationHeaderValue("Bearer", token)) : null;

    /// <summary>The name of the type, so that no secret is printed.</summary>
    public override string ToString() => nameof(Credential);
}
