using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>A server on loopback that responds to GET with raw bytes, which may be invalid HTTP, and to HEAD with the media type only.</summary>
sealed class RawServer : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly Task served;

    /// <summary>Starts the server.</summary>
    /// <param name="headers">The headers for GET, each with its line break.</param>
    /// <param name="body">The content after them.</param>
    public RawServer(string headers, string body)
    {
        const string Start = $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: {FakeManifests.IndexType}\r\n";
        listener.Start();
        served = ServeAsync(Encoding.UTF8.GetBytes($"{Start}\r\n"), Encoding.UTF8.GetBytes($"{Start}{headers}\r\n{body}"));
    }

    /// <summary>The host and port.</summary>
    public string Host => listener.LocalEndpoint.ToString()!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await served;
    }

    async Task ServeAsync(byte[] toHead, byte[] toGet)
    {
        byte[] request = new byte[16 * 1024];
        while (true)
        {
            try
            {
                using TcpClient client = await listener.AcceptTcpClientAsync();
                NetworkStream stream = client.GetStream();
                int length = await stream.ReadAsync(request);
                await stream.WriteAsync(request.AsSpan(0, length).StartsWith("HEAD "u8) ? toHead : toGet);
            }
            catch (IOException)
            {
                // The client closed the connection.
            }
            catch (SocketException)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }
}
