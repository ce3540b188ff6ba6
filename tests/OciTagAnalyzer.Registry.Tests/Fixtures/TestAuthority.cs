using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>A certificate authority for tests.</summary>
sealed class TestAuthority : IDisposable
{
    static readonly DateTimeOffset start = DateTimeOffset.UtcNow.AddDays(-9);
    static readonly DateTimeOffset end = start.AddDays(18);

    public TestAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        Certificate = request.CreateSelfSigned(start, end);
    }

    /// <summary>The certificate of the authority.</summary>
    public X509Certificate2 Certificate { get; }

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();

    /// <summary>A certificate, with its key, for a server at <paramref name="address"/>.</summary>
    /// <param name="address">The address.</param>
    /// <param name="from">The start of the validity period, in days from now.</param>
    /// <param name="to">The end of the validity period, in days from now.</param>
    public X509Certificate2 Issue(IPAddress address, double from = -1, double to = 1)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={address}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed =
            request.Create(Certificate, DateTimeOffset.UtcNow.AddDays(from), DateTimeOffset.UtcNow.AddDays(to), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }

    /// <summary>A self-signed certificate for a server at <paramref name="address"/>.</summary>
    public static X509Certificate2 SelfSigned(IPAddress address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={address}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(start, end);
    }
}
