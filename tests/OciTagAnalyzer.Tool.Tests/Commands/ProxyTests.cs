using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class ProxyTests : IDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Is_taken_from_the_environment_and_its_password_is_not_printed()
    {
        using var limit = new CancellationTokenSource(patience);
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "registry.example.com/app": { "tag": "1.2" } } }""");
        using Process process = ToolProcess.Start(folder, ("HTTPS_PROXY", $"http://bob:s3cret@{proxy.LocalEndpoint}"), "verify");

        using (TcpClient client = await proxy.AcceptTcpClientAsync(limit.Token))
        {
            using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
            Assert.Equal("CONNECT registry.example.com:443 HTTP/1.1", await reader.ReadLineAsync(limit.Token));
            await client.GetStream().WriteAsync("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), limit.Token);
        }

        await process.WaitForExitAsync(limit.Token);
        Assert.Equal("0 verified, 0 changed, 1 unknown\n", await process.StandardOutput.ReadToEndAsync(limit.Token));
        Assert.Equal("ocitag: warning: registry.example.com/app: unknown: the proxy does not connect to registry.example.com\n",
            await process.StandardError.ReadToEndAsync(limit.Token));
    }
}
