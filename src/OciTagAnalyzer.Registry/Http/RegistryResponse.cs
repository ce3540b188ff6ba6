using System.Net;
using System.Net.Http.Headers;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>A response whose body is read completely.</summary>
/// <param name="Uri">The address of the request.</param>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="MediaType">The media type of its body, without parameters; null if there is none.</param>
/// <param name="Body">Its body; empty for HEAD.</param>
sealed record RegistryResponse(Uri Uri, HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, byte[] Body)
{
    /// <summary>The value of a header that occurs once; null if there is none.</summary>
    public string? Header(string name) => HeaderLines(name).FirstOrDefault();

    /// <summary>The values of a header that may occur several times.</summary>
    public IEnumerable<string> HeaderLines(string name) => Headers.TryGetValues(name, out IEnumerable<string>? values) ? values : [];

    // A record would print secrets.
    public override string ToString() => $"{(int)Status} of {Uri.GetLeftPart(UriPartial.Path)}";
}
