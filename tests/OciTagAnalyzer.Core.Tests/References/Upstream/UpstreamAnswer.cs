using System.IO.Compression;
using System.Text.Json;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Tests.References.Upstream;

/// <summary>The eleven answers to one input, in the order of the fixture's columns; ours and upstream's compare as values.</summary>
public sealed record UpstreamAnswer(
    string Input, string ParseError, string Domain, string Path, string Tag, string Digest,
    string NormalizeError, string Normalized, string Familiar, string TagNameOnly, string DockerRef, string AnyReference)
{
    public static IEnumerable<UpstreamAnswer> Load()
    {
        using var stream = UpstreamData.Open("fixture.jsonl.gz");
        using var lines = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            string[] row = JsonSerializer.Deserialize<string[]>(line)!;
            yield return new(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], row[10], row[11]);
        }
    }

    public static UpstreamAnswer Ours(string input)
    {
        var parseError = ReferenceParser.Parse(input, out var parts);
        bool isNormal = ImageReference.TryParse(input, out var reference, out var normalizeError);
        return new(
            input,
            UpstreamErrors.NameOf(parseError),
            input.Substring(parts.Domain.Start, parts.Domain.Length),
            input.Substring(parts.Path.Start, parts.Path.Length),
            input.Substring(parts.Tag.Start, parts.Tag.Length),
            input.Substring(parts.Digest.Start, parts.Digest.Length),
            UpstreamErrors.NameOf(normalizeError),
            isNormal ? reference!.NormalForm : "",
            isNormal ? reference!.FamiliarForm : "",
            isNormal ? reference!.TagNameOnly : "",
            isNormal ? reference!.DockerForm : "",
            Core.References.AnyReference.TryParse(input, out var any, out var anyError) ? any.ToString() : UpstreamErrors.NameOf(anyError));
    }
}
