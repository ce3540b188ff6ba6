using OciTagAnalyzer.Core.Documents.Pipelines;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// A Drone pipeline, <c>.drone.yml</c>, or a Woodpecker pipeline, which has a similar format: <c>.woodpecker.yml</c>, <c>.woodpecker/build.yml</c>.
/// </summary>
sealed class DronePipelineKind : PipelineKind
{
    public override string Name => "drone-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(".drone", ".woodpecker", ".woodpecker/**/*");

    internal override bool Recognizes(FileName file) =>
        file.IsYamlNamed(".drone") || file.IsYamlNamed(".woodpecker") || (file.IsYaml && file.IsBelow(".woodpecker"));

    internal override PipelineImages Reader(string text) => new Images(text);

    /// <summary>
    /// Finds the images of steps, including plugins, services and clone steps, and of the commands of steps
    /// (https://docs.drone.io/pipeline/docker/syntax, https://woodpecker-ci.org/docs/usage/workflow-syntax).
    /// </summary>
    sealed class Images(string text) : PipelineImages(text)
    {
        static readonly string[] lists = ["steps", "pipeline", "services", "clone"];
        static readonly string[] machineTypes = ["exec", "ssh", "digitalocean", "macstadium"];

        /// <inheritdoc/>
        protected override void Read(IReadOnlyList<YamlNode> roots)
        {
            foreach (YamlNode root in roots)
            {
                var matrix = new PipelineMatrix(root["matrix"], "matrix", _ => null, "");
                PipelineVariable? Lookup(string expression) => matrix.ValuesAt([expression.Trim('$', '{', '}')]);
                bool isOnMachine = IsOnMachine(root);
                foreach (string list in lists)
                {
                    ReadSteps(root[list], list, Lookup, isOnMachine);
                }
            }
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => ExpressionHoles.Find(value, source, ("$${", "}"), ("${", "}"));

        // Both forms of each list: Drone 0.8 and Woodpecker also use mappings by name.
        void ReadSteps(YamlNode? steps, string path, VariableLookup scope, bool isOnMachine)
        {
            for (int i = 0; i < (steps?.Items.Count ?? 0); i++)
            {
                ReadStep(steps!.Items[i], $"{path}[{i}]", scope, isOnMachine);
            }

            foreach (KeyValuePair<string, YamlNode> step in steps?.Entries ?? [])
            {
                ReadStep(step.Value, $"{path}.{step.Key}", scope, isOnMachine);
            }
        }

        // A pipeline that runs on a machine pulls no image for its steps.
        void ReadStep(YamlNode step, string path, VariableLookup scope, bool isOnMachine)
        {
            if (!isOnMachine)
            {
                AddImage(step["image"], path + ".image", scope);
            }

            AddScript(step["commands"], path + ".commands", scope);
        }

        // Drone's type is docker by default. In Woodpecker's local backend, the image of a step is a shell.
        static bool IsOnMachine(YamlNode pipeline) =>
            Array.IndexOf(machineTypes, pipeline["type"]?.Text) >= 0 || pipeline["labels"]?["backend"]?.Text == "local";
    }
}
