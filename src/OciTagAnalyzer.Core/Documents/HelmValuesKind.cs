using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>The values of a Helm chart: <c>values.yaml</c>, <c>values-prod.yaml</c>, <c>prod.values.yaml</c>.</summary>
sealed class HelmValuesKind : YamlKind
{
    public override string Name => "helm-values";

    internal override bool Recognizes(FileName file) => file.IsYaml && IsNamedValues(file.Stem);

    static bool IsNamedValues(ReadOnlySpan<char> stem)
    {
        ReadOnlySpan<char> values = "values".AsSpan();
        return stem.Equals(values, StringComparison.OrdinalIgnoreCase)
            || (stem.StartsWith(values, StringComparison.OrdinalIgnoreCase) && stem[values.Length] is '.' or '-')
            || (stem.EndsWith(values, StringComparison.OrdinalIgnoreCase) && stem[stem.Length - values.Length - 1] is '.' or '-');
    }

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>
    /// Finds images in the values of a chart: sections whose name ends with "image" and that contain a repository with a tag or digest, and entries
    /// <c>image</c> that contain a whole reference. A repository without a tag is not reported, because templates complete it, usually with the
    /// chart's version.
    /// </summary>
    sealed class Images : YamlImages
    {
        static readonly string[] tagKeys = ["tag", "digest", "imageTag", "version", "imageVersion", "appVersion"];

        public Images(string text)
            : base(text, [], ["image", "registry", "repository", .. tagKeys])
        {
        }

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            if (mapping.ScalarAt("repository") is { } repository && IsNamedImage(depth))
            {
                ReadParts(mapping, repository, depth);
            }

            // A sibling may be its tag.
            if (mapping.ScalarAt("image") is { } image && !tagKeys.Any(mapping.Has) && ImageValue.IsImage(image.ToMapped(Text).Text))
            {
                Add(image, depth, "image");
            }
        }

        void ReadParts(YamlMapping mapping, YamlScalar repository, int depth)
        {
            var parts = new ImageParts(mapping.ScalarAt("registry"), repository, mapping.ScalarAt("tag"), mapping.ScalarAt("digest"));
            if (parts.ToPlace(Text, PathTo(depth, parts.IsDigestLast ? "digest" : "tag"), LossOfTag) is { } place)
            {
                Add(place);
            }
            else if (repository.ToMapped(Text).Text is var name && name.IndexOfAny([':', '@'], name.LastIndexOf('/') + 1) >= 0)
            {
                Add(repository, depth, "repository");
            }
        }

        static string? LossOfTag(string tag) =>
            GoScalar.Printed(tag) is { } printed && printed != tag
                ? $"Helm reads a {(GoScalar.IsBoolean(tag) ? "boolean" : "number")} here and gets '{Excerpt.Of(printed)}'"
                : null;

        bool IsNamedImage(int depth) =>
            depth > 0 && Scanner[depth - 1].IsMapping
            && Scanner[depth - 1].Key.ToMapped(Text).Text.EndsWith("image", StringComparison.OrdinalIgnoreCase);
    }
}
