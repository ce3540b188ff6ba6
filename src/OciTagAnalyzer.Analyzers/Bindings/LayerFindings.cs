using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;

namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>What is wrong with the values of a layer of the configuration.</summary>
static class LayerFindings
{
    /// <summary>
    /// The findings, one a value, in order. A value is told where every use of it that is known finds it wanting: one
    /// that is joined with a tag somewhere, or is more than a reference, need not have a tag itself.
    /// </summary>
    public static IEnumerable<Diagnostic> Of(SettingsLayer layer, IEnumerable<ConfiguredImage> images, FilePolicies policies)
    {
        ConfiguredJudgement[] judgements = [.. images.Select(image => ConfiguredJudgement.Of(image, policies))];
        var fine = new HashSet<ConfiguredValue>(judgements.Where(judgement => judgement.IsFine).SelectMany(judgement => judgement.Values));
        ILookup<ConfiguredValue?, ConfiguredJudgement> wanting = judgements.ToLookup(judgement => judgement.Decided);
        foreach (ConfiguredValue value in layer.Values.Where(value => !fine.Contains(value) && !IsJudgedByKey(value)))
        {
            if (wanting[value].FirstOrDefault() is { } first && first.ToDiagnostic(wanting[value]) is { } finding)
            {
                yield return finding;
            }
        }
    }

    // Told while the file is edited, and not again when all is known.
    static bool IsJudgedByKey(ConfiguredValue value) => value is { File: { } file, Setting: { } setting } && file.IsJudgedByKey(setting.Span);
}
