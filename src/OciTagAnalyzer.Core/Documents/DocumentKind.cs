using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>
/// A kind of document, beside C#, that may hold image references. Each kind declares itself in a file of its own: its name, the files that are
/// of the kind, its comments, and how its images or settings are read.
/// </summary>
public abstract class DocumentKind
{
    private protected DocumentKind()
    {
    }

    /// <summary>No document of ours.</summary>
    public static DocumentKind None { get; } = new NoKind();

    /// <summary>The lock file, <c>oci-images.lock.json</c>.</summary>
    public static DocumentKind LockFile { get; } = new LockFileKind();

    /// <summary>A table of a project's own sinks, <c>oci-tag.sinks.txt</c>.</summary>
    public static DocumentKind SinkTable { get; } = new SinkTableKind();

    /// <summary>JSON configuration.</summary>
    public static DocumentKind AppSettings { get; } = new AppSettingsKind();

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

    /// <summary>A project file in C#, F# or Visual Basic, or what such files import.</summary>
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

    /// <summary>A pipeline of Drone or Woodpecker.</summary>
    public static DocumentKind DronePipeline { get; } = new DronePipelineKind();

    /// <summary>A <c>kustomization.yaml</c>.</summary>
    public static DocumentKind Kustomization { get; } = new KustomizationKind();

    /// <summary>A <c>tye.yaml</c>.</summary>
    public static DocumentKind Tye { get; } = new TyeKind();

    /// <summary>A Pulumi program in YAML.</summary>
    public static DocumentKind Pulumi { get; } = new PulumiKind();

    /// <summary>The values of a Helm chart.</summary>
    public static DocumentKind HelmValues { get; } = new HelmValuesKind();

    /// <summary>A compose file.</summary>
    public static DocumentKind Compose { get; } = new ComposeKind();

    /// <summary>Kubernetes manifests, plain or as a chart's templates.</summary>
    public static DocumentKind Kubernetes { get; } = new KubernetesKind();

    /// <summary>An instance or image as Incus shows it.</summary>
    public static DocumentKind Incus { get; } = new IncusKind();

    /// <summary>YAML of which only its text says what it is.</summary>
    public static DocumentKind Yaml { get; } = new UntypedYamlKind();

    /// <summary>All kinds. Where several recognize a file by its path or its text, the first has precedence.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        LockFile, SinkTable, Bake, DevContainer, Dockerfile,
        GitHubWorkflow, GitLabPipeline, AzurePipeline, CirclePipeline, BitbucketPipeline, DronePipeline,
        Kustomization, Tye, Pulumi, HelmValues, Compose, Kubernetes, Incus, Yaml,
        MSBuild, LaunchSettings, AppSettings, EnvironmentFile, IniSettings, XmlSettings, None,
    ];

    /// <summary>The names that <see cref="Named"/> knows, in order.</summary>
    public static IEnumerable<string> Names => All.Select(kind => kind.Name).OfType<string>().OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The word by which the metadata <c>OciKind</c> of an item names the kind; null if only the path of a file says that it is of the kind.</summary>
    public virtual string? Name => null;

    /// <summary>
    /// The files of the kind that a build looks for in the folder of a project: <c>*compose*.yml</c>, <c>.github/workflows/*.yml</c>. <c>*</c> stands
    /// for any part of a name, <c>**</c> for any folders.
    /// </summary>
    public virtual IReadOnlyList<string> Patterns => [];

    /// <summary>True if files in the folders above a project belong to it, too.</summary>
    public virtual bool IsReadAboveProjects => true;

    /// <summary>True if a document of the kind names images by itself: a lock file names none, and of some settings only code says what they are.</summary>
    public virtual bool HoldsImages => true;

    /// <summary>True if a document of the kind gives a program its configuration.</summary>
    public virtual bool IsSettings => false;

    /// <summary>True if a document of the kind may decide what the images in others are.</summary>
    public virtual bool CompletesOthers => false;

    /// <summary>True if other documents may decide what the images in a document of the kind are.</summary>
    public virtual bool IsCompletedByOthers => false;

    /// <summary>The comments of the kind.</summary>
    internal virtual CommentSyntax Comments => CommentSyntax.Hash;

    /// <summary>The kind of the document at <paramref name="path"/>, by its path alone; <see cref="None"/> where it is no document of ours.</summary>
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

    /// <summary>The kind of a YAML text without a file name: by its keys, or else a compose file.</summary>
    public static DocumentKind OfYaml(string text) => OfText(text) ?? Compose;

    /// <summary>The kind that <paramref name="name"/> names, in any case; null if it names none.</summary>
    public static DocumentKind? Named(string name) => All.FirstOrDefault(kind => name.Equals(kind.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>True if the name of a file says that its JSON configures a program, whatever the code around it.</summary>
    public static bool IsAppSettings(string path) => AppSettingsKind.IsHosts(new FileName(path));

    /// <summary>The images in <paramref name="text"/>, as far as the document alone tells.</summary>
    public virtual ScanResult Scan(string text) => ScanResult.Empty;

    /// <summary>
    /// The settings in <paramref name="text"/> whose keys are among <paramref name="wanted"/>, in document order, duplicates kept; those before a
    /// fault where the document is broken. None in a kind that holds no settings.
    /// </summary>
    public IReadOnlyList<Setting> SettingsIn(string text, SettingKeys wanted) => wanted.IsEmpty ? [] : ReadSettings(text, wanted);

    /// <summary>The ignore comments in <paramref name="text"/>, in order.</summary>
    public IReadOnlyList<IgnoreComment> IgnoreCommentsIn(string text) => IgnoreComments.In(Comments, text);

    /// <inheritdoc/>
    public override string ToString() => Name ?? GetType().Name;

    /// <summary>The kind by its text; null if the text does not say it.</summary>
    internal static DocumentKind? OfText(string text) => All.FirstOrDefault(kind => kind.RecognizesText(text));

    /// <summary>True if the path says that a file is of the kind, as long as no kind before it in <see cref="All"/> recognizes it.</summary>
    internal virtual bool Recognizes(FileName file) => false;

    /// <summary>True if the text of a YAML file says that it is of the kind.</summary>
    internal virtual bool RecognizesText(string text) => false;

    /// <summary>The images in the document at a normal path, without those that other documents decide.</summary>
    internal virtual ScanResult ScanAmong(DocumentSet documents, string path, string text) => Scan(text);

    private protected virtual IReadOnlyList<Setting> ReadSettings(string text, SettingKeys wanted) => [];
}
