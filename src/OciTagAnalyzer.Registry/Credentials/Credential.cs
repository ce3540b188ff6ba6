using System.Net.Http.Headers;
using System.Text;

namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>What a user may do at a registry is proven by it. No record, so that nothing prints its members.</summary>
sealed class Credential
{
    // What a credential helper gives for the user where the secret is no password.
    const string IdentityTokenUser = "<token>";

    readonly string user;

    /// <summary>A user and their password, or, for the user <c>&lt;token&gt;</c>, an identity token.</summary>
    public Credential(string user, string secret)
    {
        this.user = user;
        IdentityToken = user == IdentityTokenUser ? secret : null;
        Basic = IdentityToken is null ? new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}"))) : null;
    }

    /// <summary>The user's name, null with an identity token.</summary>
    public string? User => IdentityToken is null ? user : null;

    /// <summary>A token that a token service changes for one that a registry takes; null where there is a password.</summary>
    public string? IdentityToken { get; }

    /// <summary>The header that proves it; null where there is an identity token.</summary>
    public AuthenticationHeaderValue? Basic { get; }

    /// <summary>The credential that is an identity token.</summary>
    public static Credential OfIdentityToken(string token) => new(IdentityTokenUser, token);

    /// <summary>Nothing of it.</summary>
    public override string ToString() => nameof(Credential);
}
