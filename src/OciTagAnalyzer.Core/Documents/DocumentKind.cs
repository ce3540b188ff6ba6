using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// A kind of document, other than C#, that may contain image references. Each kind is declared in its own file: its name, its files, its comments,
/// and how its images or settings are read.
/// </summary>
public abstract class DocumentKind
{
    private protected DocumentKind()
    {
    }

    /// <summary>A document that is not analyzed.</summary>
    public static DocumentKind None { get; } = new NoKind();

    /// <summary>The lock file, <c>oci-images.lock.json</c>.</summary>
    public static DocumentKind LockFile { get; } = new LockFileKind();

    /// <summary>The baseline, <c>oci-images.baseline.json</c>.</summary>
    public static DocumentKind Baseline { get; } = new BaselineKind();

    /// <summary>A sink table of a project, <c>oci-tag.sinks.txt</c>.</summary>
    public static DocumentKind SinkTable { get; } = new SinkTableKind();

    /// <summary>JSON configuration.</summary>
    public static DocumentKind AppSettings { get; } = new AppSettingsKind();

    /// <summary>JSON in a folder of manifests.</summary>
    public static DocumentKind JsonManifest { get; } = new JsonManifestKind();

    /// <summary>A <c>launchSettings.json</c>.</summary>
    public static DocumentKind LaunchSettings { get; } = new LaunchSettingsKind();

    /// <summary>Environment variables: <c>.env</c>.</summary>
    public static DocumentKind EnvironmentFile { get; } = new EnvironmentFileKind();

    /// <summary>INI that may be configuration.</summary>
    public static DocumentKind IniSettings { get; } = new IniSettingsKind();

    /// <summary>XML that may be configuration.</summary>
    public static DocumentKind XmlSettings { get; } = new XmlSettingsKind();

    /// <summary>A Dockerfile or Containerfile.</summary>
    public static DocumentKind Dockerfile { get; } = new DockerfileKind();

    /// <summary>A Bake file.</summary>
    public static DocumentKind Bake { get; } = new BakeKind();

    /// <summary>A <c>devcontainer.json</c>.</summary>
    public static DocumentKind DevContainer { get; } = new DevContainerKind();

    /// <summary>An MSBuild project file in C#, F# or Visual Basic, or a file that it imports.</summary>
    public static DocumentKind MSBuild { get; } = new MSBuildKind();

    /// <summary>A GitHub workflow or action.</summary>
    public static DocumentKind GitHubWorkflow { get; } = new GitHubWorkflowKind();

    /// <summary>A GitLab pipeline.</summary>
    public static DocumentKind GitLabPipeline { get; } = new GitLabPipelineKind();

    /// <summary>An Azure pipeline.</summary>
    public static DocumentKind AzurePipeline { get; } = new AzurePipelineKind();

    /// <summary>A CircleCI pipeline.</summary>
    public static DocumentKind CirclePipeline { get; } = new CirclePipelineKind();

    /// <summary>A Bitbucket pipeline.</summary>
    public static DocumentKind BitbucketPipeline { get; } = new BitbucketPipelineKind();

    /// <summary>A Drone or Woodpecker pipeline.</summary>
    public static DocumentKind DronePipeline { get; } = new DronePipelineKind();

    /// <summary>A <c>kustomization.yaml</c>.</summary>
    public static DocumentKind Kustomization { get; } = new KustomizationKind();

    /// <summary>A <c>tye.yaml</c>.</summary>
    public static DocumentKind Tye { get; } = new TyeKind();

    /// <summary>A <c>dapr.yaml</c>.</summary>
    public static DocumentKind Dapr { get; } = new DaprKind();

    /// <summary>A Pulumi program in YAML.</summary>
    public static DocumentKind Pulumi { get; } = new PulumiKind();

    /// <summary>The helpers of a Helm chart.</summary>
    public static DocumentKind HelmTemplate { get; } = new HelmTemplateKind();

    /// <summary>The values of a Helm chart.</summary>
    public static DocumentKind HelmValues { get; } = new HelmValuesKind();

    /// <summary>A compose file.</summary>
    public static DocumentKind Compose { get; } = new ComposeKind();

    /// <summary>Kubernetes manifests, or the templates of a chart.</summary>
    public static DocumentKind Kubernetes { get; } = new KubernetesKind();

    /// <summary>An instance or image in the output of Incus.</summary>
    public static DocumentKind Incus { get; } = new IncusKind();

    /// <summary>YAML whose kind depends on its text.</summary>
    public static DocumentKind Yaml { get; } = new UntypedYamlKind();

