using System.Text;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>An Azure pipeline: <c>azure-pipelines.yml</c>.</summary>
sealed class AzurePipelineKind : YamlKind
{
    public override string Name => "azure-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("azure-pipelines*", ".azuredevops/**/*", ".azure-pipelines/**/*");

    internal override bool Recognizes(FileName file) =>
        file.IsYaml && (file.StartsWith("azure-pipelines") || file.IsBelow(".azuredevops") || file.IsBelow(".azure-pipelines"));

    private protected override IReadOnlyList<string> OtherWords => ["container"];

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>
    /// Finds the images of container resources, and of jobs that name an image instead of a resource, also within conditional expressions. The image
    /// of a pool is a virtual machine.
    /// </summary>
    sealed class Images : YamlImages
    {
        const string Expression = "${{";
        const string Item = "[]";

        public Images(string text)
            : base(text, [], "image", "container")
        {
        }

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            if (mapping.ScalarAt("image") is { } image && IsContainer(PathOf(depth)))
            {
                Add(image, depth, "image");
            }

            // A bare word is the name of a resource, which may be in a template; with a tag or a path it is an image.
            if (mapping.ScalarAt("container") is { } container && IsJob(PathOf(depth))
                && PlaceOf(container, depth, "container") is { } place && place.Written.Text.IndexOfAny(['/', ':', '@']) >= 0)
            {
                Add(place);
            }
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) =>
            ExpressionHoles.Find(value, source, (Expression, "}}"), ("$(", ")"), ("$[", "]"));

        // A pipeline with a single job has no list of jobs.
        static bool IsJob(string path) => path.Length == 0 || path.EndsWith(".jobs[]", StringComparison.Ordinal);

        static bool IsContainer(string path) =>
            path is ".resources.containers[]" or ".container" || path.EndsWith(".jobs[].container", StringComparison.Ordinal);

        /// <summary>
        /// The path to the mapping within the first <paramref name="depth"/> frames after the expressions are evaluated: the content of <c>${{ if …
        /// }}</c> or <c>${{ each … }}</c> replaces it, and a list is merged into the list around it.
        /// </summary>
        string PathOf(int depth)
        {
            var path = new StringBuilder();
            bool isInserted = false;
            for (int level = 0; level < depth; level++)
            {
                bool isMapping = Scanner[level].IsMapping;
                YamlScalar key = Scanner[level].Key;
                if (isMapping && Text.AsSpan(key.Range.Start, key.Range.Length).StartsWith(Expression.AsSpan()))
                {
                    isInserted = true;
                    continue;
                }

                if (isMapping)
                {
                    _ = path.Append('.').Append(Text, key.Range.Start, key.Range.Length);
                }
                else if (!isInserted || !EndsInItem(path))
                {
                    _ = path.Append(Item);
                }

                isInserted = false;
            }

            return path.ToString();
        }

        static bool EndsInItem(StringBuilder path) => path.Length > 0 && path[path.Length - 1] == Item[1];
    }
}
