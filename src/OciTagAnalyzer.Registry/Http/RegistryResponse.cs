using System.Net;
using System.Net.Http.Headers;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>A response, read to its end.</summary>
/// <param name="Uri">What it is a response to.</param>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="MediaType">The media type of its body, without parameters; null where it names none.</param>
/// <param name="Body">Its body; empty for HEAD.</param>
sealed record RegistryResponse(Uri Uri, HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, byte[] Body)
{
    /// <summary>A header that may stand once.</summary>
    public string? Header(string name) => HeaderLines(name).FirstOrDefault();

    /// <summary>A header that may stand more than once.</summary>
    public IEnumerable<string> HeaderLines(string name) => Headers.TryGetValues(name, out IEnumerable<string>? values) ? values : [];

    // The members that a record would print may be secret.
    public override string ToString() => $"{(int)Status} of {Uri.GetLeftPart(UriPartial.Path)}";
}
