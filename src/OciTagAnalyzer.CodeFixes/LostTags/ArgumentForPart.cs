using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.CodeFixes.LostTags;

/// <summary>Moves a tag or digest from a repository to its own argument: <c>new DockerImage("redis:7", "quay.io")</c>.</summary>
static class ArgumentForPart
{
    /// <summary>
    /// Returns the edit that keeps the lost part of <paramref name="lost"/>; null if it is not in a repository, or the call has another tag or
    /// digest.
    /// </summary>
    public static LostTagEdit? Of(SyntaxNode lost, SemanticModel model, SinkFinder finder, CancellationToken cancellation)
    {
        if (LostText.Of(lost) is not { Reference.Parts: var parts } text ||
            model.GetOperation(text.List.Parent!, cancellation) is not { } call ||
            finder.Find(call).FirstOrDefault(found => found.Row.Shape == SinkShape.Repository && found.Value.Syntax == text.Literal) is not { } match ||
            Companions.Of(match) is not { Tag: null, Digest: null } ||
            (parts.HasTag && match.Row.Tag is null) || (parts.HasDigest && match.Row.Digest is null) || !(parts.HasTag || parts.HasDigest))
        {
            return null;
        }

        string given = (parts.HasTag ? Named(match.Row.Tag, text, parts.Tag) : "") + (parts.HasDigest ? Named(match.Row.Digest, text, parts.Digest) : "");
        return new(
            "GiveAsArgument",
            $"Pass '{text.Text.Substring(parts.NameEnd + 1)}' as a separate argument",
            [
                new(text.SpanOf(TextRange.FromBounds(parts.NameEnd, text.Text.Length)), ""),
                new(new TextSpan(text.List.Arguments[text.List.Arguments.Count - 1].Span.End, 0), given),
            ]);
    }

    static string Named(string? parameter, LostText text, TextRange part) => $", {parameter}: \"{text.Text.Substring(part.Start, part.Length)}\"";
}
