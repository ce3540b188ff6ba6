using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The context of a compose file: the services that its project builds, and the values of variables.</summary>
sealed class ComposeContext(ComposeProjects projects, string path)
{
    readonly Lazy<IReadOnlyList<ComposeFile>> project = new(() => projects.ProjectOf(path));

    /// <summary>The variables in the <c>.env</c> file in its folder; null without such a file.</summary>
    public ComposeEnvironment? Environment { get; } = projects.EnvironmentOf(path);

    /// <summary>The images of the project's services that are built, with variables filled in.</summary>
    public IEnumerable<(string Service, string Image)> BuiltImages => project.Value
        .SelectMany(file => file.Services
            .Where(service => service.Value.Image is not null && IsBuilt(file, service.Key))
            .Select(service => (service.Key, Interpolate(service.Value.Image!, projects.EnvironmentOf(file.Path)))));

    /// <summary>True if the project builds the image of a service in this file; null if the file does not contain the service.</summary>
    public bool? IsBuilt(string service) =>
        project.Value.FirstOrDefault(file => file.Path == path) is { } own && own.Services.ContainsKey(service) ? IsBuilt(own, service) : null;

    /// <summary>
    /// True if Compose replaces the image of a service in this file by that of a later file or of the services that extend it, unless it is told to use
    /// this file alone.
    /// </summary>
    public bool IsReplaced(string service) => projects.IsReplacedByExtending(path, service) || projects.MergesOf(path).Any(merge => merge
        .SkipWhile(file => file.Path != path)
        .Skip(1)
        .Any(file => file.Services.TryGetValue(service, out ComposeDefinition? later) && later.ReplacesImage));

    bool IsBuilt(ComposeFile file, string service) =>
        !file.Services[service].ResetsBuild && project.Value.Any(other => projects.Builds(other, service));

    static string Interpolate(string image, ComposeEnvironment? environment)
    {
        var composed = new ComposedText(new(0, image.Length));
        ComposeValue.Interpolate(new MappedText(image, SpanMap.Verbatim(0)), composed, environment, (variable, _) => composed.TryAppend(variable));
        return composed.ToImageText().WithHoleNames;
    }
}
