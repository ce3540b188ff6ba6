using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Collects the faults in the options of a compilation's files, each fault once.</summary>
sealed class OptionFaults(AnalyzerConfigOptionsProvider provider)
{
    readonly HashSet<string> seenFolders = new(StringComparer.Ordinal);
    readonly HashSet<string> seenKeys = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<(string Key, string Text)> seenValues = [];
    readonly SortedSet<(string Written, string Fault)> faults = [];

    /// <summary>The faults with the invalid text, ordered.</summary>
    public IReadOnlyCollection<(string Written, string Fault)> InOrder => faults;

    /// <summary>Checks the global options of the project.</summary>
    public void CheckProjectOptions()
    {
        var settings = FileSettings.OfProject(provider);
        CheckKeys(settings);
        CheckValues(settings);
    }

    /// <summary>Checks the declared kind of an additional file and, if it is a known kind of document, its options.</summary>
    public void CheckOptions(AdditionalText file)
    {
        if (FileKind.FaultOf(file, provider) is { } fault)
        {
            faults.Add(fault);
        }

        if (FileKind.Of(file, provider) == DocumentKind.None)
        {
            return;
        }

        var settings = FileSettings.Of(file, provider);
        CheckKeys(settings);
        CheckValues(settings);
    }

    /// <summary>Checks the options of a C# file; its keys only if it is the first file of its folder, since listing them is expensive.</summary>
    public void CheckOptions(SyntaxTree tree)
    {
        var settings = FileSettings.Of(tree, provider);
        string path = tree.FilePath;
        if (seenFolders.Add(path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1)))
        {
            CheckKeys(settings);
        }

        CheckValues(settings);
    }

    void CheckKeys(FileSettings settings)
    {
        foreach (string key in settings.Keys)
        {
            if (key.StartsWith(OciTagOptions.Prefix, StringComparison.OrdinalIgnoreCase) && seenKeys.Add(key) &&
                !OciTagOptions.All.Any(known => string.Equals(known.Key, key, StringComparison.OrdinalIgnoreCase)))
            {
                faults.Add((Excerpt.Of(key), "the options are " + string.Join(", ", OciTagOptions.All.Select(known => known.Key))));
            }
        }
    }

    void CheckValues(FileSettings settings)
    {
        foreach (OptionDefinition known in OciTagOptions.All)
        {
            if (settings[known.Key] is { } text && seenValues.Add((known.Key, text)))
            {
                foreach (string fault in known.FaultsOf(text))
                {
                    faults.Add(($"{known.Key} = {Excerpt.Of(text)}", fault));
                }
            }
        }
    }
}
