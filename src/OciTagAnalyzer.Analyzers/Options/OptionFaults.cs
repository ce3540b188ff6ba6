using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>What is wrong with the options of a compilation's files, each fault once.</summary>
sealed class OptionFaults(AnalyzerConfigOptionsProvider provider)
{
    readonly HashSet<string> seenFolders = new(StringComparer.Ordinal);
    readonly HashSet<string> seenKeys = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<(string Key, string Text)> seenValues = [];
    readonly SortedSet<(string Written, string Fault)> faults = [];

    /// <summary>The faults, each with what is written; in order.</summary>
    public IReadOnlyCollection<(string Written, string Fault)> InOrder => faults;

    /// <summary>Looks at the options that hold in the whole project.</summary>
    public void LookAtProject()
    {
        var settings = FileSettings.OfProject(provider);
        LookAtKeys(settings);
        LookAtValues(settings);
    }

    /// <summary>Looks at what an additional file is said to be and, where it is a document of ours, at its options.</summary>
    public void LookAt(AdditionalText file)
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
        LookAtKeys(settings);
        LookAtValues(settings);
    }

    /// <summary>Looks at the options of a C# file; at its keys only where it is the first of its folder, since listing them is expensive.</summary>
    public void LookAt(SyntaxTree tree)
    {
        var settings = FileSettings.Of(tree, provider);
        string path = tree.FilePath;
        if (seenFolders.Add(path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1)))
        {
            LookAtKeys(settings);
        }

        LookAtValues(settings);
    }

    void LookAtKeys(FileSettings settings)
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

    void LookAtValues(FileSettings settings)
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
