using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>Creates the diagnostics for the values of a configuration layer.</summary>
static class ConfiguredReports
{
    /// <summary>
    /// Returns the diagnostics in the order of the values. A value is reported if every known use of it has a finding: a value that
    /// some code combines with a tag, or that is more than a reference, does not need a tag.
    /// </summary>
    public static IEnumerable<Diagnostic> Of(SettingsLayer layer, IEnumerable<ConfiguredImage> images, FilePolicies policies, Suppressions suppressions)
    {
        var withoutFinding = new HashSet<ConfiguredValue>();
        var withFindings = new Dictionary<ConfiguredValue, List<(DiscoveredImage Image, IReadOnlyList<Finding> Findings)>>();
        foreach (ConfiguredImage image in images.Where(image => image.Image.IsChecked))
        {
            (DiscoveredImage Image, bool IsDecidedByValue)? discovered = image.Discover(policies);
            IReadOnlyList<Finding> findings = discovered?.Image.Check() ?? [];
            if (findings.Count == 0)
            {
                withoutFinding.UnionWith(image.Values);
            }
            else if (discovered is { IsDecidedByValue: true, Image: var found })
            {
                if (!withFindings.TryGetValue(image.Value, out var uses))
                {
                    withFindings.Add(image.Value, uses = []);
                }

                uses.Add((found, findings));
            }
        }

        foreach (ConfiguredValue value in layer.Values.Distinct())
        {
            if (withoutFinding.Contains(value) || !withFindings.TryGetValue(value, out var uses) || IsDiscoveredByKey(value))
            {
                continue;
            }

            (DiscoveredImage first, IReadOnlyList<Finding> findings) = uses[0];
            bool isOne = uses.TrueForAll(use => use.Image.Reading.Reference?.NormalForm == first.Reading.Reference?.NormalForm);
            foreach (Finding finding in findings)
            {
                if (FindingDiagnostic.Of(finding, first with { IsAmbiguous = !isOne }, suppressions) is { } diagnostic)
                {
                    yield return diagnostic;
                }
            }
        }
    }

    // The file analyzer already reports it.
    static bool IsDiscoveredByKey(ConfiguredValue value) => value is { File: { } file, Setting: { } setting } && file.IsImageByKey(setting.Span);
}
