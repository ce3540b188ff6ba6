using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using OciTagAnalyzer.Build.Files;

namespace OciTagAnalyzer.Build.Reporting;

/// <summary>
/// The files that the first target framework of a project reports while another one is being built. The targets evaluate the project for the
/// first framework to get them, because the package reference, an item or a property may have a condition.
/// </summary>
sealed class FirstFramework
{
    /// <summary>Metadata of a file: NoWarn of the first framework.</summary>
    public const string NoWarn = nameof(NoWarn);

    /// <summary>Metadata of a file: ContainerBaseImage of the first framework.</summary>
    public const string BaseImage = nameof(BaseImage);

    readonly HashSet<string> files;

    /// <summary>Reads what the first framework returned.</summary>
    /// <param name="items">Its files; none if it reports nothing, or if the project has one framework.</param>
    /// <param name="projectPath">The full path of the project.</param>
    /// <param name="noWarn">NoWarn of the framework that is being built.</param>
    /// <param name="baseImage">ContainerBaseImage of the framework that is being built.</param>
    public FirstFramework(IEnumerable<ITaskItem> items, string projectPath, string noWarn, string baseImage)
    {
        var ownRules = RulesIn(noWarn);
        files = new(
            items
                .Where(item => RulesIn(item.GetMetadata(NoWarn)).SetEquals(ownRules))
                // The base image is reported at the project file, and each framework may have another one.
                .Where(item => !FolderPath.Comparer.Equals(item.ItemSpec, projectPath) || item.GetMetadata(BaseImage) == baseImage)
                .Select(item => item.ItemSpec),
            FolderPath.Comparer);
    }

    /// <summary>True if the first framework reports the file.</summary>
    public bool Reports(string fullPath) => files.Contains(fullPath);

    static HashSet<string> RulesIn(string noWarn) => [.. Regex.Matches(noWarn, @"OCI\d{4}").Cast<Match>().Select(match => match.Value)];
}
