using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Reads the option whose value is a list of mirrors.</summary>
static class MirrorText
{
    /// <summary>Reads mirrors: <c>docker.io=registry.example/hub</c>, separated by commas.</summary>
    public static OptionReading<RegistryMirrors> Read(string text)
    {
        var mirrors = RegistryMirrors.Parse(text, out IReadOnlyList<string> malformed);
        return new(true, mirrors, [.. malformed.Distinct().Select(entry =>
            $"'{Excerpt.Of(entry)}' is not a mirror; expected 'registry=mirror', such as 'docker.io=registry.example/hub'")]);
    }
}
