using System.Net.Http.Headers;
using System.Text;

namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>A password or an identity token. It is not a record, since a record would print its members.</summary>
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

    /// <summary>The name of the user; null for an identity token.</summary>
    public string? User => IdentityToken is null ? user : null;

    /// <summary>A refresh token, which a token service exchanges for an access token; null for a password.</summary>
    public string? IdentityToken { get; }

    /// <summary>The <c>Authorization</c> header; null for an identity token.</summary>
    public AuthenticationHeaderValue? Basic { get; }

    /// <summary>A credential with an identity token.</summary>
    public static Credential OfIdentityToken(string token) => new(IdentityTokenUser, token);

    /// <summary>The name of the type, so that no secret is printed.</summary>
    public override string ToString() => nameof(Credential);
}
