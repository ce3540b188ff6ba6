using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>A reference whose parts are in separate entries.</summary>
/// <param name="Registry">The registry; null if it is missing or part of the name.</param>
/// <param name="Name">The repository; null if it is unknown.</param>
/// <param name="Tag">The tag; null without one.</param>
/// <param name="Digest">The digest; null without one.</param>
readonly record struct ImageParts(YamlScalar? Registry, YamlScalar? Name, YamlScalar? Tag, YamlScalar? Digest)
{
    // Variables of envsubst, Flux, Azure Pipelines and Octopus Deploy.
    static readonly (string Open, string Close)[] replacedByTools = [("${", "}"), ("$(", ")"), ("#{", "}#")];

    /// <summary>True if a digest ends the reference.</summary>
    public bool IsDigestLast => Digest is not null;

    /// <summary>The image at the entry of the tag or digest; null if there is neither.</summary>
    /// <param name="document">The document that contains the parts.</param>
    /// <param name="keyPath">The path to that entry.</param>
    /// <param name="lossOfTag">Returns the reason why the reader of the document loses an unquoted tag; null if it does not.</param>
    public FoundImage? ToPlace(string document, string keyPath, Func<string, string?> lossOfTag)
    {
        // A name that ends with a slash is incomplete.
        string name = Name?.ToMapped(document).Text ?? "";
        if ((Digest ?? Tag) is not { } last || name.EndsWith("/", StringComparison.Ordinal))
        {
            return null;
        }

        var composed = new ComposedText(last.Range);
        if (Name is { } repository)
        {
            AppendName(composed, document, repository);
        }
        else
        {
            composed.AppendHole(ImageText.UnnamedHole, new TextRange(last.Range.Start, 0));
        }

        if (Tag is { } tag)
        {
            Separate(composed, ':', tag);
            Append(composed, document, tag);
        }

        if (Digest is { } digest)
        {
            Separate(composed, '@', digest);
            Append(composed, document, digest);
        }

        ImageText written = composed.ToImageText();
        return IsTemplate(written.WithHoleNames) ? null : new FoundImage(written, last.Range, composed.ToMap(document), keyPath)
        {
            HasSeparateTag = true,
            LostByReader = LossOf(document, lossOfTag),
            Untyped = last.IsUntyped ? last.Range : null,
        };
    }

    // In the text of a template, an action is a hole already.
    static bool IsTemplate(string written) => written.Contains("{{") || written.IndexOf(ImageText.Hole) >= 0;

    // A digest makes the tag irrelevant.
    LostInDocument? LossOf(string document, Func<string, string?> lossOfTag) =>
        Tag is { IsUntyped: true, Range: var range } && Digest is null
        && document.Substring(range.Start, range.Length) is var tag && lossOfTag(tag) is { } cause
            ? new LostInDocument(cause) { Tag = tag, Unquoted = range }
            : null;

    void AppendName(ComposedText composed, string document, YamlScalar repository)
    {
        if (Registry is { } registry)
        {
            Append(composed, document, registry);
            if (!repository.ToMapped(document).Text.StartsWith("/", StringComparison.Ordinal)
                && !registry.ToMapped(document).Text.EndsWith("/", StringComparison.Ordinal))
            {
                Separate(composed, '/', repository);
            }
        }

        Append(composed, document, repository);
    }

    static void Append(ComposedText composed, string document, YamlScalar part)
    {
        MappedText value = part.ToMapped(document);
        if (ExpressionHoles.Find(value, part.Range, replacedByTools) is { } withHoles)
        {
            _ = composed.TryAppend(withHoles);
            return;
        }

        for (int i = 0; i < value.Text.Length; i++)
        {
            composed.Append(value.Text[i], value.Map.ToDocument(new TextRange(i, 1)));
        }
    }

    /// <summary>Appends a separator that is not in the document; its empty range precedes the part.</summary>
    static void Separate(ComposedText composed, char separator, YamlScalar part) => composed.Append(separator, new TextRange(part.Range.Start, 0));
}
