using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Analyzers.Tests.Baselines;

public sealed class BaselineSuppressorTests
{
    const string Start = """
        using DotNet.Testcontainers.Builders;
        class Shop
        {

        """;

    static string Baseline(params string[] entries) =>
        $$"""{ "version": 1, "findings": [{{string.Join(", ", entries.Select(entry => "{ " + entry + " }"))}}] }""";

    static string InCode(string context, string image = "docker.io/library/redis", int count = 1, string rule = "OCI1001") =>
        $"""
        "rule": "{rule}", "file": "src/App.cs", "context": "{context}", "image": "{image}", "count": {count}
        """;

    static string Call(string image) => $"new ContainerBuilder(\"{image}\")";

    [Fact]
    public async Task Suppresses_what_the_baseline_contains()
    {
        string code = Start + $$"""
                object A() => {{Call("redis")}};
                object B() => {{Call("redis:latest")}};
                object C() => {{Call("nginx")}};
            }
            """;
        string compose = "services:\n  a:\n    image: redis\n  b:\n    image: redis\n";

        Assert.Equal(
            "App.cs:4 OCI1001 App.cs:5 OCI1002 App.cs:6 OCI1001 compose.yaml:3 OCI1001 compose.yaml:5 OCI1001",
            await BaselineCompilation.FindingsAsync(code, null, compose));
        Assert.Equal(
            "App.cs:6 OCI1001 compose.yaml:5 OCI1001",
            await BaselineCompilation.FindingsAsync(
                code,
                Baseline(
                    InCode("Shop.A"),
                    InCode("Shop.B", "docker.io/library/redis:latest", rule: "OCI1002"),
                    """ "rule": "OCI1001", "file": "compose.yaml", "context": "services.a.image", "image": "docker.io/library/redis" """),
                compose));
    }

    [Theory]
    [InlineData("Shop.B", "docker.io/library/redis", "OCI1001", "src/App.cs")]
    [InlineData("Shop.A", "docker.io/library/nginx", "OCI1001", "src/App.cs")]
    [InlineData("Shop.A", "docker.io/library/redis", "OCI1002", "src/App.cs")]
    [InlineData("Shop.A", "docker.io/library/redis", "OCI1001", "App.cs")]
    public async Task Reports_what_differs_from_the_baseline(string context, string image, string rule, string file) => Assert.Equal(
        "App.cs:4 OCI1001",
        await BaselineCompilation.FindingsAsync(
            Start + $"    object A() => {Call("redis")};\n}}",
            Baseline(InCode(context, image, 1, rule).Replace("src/App.cs", file, StringComparison.Ordinal))));

    [Fact]
    public async Task Reports_more_equal_findings_than_the_baseline_contains()
    {
        string code = Start + $$"""
                void A()
                {
                    _ = {{Call("redis")}};
                    _ = {{Call("redis")}};
                    _ = {{Call("redis")}};
                }
            }
            """;

        Assert.Equal("App.cs:7 OCI1001 App.cs:8 OCI1001", await BaselineCompilation.FindingsAsync(code, Baseline(InCode("Shop.A"))));
        Assert.Equal("App.cs:8 OCI1001", await BaselineCompilation.FindingsAsync(code, Baseline(InCode("Shop.A", count: 2))));
        Assert.Equal("", await BaselineCompilation.FindingsAsync(code, Baseline(InCode("Shop.A", count: 4))));
    }

    // A finding that a pragma suppresses is not in the baseline, and must not take the place of one that is.
    [Fact]
    public async Task Does_not_count_findings_that_are_suppressed_otherwise()
    {
        string code = Start + $$"""
                void A()
                {
            #pragma warning disable OCI1001
                    _ = {{Call("redis")}};
            #pragma warning restore OCI1001
                    _ = {{Call("redis")}};
                }
            }
            """;

        Assert.Equal("", await BaselineCompilation.FindingsAsync(code, Baseline(InCode("Shop.A"))));
    }

    // The literal reaches its sink through code that is analyzed later.
    [Fact]
    public async Task Suppresses_what_the_end_of_the_compilation_reports()
    {
        string code = $$"""
            using DotNet.Testcontainers.Builders;
            static class Images { public static string Get(string image) => image; public const string Redis = "redis"; }
            class Shop
            {
                object Of(string image) => new ContainerBuilder(image);
                object A() => new Other().Of("redis");
            }
            class Other { public object Of(string image) => new ContainerBuilder(image); }
            """;

        Assert.Equal("App.cs:6 OCI1001", await BaselineCompilation.FindingsAsync(code, null));
        Assert.Equal("", await BaselineCompilation.FindingsAsync(code, Baseline(InCode("Shop.A"))));
    }

