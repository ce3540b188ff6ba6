using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Tests incomplete code, since an editor analyzes code after every keystroke.</summary>
public sealed class IncompleteCode
{
    const string Code = """"
        using Aspire.Hosting;
        using Aspire.Hosting.ApplicationModel;
        using DotNet.Testcontainers.Builders;
        using DotNet.Testcontainers.Images;
        using Docker.DotNet.Models;
        using System.Diagnostics;
        static class Subject
        {
            const string Image = "postgres";
            static string Property => flag ? $"{Image}:latest" : Image;
            static bool flag;
            static object Run(ContainerBuilder b, string registry = "a/b")
            {
                var s = new ProcessStartInfo("docker") { ArgumentList = { "run", $"{registry}/app" } };
                s.ArgumentList.Add("-it"); s.Arguments = "run " + registry + "/app sh"; Process.Start("sh", "-c \"docker run 'redis'\"");
                CliWrap.Cli.Wrap("docker").WithArguments(a => a.Add("run").Add([registry, .. new[] { "redis" }]));
                var p = new ImagesCreateParameters { FromImage = @"a/b", Tag = null };
                p.FromImage = registry; p.Tag = registry.Split(':')[1];
                var (image, (name, _)) = (registry + "/redis", ("cache", 1)); Start(image, name); Start("redis", image: "mysql");
                if (Property is { Length: > 0 } and var named && p is { FromImage: { } from, Tag: not null }) Start(from + named, from.Split(':')[0]);
                var parts = System.Text.RegularExpressions.Regex.Split(p.FromImage ?? "", ":"); Start(parts is [var first, .., var last] ? first : parts[^1]);
                foreach (var one in new[] { "redis", $"{name}/app" }) Start(one ?? throw new System.Exception());
                Process.Start(new ProcessStartInfo("wsl", $"-d {name} -- docker run {image}:{first}")); p = new() { FromImage = name, Tag = first[..2] };
                // lang=dockerfile
                var file = $"""
                    FROM {registry}/sdk AS build
                    """;
                return b.WithImage($"{registry}/nginx").WithImage("""raw""").WithImage(Property switch { "x" => "y", _ => throw null })
                    .WithImage(new DockerImage("\u0061\x62\U00000063", tag: "latest")).WithImage(registry ?? "c" + "d");
            }
            static object Start(string image, string name = "redis") => new ContainerBuilder(image).WithName(name);
            static void Host(IDistributedApplicationBuilder app)
            {
                var c = app.AddContainer("x", "acme/x").WithImageRegistry("quay.io"); if (flag) c.WithImageRegistry(null); c.WithImage(Image, "latest");
                app.AddExecutable("e", "node", ".").PublishAsDockerFile(d => { var e = d.WithBuildArg("a", "b");
                    e.WithImage("bar", "latest"); }).PublishAsDockerFile(Built);
                app.AddDockerfileFactory("f", ".", _ => flag ? "FROM node\n" : Text(_)); app.AddDockerfileFactory("g", ".", Text);
                app.AddPostgres("p").WithPgAdmin(a => a.WithImageTag("/app")).WithImage("x:1", "2");
                DotNet.Testcontainers.Configurations.TestcontainersSettings.HubImageNamePrefix = "mirror.example.com";
                var made = new ImageFromDockerfileBuilder(); var built = made.WithName(Image); Start("postgres:latest");
            }
            static void Built(IResourceBuilder<ContainerResource> c) => c.WithImage("bar").WithImageTag("latest");
            static string Text(DockerfileFactoryContext context) => "FROM " + Property;
            class Options { public string Image { get; set; } = "redis"; object Run() => Start(Image); }
        }
        """";

    static readonly string[] off = ["OCI1006", "OCI1007"];

    static readonly ImmutableArray<DiagnosticAnalyzer> analyzers =
        [new ImageSinkAnalyzer(), new ReferenceSplittingAnalyzer(), new UnresolvedReferenceAnalyzer(), new ConflictingTagsAnalyzer()];

