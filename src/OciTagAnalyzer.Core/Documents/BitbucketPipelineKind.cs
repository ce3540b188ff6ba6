using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>A Bitbucket pipeline: <c>bitbucket-pipelines.yml</c>.</summary>
sealed class BitbucketPipelineKind : PipelineKind
{
    public override string Name => "bitbucket-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles("bitbucket-pipelines");

    internal override bool Recognizes(FileName file) => file.IsYamlNamed("bitbucket-pipelines");

    private protected override IReadOnlyList<string> OtherWords => ["docker:"];

    internal override PipelineImages Reader(string text) => new Images(text);

    /// <summary>
    /// Finds the default image, the images of steps, service definitions and pipes, and of the commands of steps
    /// (https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference).
    /// </summary>
    sealed class Images(string text) : PipelineImages(text)
    {
        const int MaxDepth = 32;
        const string Scheme = "docker://";

        static readonly string[] scripts = ["script", "after-script"];

        /// <inheritdoc/>
        protected override void Read(IReadOnlyList<YamlNode> roots)
        {
            if (roots.Count == 0)
            {
                return;
            }

            ReadImage(roots[0], "");
            foreach (KeyValuePair<string, YamlNode> service in roots[0]["definitions"]?["services"]?.Entries ?? [])
            {
                ReadImage(service.Value, $"definitions.services.{service.Key}.");
            }

            ReadSteps(roots[0], "", 0);
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => VariableHoles.Find(value, source);

        /// <inheritdoc/>
        protected override ComposedText? FillInScript(MappedText script, TextRange source) => null;

        void ReadSteps(YamlNode node, string path, int depth)
        {
            if (depth == MaxDepth || !Visit())
            {
                return;
            }

            foreach (KeyValuePair<string, YamlNode> entry in node.Entries)
            {
                string at = path.Length == 0 ? entry.Key : path + "." + entry.Key;
                if (entry.Key == "step" && entry.Value.IsMapping)
                {
                    ReadStep(entry.Value, at);
                }
                else
                {
                    ReadSteps(entry.Value, at, depth + 1);
                }
            }

            for (int i = 0; i < node.Items.Count; i++)
            {
                ReadSteps(node.Items[i], $"{path}[{i}]", depth + 1);
            }
        }

        void ReadStep(YamlNode step, string path)
        {
            ReadImage(step, path + ".");
            foreach (string script in scripts)
            {
                AddScript(step[script], $"{path}.{script}", _ => null);
                IReadOnlyList<YamlNode> commands = step[script]?.Items ?? [];
                for (int i = 0; i < commands.Count; i++)
                {
                    AddImage(commands[i]["pipe"], $"{path}.{script}[{i}].pipe", _ => null, Scheme);
                }
            }
        }

        void ReadImage(YamlNode owner, string prefix)
        {
            YamlNode? image = owner["image"];
            AddImage(image is { IsMapping: true } ? image["name"] : image, image is { IsMapping: true } ? prefix + "image.name" : prefix + "image", _ => null);
        }
    }
}
