using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>Trusts the certificates that the system trusts and those of additional authorities, and remembers why others were refused.</summary>
sealed class CertificateTrust(X509Certificate2Collection authorities)
{
    readonly ConcurrentDictionary<string, CertificateProblem> refused = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the last certificate of <paramref name="host"/> (without a port) was refused; null if none was.</summary>
    public CertificateProblem? ProblemOf(string host) => refused.GetValueOrDefault(host.Trim('[', ']'));

    /// <summary>True if a server's certificate is valid for its host and issued by a trusted authority.</summary>
    public bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        CertificateProblem? problem = certificate is X509Certificate2 server ? Find(server, chain, errors) : CertificateProblem.Missing;
        if (problem is { } found && sender is SslStream stream)
        {
            refused[stream.TargetHostName] = found;
        }

        return problem is null;
    }

    CertificateProblem? Find(X509Certificate2 server, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return CertificateProblem.Missing;
        }

        // The validity period comes first, since it matters for every issuer and name.
        CertificateProblem? byDate =
            DateTime.Now > server.NotAfter ? CertificateProblem.Expired
            : DateTime.Now < server.NotBefore ? CertificateProblem.NotYetValid
            : null;
        if (byDate is not null)
        {
            return byDate;
        }

        bool isIssued = !errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) || IsIssuedByOwn(server, chain);
        return !isIssued ? (server.IssuerName.RawData.AsSpan().SequenceEqual(server.SubjectName.RawData) ? CertificateProblem.SelfSigned : ChainProblem(chain))
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? CertificateProblem.OtherHost
            : null;
    }

    bool IsIssuedByOwn(X509Certificate2 server, X509Chain? chain)
    {
        if (authorities.Count == 0)
        {
            return false;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ExtraStore.AddRange(chain?.ChainPolicy.ExtraStore ?? []);
        return own.Build(server);
    }

    static CertificateProblem ChainProblem(X509Chain? chain)
    {
        X509ChainStatusFlags flags = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        return flags.HasFlag(X509ChainStatusFlags.Revoked) ? CertificateProblem.Revoked
            : flags.HasFlag(X509ChainStatusFlags.NotTimeValid) ? CertificateProblem.ChainExpired
            : CertificateProblem.UnknownAuthority;
    }
}
