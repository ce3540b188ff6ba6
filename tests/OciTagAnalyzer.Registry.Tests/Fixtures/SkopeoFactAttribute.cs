namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>A test that needs skopeo, another client of registries (Debian and Ubuntu: <c>apt-get install skopeo</c>). It is skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SkopeoFactAttribute : FactAttribute
{
    public SkopeoFactAttribute() => Skip = Skopeo.IsInstalled ? null : "skopeo is not in PATH";
}
