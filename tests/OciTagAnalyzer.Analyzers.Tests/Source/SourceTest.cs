using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OciTagAnalyzer.Analyzers.Tests.Sinks;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Analyses code that uses the real libraries, and Aspire by its signatures.</summary>
static class SourceTest
{
    // The stubs are compiled against the runtime's own assemblies, so everything else is, too.
    static readonly ReferenceAssemblies runtime = new("net10.0");

    const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Aspire.Hosting;
        using Aspire.Hosting.ApplicationModel;
        using Docker.DotNet;
        using Docker.DotNet.Models;
        using DotNet.Testcontainers.Builders;
        using DotNet.Testcontainers.Images;
        using k8s.Models;
        using Testcontainers.PostgreSql;

        """;

    /// <summary>Analyses members of a class; findings are marked as <c>{|OCI1001:nginx|}</c>.</summary>
    public static Task OfMembers(string members) => OfFile(Usings + "partial class Subject\n{\n" + members + "\n}\n");

    /// <summary>Analyses statements that know a few unknown values by name.</summary>
    public static Task OfStatements(string statements) => OfMembers($$"""
            async Task Run(
                ContainerBuilder builder, IDistributedApplicationBuilder app, IDockerClient docker,
                string image, string name, string registry, string repo, string tag, string digest, string suffix, int port, bool flag)
            {
                await Task.Yield();
        {{statements}}
            }

            void Use(object value) { }
        """);

    /// <summary>Analyses one file.</summary>
    public static Task OfFile(string code, params (string Name, string Text)[] more) => Of(code, more).RunAsync();

    /// <summary>A test of one or more files, to be changed before it runs.</summary>
    public static CSharpAnalyzerTest<ImageSinkAnalyzer, DefaultVerifier> Of(string code, params (string Name, string Text)[] more)
    {
        var test = new Test { ReferenceAssemblies = runtime, TestState = { Sources = { code } } };
        foreach ((string name, string text) in more)
        {
            test.TestState.Sources.Add((name, text));
        }

        test.TestState.AdditionalReferences.AddRange(References);
        return test;
    }

    // Testcontainers asks for the fork of Docker.DotNet, which belongs to the second generation here;
    // of a library that can be had, the stub of another version would be a second one.
    static IEnumerable<MetadataReference> References =>
        LibraryGeneration.Runtime
            .Concat(LibraryGeneration.Packaged[0].ReferencesWithout("Docker.DotNet"))
            .Concat(LibraryGeneration.Packaged[1].ReferencesOf("Docker.DotNet"))
            .Concat(LibraryGeneration.Stubs.ReferencesWithout("KubernetesClient.Classic"));

    sealed class Test : CSharpAnalyzerTest<ImageSinkAnalyzer, DefaultVerifier>
    {
        public Test() => CompilerDiagnostics = CompilerDiagnostics.Errors;

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);
    }
}
