using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// A Drone pipeline, <c>.drone.yml</c>, or a Woodpecker pipeline, which has a similar format: <c>.woodpecker.yml</c>, <c>.woodpecker/build.yml</c>.
/// </summary>
sealed class DronePipelineKind : YamlKind
{
    public override string Name => "drone-pipeline";

    public override IReadOnlyList<string> Patterns { get; } = YamlFiles(".drone", ".woodpecker", ".woodpecker/**/*");

    internal override bool Recognizes(FileName file) =>
        file.IsYamlNamed(".drone") || file.IsYamlNamed(".woodpecker") || (file.IsYaml && file.IsBelow(".woodpecker"));

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>
    /// Finds the images of steps, including plugins, services and clone steps (https://docs.drone.io/pipeline/docker/syntax,
    /// https://woodpecker-ci.org/docs/usage/workflow-syntax).
    /// </summary>
    sealed class Images : YamlImages
    {
        // Both forms of each list: Drone 0.8 and Woodpecker also use mappings by name.
        static readonly YamlPath[] paths =
        [
            .. from list in (string[])["steps", "pipeline", "services", "clone"]
               from entry in (string[])["[]", ".*"]
               select YamlPath.Parse($"{list}{entry}.image"),
        ];

        static readonly string[] machineTypes = ["exec", "ssh", "digitalocean", "macstadium"];

        readonly List<(int Document, FoundImage Image)> images = [];

        // Pipelines that run on a machine and pull no images.
        readonly HashSet<int> onMachines = [];

        public Images(string text)
            : base(text, paths, "type", "labels", "backend")
        {
        }

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            if (depth == 0 && IsOnMachine(mapping))
            {
                _ = onMachines.Add(Scanner.DocumentIndex);
            }

            foreach (YamlPath path in Paths)
            {
                if (path.IsBelow(Scanner, depth) && mapping.ScalarAt(path.Key!) is { } scalar && PlaceOf(scalar, depth, path.Key) is { } image)
                {
                    images.Add((Scanner.DocumentIndex, image));
                }
            }
        }

        /// <inheritdoc/>
        protected override void Finish()
        {
            foreach ((int document, FoundImage image) in images)
            {
                if (!onMachines.Contains(document))
                {
                    Add(image);
                }
            }
        }

        /// <inheritdoc/>
        protected override ComposedText? FillIn(MappedText value, TextRange source) => ExpressionHoles.Find(value, source, ("$${", "}"), ("${", "}"));

        // Drone's type is docker by default. In Woodpecker's local backend, the image of a step is a shell.
        bool IsOnMachine(YamlMapping pipeline) =>
            pipeline.ScalarAt("type") is { } type && machineTypes.Any(machine => type.Is(Text, machine))
            || (pipeline.MappingAt("labels") is { } labels && labels.Is("backend", Text, "local"));
    }
}