    [Fact]
    public async Task Suppresses_warnings_that_are_errors()
    {
        string code = Start + $"    object A() => {Call("redis")};\n}}";

        Assert.Equal(
            [DiagnosticSeverity.Error],
            (await BaselineCompilation.AllAsync(code, null, severity: ReportDiagnostic.Error)).Select(diagnostic => diagnostic.Severity));
        Assert.Equal("", await BaselineCompilation.FindingsAsync(code, Baseline(InCode("Shop.A")), severity: ReportDiagnostic.Error));
    }

    [Fact]
    public async Task Suppresses_nothing_if_the_baseline_is_invalid() => Assert.Equal(
        "App.cs:4 OCI1001 oci-images.baseline.json:1 OCI0005",
        await BaselineCompilation.FindingsAsync(
            Start + $"    object A() => {Call("redis")};\n}}",
            Baseline(InCode("Shop.A")).Replace("\"version\": 1", "\"version\": 9", StringComparison.Ordinal)));

    [Theory]
    [InlineData("object A() => ⟦⟧;", "Shop.A")]
    [InlineData("object A() { object B() => ⟦⟧; return B(); }", "Shop.A")]
    [InlineData("object A() { System.Func<object> b = () => ⟦⟧; return b(); }", "Shop.A")]
    [InlineData("object A<T>(T t) => ⟦⟧;", "Shop.A")]
    [InlineData("object A => ⟦⟧;", "Shop.A")]
    [InlineData("object A { get { return ⟦⟧; } set { } }", "Shop.A")]
    [InlineData("object A { get; } = ⟦⟧;", "Shop.A")]
    [InlineData("object a = ⟦⟧, b = null;", "Shop.a")]
    [InlineData("static readonly object a = null, b = ⟦⟧;", "Shop.b")]
    [InlineData("Shop() { _ = ⟦⟧; }", "Shop..ctor")]
    [InlineData("static Shop() { _ = ⟦⟧; }", "Shop..cctor")]
    [InlineData("~Shop() { _ = ⟦⟧; }", "Shop.Finalize")]
    [InlineData("object this[int i] => ⟦⟧;", "Shop.this[]")]
    [InlineData("public static object operator +(Shop a, int b) => ⟦⟧;", "Shop.operator +")]
    [InlineData("public static implicit operator ContainerBuilder(Shop a) => ⟦⟧;", "Shop.operator")]
    [InlineData("event System.Action E { add { _ = ⟦⟧; } remove { } }", "Shop.E")]
    [InlineData("record Inner(int I) { object A() => ⟦⟧; }", "Shop.Inner.A")]
    [InlineData("struct Inner<T> { object A() => ⟦⟧; }", "Shop.Inner.A")]
    public async Task Finds_the_member_of(string member, string context)
    {
        string code = Start + member.Replace("⟦⟧", Call("redis"), StringComparison.Ordinal) + "\n}";

        Assert.Equal("App.cs:4 OCI1001", await BaselineCompilation.FindingsAsync(code, Baseline(InCode(context + "x"))));
        Assert.Equal("", await BaselineCompilation.FindingsAsync(code, Baseline(InCode(context))));
    }

    [Fact]
    public async Task Finds_top_level_statements() => Assert.Equal(
        "", await BaselineCompilation.FindingsAsync($"using DotNet.Testcontainers.Builders;\n_ = {Call("redis")};\n", Baseline(InCode(""))));

    [Theory]
    [InlineData("services:\n  a:\n    image: redis\n", "services.a.image")]
    [InlineData("# moved\n\nservices:\n  other: { build: . }\n  a: { image: redis }\n", "services.a.image")]
    public async Task Finds_the_keys_of_a_document(string compose, string context) => Assert.Equal(
        "",
        await BaselineCompilation.FindingsAsync(
            "class A;", Baseline($""" "rule": "OCI1001", "file": "compose.yaml", "context": "{context}", "image": "docker.io/library/redis" """), compose));
}
