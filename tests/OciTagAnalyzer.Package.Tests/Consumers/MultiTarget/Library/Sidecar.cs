using k8s.Models;

namespace Library;

public static class Sidecar
{
    public static V1Container CreateLogger() => new() { Name = "logger", Image = "fluent/fluent-bit" };

    public static V1Container CreateMetrics(string registry) => new() { Name = "metrics", Image = $"{registry}/tools/metrics" };

    public static V1Container CreateMisspelt() => new() { Name = "misspelt", Image = "Tools/Metrics:1.0" };

#if NET10_0_OR_GREATER
    public static V1Container CreateProxy() => new() { Name = "proxy", Image = "envoyproxy/envoy:v1.32.3" };
#else
    public static V1Container CreateProxy() => new() { Name = "proxy", Image = "envoyproxy/envoy" };
#endif
}