    /// <summary>All kinds. If several recognize a file by its path or text, the first has precedence.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        LockFile, Baseline, SinkTable, Bake, DevContainer, Dockerfile,
        GitHubWorkflow, GitLabPipeline, AzurePipeline, CirclePipeline, BitbucketPipeline, DronePipeline,
        Kustomization, Tye, Dapr, Pulumi, HelmTemplate, HelmValues, Compose, Kubernetes, Incus, Yaml,
        MSBuild, LaunchSettings, JsonManifest, AppSettings, EnvironmentFile, IniSettings, XmlSettings, None,
    ];

    /// <summary>The names for <see cref="Named"/>, in order.</summary>
    public static IEnumerable<string> Names => All.Select(kind => kind.Name).OfType<string>().OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The value of an item's metadata <c>OciKind</c> for this kind; null if only the path of a file determines it.</summary>
    public virtual string? Name => null;

    /// <summary>
    /// The patterns of files for which a build searches the folder of a project: <c>*compose*.yml</c>, <c>.github/workflows/*.yml</c>. <c>*</c>
    /// matches any part of a name, <c>**</c> any folders.
    /// </summary>
    public virtual IReadOnlyList<string> Patterns => [];

    /// <summary>True if files in the folders above a project also belong to it.</summary>
    public virtual bool IsReadAboveProjects => true;

    /// <summary>True if a document of this kind contains images without evidence from code: a lock file does not, nor do some settings.</summary>
    public virtual bool ContainsImages => true;

    /// <summary>True if a document of this kind is configuration for a program.</summary>
    public virtual bool IsSettings => false;

    /// <summary>True if a document of this kind may change or complete the images in others.</summary>
    public virtual bool CompletesOthers => false;

    /// <summary>True if other documents may change or complete the images in a document of this kind.</summary>
    public virtual bool IsCompletedByOthers => false;

    /// <summary>The comment syntax.</summary>
    internal virtual CommentSyntax Comments => CommentSyntax.Hash;

    /// <summary>The kind of the document at <paramref name="path"/>, determined by the path alone; <see cref="None"/> if no kind recognizes it.</summary>
    public static DocumentKind Of(string path)
    {
        if (SnapshotName.Is(path))
        {
            return None;
        }

        var file = new FileName(path);
        foreach (DocumentKind kind in All)
        {
            if (kind.Recognizes(file))
            {
                return kind;
            }
        }

        return None;
    }

    /// <summary>True for compose files, and for YAML whose text may show that it is one.</summary>
    public bool MayBeCompose => this == Compose || this == Yaml;

    /// <summary>True if a JSON file that is no project's configuration contains a Kubernetes manifest.</summary>
    public static bool IsManifest(string path, Func<string> read) => Of(path) == JsonManifest || (Of(path) == AppSettings && KubernetesKind.IsResource(read()));

    /// <summary>The kind of a YAML text without a file name: determined by its keys, otherwise a compose file.</summary>
    public static DocumentKind OfYaml(string text) => OfText(text) ?? Compose;

    /// <summary>True if a YAML text shows what it is.</summary>
    public static bool IsKnownYaml(string text) => OfText(text) is not null;

    /// <summary>The kind with this name, ignoring case; null if there is none.</summary>
    public static DocumentKind? Named(string name) => All.FirstOrDefault(kind => name.Equals(kind.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>True if the file name alone shows that the JSON file configures a program.</summary>
    public static bool IsAppSettings(string path) => AppSettingsKind.IsHostSettings(new FileName(path));

    /// <summary>Returns the images in <paramref name="text"/>, without evidence from other documents.</summary>
    public virtual ScanResult Scan(string text) => ScanResult.Empty;

    /// <summary>
    /// Returns the settings in <paramref name="text"/> that match <paramref name="wanted"/>, in document order, with duplicates, up to the first
    /// fault. Empty if the kind has no settings.
    /// </summary>
    public IReadOnlyList<Setting> SettingsIn(string text, SettingKeys wanted) => wanted.IsEmpty ? [] : ReadSettings(text, wanted);

    /// <summary>Returns the ignore comments in <paramref name="text"/>, in order.</summary>
    public IReadOnlyList<IgnoreComment> IgnoreCommentsIn(string text) => IgnoreComments.In(Comments, text);

    /// <inheritdoc/>
    public override string ToString() => Name ?? GetType().Name;

    /// <summary>The kind that recognizes the text; null if there is none.</summary>
    internal static DocumentKind? OfText(string text) => All.FirstOrDefault(kind => kind.RecognizesText(text));

    /// <summary>True if the path shows that a file is of this kind; kinds before it in <see cref="All"/> have precedence.</summary>
    internal virtual bool Recognizes(FileName file) => false;

    /// <summary>True if the text of a YAML file shows that it is of this kind.</summary>
    internal virtual bool RecognizesText(string text) => false;

    /// <summary>Returns the images in the document at a normalized path, in the context of other documents.</summary>
    internal virtual ScanResult ScanAmong(DocumentSet documents, string path, string text) => Scan(text);

    private protected virtual IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => [];
}