    [Fact]
    public async Task Never_makes_an_analyzer_throw()
    {
        for (int length = 0; length <= Code.Length; length += 23)
        {
            await Analyze(Code[..length]);
        }
    }

    [Fact]
    public async Task Never_makes_an_analyzer_throw_if_a_token_is_missing()
    {
        for (int start = 0; start < Code.Length; start += 47)
        {
            await Analyze(Code.Remove(start, Math.Min(11, Code.Length - start)));
        }
    }

    [Fact]
    public async Task Never_makes_an_analyzer_throw_if_there_is_an_extra_token()
    {
        string[] pieces =
        [
            "(", ")", "{", "}", "\"", "$\"", "\"\"\"", "[", "..", "new (", "= ", ";", ",", "?", "=> ", "is { ", "/*", "//", "@", "\\",
            "#if X\n", "\n#endif\n",
        ];
        for (int at = 0; at < Code.Length; at += 37)
        {
            await Analyze(Code.Insert(at, pieces[at / 37 % pieces.Length]));
        }
    }

    /// <summary>Complete parts of the code are reported; missing parts are never guessed.</summary>
    public sealed class Reports
    {
        [Theory]
        [InlineData("""new ContainerBuilder("redis" """, "redis")]
        [InlineData("""new ContainerBuilder("redis").WithImage(;""", "redis")]
        [InlineData("""new ContainerBuilder("redis").With""", "redis")]
        [InlineData("""new ContainerBuilder("redis")..WithName("x");""", "redis")]
        [InlineData("""new ContainerBuilder(image: "redis", )""")]
        [InlineData("""new ContainerBuilder("redis");;; if (""", "redis")]
        [InlineData("""string x = new ContainerBuilder("redis");""", "redis")]
        [InlineData("""new ContainerBuilder("redis").WithImage(Unknown.Image).Build();""", "redis")]
        [InlineData("""new ContainerBuilder("mysql:9").WithImage("redis").Unknown().Build();""", "redis")]
        [InlineData("""var made = made.WithName("redis"); new ImageFromDockerfileBuilder(); new ContainerBuilder("redis");""", "redis")]
        [InlineData("""new ContainerBuilder(""")]
        [InlineData("""new ContainerBuilder()""")]
        [InlineData("""new ContainerBuilder(new (""")]
        [InlineData("""new ContainerBuilder("redis""")]
        [InlineData("""new ContainerBuilder(@"redis""")]
        [InlineData("""new ContainerBuilder($"redis""")]
        [InlineData("""new ContainerBuilder($@"redis""")]
        [InlineData("""Process.Start("docker", "run redis""")]
        [InlineData("""new ContainerBuilder($"redis:{""")]
        [InlineData("""new ContainerBuilder($"redis:{}");""")]
        [InlineData("""new ContainerBuilder($"{}/redis");""", "{}/redis")]
        [InlineData("""new ContainerBuilder($"{Unknown}/redis");""", "{Unknown}/redis")]
        [InlineData("""new ContainerBuilder("redis" + );""")]
        [InlineData("""new ContainerBuilder("redis" + Unknown.Tag);""")]
        [InlineData("""new ContainerBuilder(flag ? "redis" : );""")]
        [InlineData("""new ContainerBuilder(Unknown("redis"));""")]
        [InlineData("""new Unknown("redis"); Unknown.WithImage("redis"); new Unknown { Image = "redis" };""")]
        [InlineData("""new ContainerBuilder("redis", "mysql", 3);""")]
        [InlineData("""var p = new ImagesCreateParameters { FromImage = "redis", Tag = };""")]
        [InlineData("""var p = new ImagesCreateParameters { FromImage = "redis", T };""", "redis")]
        [InlineData("""var p = new ImagesCreateParameters { FromImage = , Tag = "7" };""")]
        [InlineData("""Process.Start("docker", "run redis" """, "redis")]
        [InlineData("""Process.Start("docker", $"run {""")]
        [InlineData("""Process.Start("docker", [ "run", , "redis" ]);""")]
        [InlineData("""Process.Start(, "run redis");""")]
        [InlineData("""var s = new ProcessStartInfo("docker") { ArgumentList = { "run", "redis", };""", "redis")]
        [InlineData("""Start("redis" ); static object Start(string image) => new ContainerBuilder(image""", "redis")]
        [InlineData("""Start("redis"); static object Start(string image, ) => new ContainerBuilder(image);""")]
        [InlineData("""var (image, ) = ("redis", "7"); new ContainerBuilder(image);""")]
        [InlineData("""var (image, name) = ("redis", ); new ContainerBuilder(image);""", "redis")]
        [InlineData("""var (image, name) = ("redis"); new ContainerBuilder(image);""")]
        [InlineData("""if ("redis" is { } ) new ContainerBuilder(image);""")]
        [InlineData("""const string Image; new ContainerBuilder(Image);""")]
        public async Task certain_findings(string statements, params string[] reported)
        {
            string code = "using DotNet.Testcontainers.Builders; using Docker.DotNet.Models; using System.Diagnostics;\n" +
                "class Subject { void Run(bool flag) {\n" + statements + "\n} }";

            Assert.Equal(
                reported,
                (await Analyze(code)).Select(finding => code.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length)));
        }

