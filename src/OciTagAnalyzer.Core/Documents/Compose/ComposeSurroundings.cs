using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>What the other files of a compose file's project say of it: which services they build, and the values of variables.</summary>
sealed class ComposeSurroundings(ComposeProjects projects, string path)
{
    readonly Lazy<IReadOnlyList<ComposeFile>> project = new(() => projects.ProjectOf(path));

    /// <summary>The variables in the <c>.env</c> beside it; null without one.</summary>
    public ComposeEnvironment? Environment { get; } = projects.EnvironmentOf(path);

    /// <summary>The images of the project's services that are built, as they are written, with variables filled in.</summary>
    public IEnumerable<string> BuiltImages => project.Value
        .SelectMany(file => file.Services
            .Where(service => service.Value.Image is not null && IsBuilt(file, service.Key))
            .Select(service => Interpolate(service.Value.Image!, projects.EnvironmentOf(file.Path))));

    /// <summary>True if the image of a service in this file is the name of what the project builds; null if the file does not say it.</summary>
    public bool? IsBuilt(string service) =>
        project.Value.FirstOrDefault(file => file.Path == path) is { } own && own.Services.ContainsKey(service) ? IsBuilt(own, service) : null;

    bool IsBuilt(ComposeFile file, string service) =>
        !file.Services[service].ResetsBuild && project.Value.Any(other => projects.Builds(other, service));

    static string Interpolate(string image, ComposeEnvironment? environment)
    {
        var composed = new ComposedText(new(0, image.Length));
        ComposeValue.Interpolate(new MappedText(image, SpanMap.Verbatim(0)), composed, environment, (variable, _) => composed.TryAppend(variable));
        return composed.ToImageText().WithHoleNames;
    }
}
