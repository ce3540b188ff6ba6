using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Values that members of another file give.</summary>
public sealed class Flow_FromOtherFiles
{
    [Fact]
    public Task Reports_each_kind_of_member() => OfFile(
        """
        using DotNet.Testcontainers.Builders; namespace Shop;
        static class Use { static void Go() { _ = new ContainerBuilder(Images.A); _ = new ContainerBuilder(Images.B); _ = new ContainerBuilder(Images.C);
            _ = new ContainerBuilder(Images.D); _ = new ContainerBuilder(Images.E("x.io"));
          foreach (var i in Images.F) _ = new ContainerBuilder(i); _ = new ContainerBuilder(Images.G["x"]); _ = new ContainerBuilder(Images.H(true));
            _ = new ContainerBuilder(Images.I); foreach (var i in Images.J()) _ = new ContainerBuilder(i); _ = new ContainerBuilder(Images.K);
            _ = new ContainerBuilder(Images.M); } }
        """,
        ("Images.cs", """
            using System; using System.Collections.Generic; using DotNet.Testcontainers.Builders; namespace Shop;
            public static class Images { public const string A = "{|OCI1001:m1-const|}";
              public static readonly string B = "{|OCI1001:m1-readonly|}";
              public static string C => Environment.GetEnvironmentVariable("X") ?? "{|OCI1001:m1-env|}";
              public static string D { get; } = Environment.GetEnvironmentVariable("X") ?? "{|OCI1001:m1-env-init|}";
              public static string E(string registry) => $"{|OCI1001:{registry}/m1-method|}";
              public static readonly string[] F = ["{|OCI1001:m1-list|}"];
              public static readonly IReadOnlyDictionary<string, string> G = new Dictionary<string, string> { ["x"] = "{|OCI1001:m1-dict|}" };
              public static string H(bool b) { if (b) return "m1-h:1"; else return "{|OCI1001:m1-h|}"; }
              public static string I { get; set; } = "{|OCI1001:m1-settable|}";
              public static IEnumerable<string> J() { yield return "{|OCI1001:m1-j|}"; }
              public static string K = "{|OCI1001:m1-k|}";
              public const string L = "m1-part"; public static string M => L + ":1"; }
            """));
}