        [Fact]
        public async Task each_of_two_duplicate_members()
        {
            const string code = """
                using DotNet.Testcontainers.Builders;
                class Subject
                {
                    const string Image = "redis";
                    const string Image = "mysql";
                    object A() => new ContainerBuilder("nginx");
                    object A() => new ContainerBuilder("nginx");
                    object B() => new ContainerBuilder(Image);
                    class Subject { object C() => new ContainerBuilder("alpine"); }
                }
                class Subject { object D() => new ContainerBuilder("debian"); }
                """;

            IEnumerable<Diagnostic> findings = await Analyze(code);

            Assert.Equal(["nginx", "nginx", "alpine", "debian"], findings
                .Select(finding => code.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length))
                .Where(image => image is not ("redis" or "mysql")));
            Assert.Equal(findings.Count(), findings.Select(finding => finding.Location).Distinct().Count());
        }

        [Theory]
        [InlineData("redis", "NET8_0")]
        [InlineData("mysql")]
        public async Task the_compiled_branch(string reported, params string[] symbols)
        {
            const string code = """
                using DotNet.Testcontainers.Builders;
                class Subject
                {
                #if NET8_0
                    const string Image = "redis";
                #else
                    const string Image = "mysql";
                #endif
                    object A() => new ContainerBuilder(Image);
                    object B() => new ContainerBuilder(
                #if NET8_0
                        Image
                #else
                        Image
                #endif
                        );
                #if NEVER
                    object C() => new ContainerBuilder("nginx");
                #endif
                }
                """;

            Diagnostic finding = Assert.Single((await Analyze(code, symbols)).GroupBy(finding => finding.Location)).First();

            Assert.Equal(reported, code.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        }
    }

    [Fact]
    public Task Never_makes_an_analyzer_throw_if_a_library_cannot_be_read() =>
        Analyze(Code, MetadataReference.CreateFromImage([1, 2, 3]));

    static Task<IReadOnlyList<Diagnostic>> Analyze(string code, params string[] symbols) => Analyze(code, symbols, []);

    static Task<IReadOnlyList<Diagnostic>> Analyze(string code, MetadataReference library) => Analyze(code, [], [library]);

    static async Task<IReadOnlyList<Diagnostic>> Analyze(string code, string[] symbols, MetadataReference[] more)
    {
        var compilation = LibraryGeneration.Packaged[0].Compilation
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols)))
            .AddReferences(more)
            .WithAssemblyName("IncompleteCode")
            .WithOptions(new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                specificDiagnosticOptions: off.Select(rule => KeyValuePair.Create(rule, ReportDiagnostic.Info))));

        // Without a handler, an exception becomes a diagnostic; exceptions of a handler would be ignored.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.True(findings.All(finding => finding.Id.StartsWith("OCI", StringComparison.Ordinal)), $"{string.Join("\n", findings)}\n{code}");
        return [.. findings.Where(finding => !off.Contains(finding.Id)).OrderBy(finding => finding.Location.SourceSpan.Start)];
    }
}
