using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace OciTagAnalyzer.Tool.Registry.Http;

/// <summary>Trusts the certificates that the system trusts, and those of further authorities.</summary>
sealed class CertificateTrust(X509Certificate2Collection authorities)
{
    /// <summary>True where a server's certificate is that of its host and comes from somebody who is trusted.</summary>
    public bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || authorities.Count == 0 || certificate is not X509Certificate2 server)
        {
            return errors == SslPolicyErrors.None;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ExtraStore.AddRange(chain?.ChainPolicy.ExtraStore ?? []);
        return own.Build(server);
    }
}
