using System.Collections.Concurrent;
using OciTagAnalyzer.Core.Documents.Files;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitHub;

/// <summary>The local workflows and actions that others call by their path in the repository: <c>./.github/actions/build</c>.</summary>
sealed class LocalActions(DocumentFiles files)
{
    static readonly string[] actionNames = ["", "/action.yml", "/action.yaml"];

    readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> known = new(StringComparer.Ordinal);

    /// <summary>Returns the inputs that the called workflow or action uses as images itself; none if it is not among the documents.</summary>
    /// <param name="path">The normalized path of the caller.</param>
    /// <param name="called">The path of what it calls, relative to the repository.</param>
    public IReadOnlyCollection<string> ImageInputsOf(string path, string called)
    {
        int github = path.LastIndexOf("/.github/", StringComparison.Ordinal);
        string target = DocumentPath.In(path.Substring(0, github + 1), called);
        return github >= 0 && Array.Find(actionNames, name => files.Has(target + name)) is { } name ? known.GetOrAdd(target + name, Read) : [];
    }

    IReadOnlyCollection<string> Read(string file)
    {
        var images = new GitHubImages(files.TextAt(file)!, null);
        _ = images.Scan();
        return images.ImageInputs;
    }
}
