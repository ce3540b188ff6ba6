namespace OciTagAnalyzer.Tests.Libraries;

/// <summary>Wraps a few lines of a consumer's code in a complete file.</summary>
static class ConsumerCode
{
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

    /// <summary>A file with these members in a class.</summary>
    public static string WithMembers(string members) => Usings + "partial class Subject\n{\n" + members + "\n}\n";

    /// <summary>A file with these statements in a method that has parameters for unknown values.</summary>
    public static string WithStatements(string statements) => WithMembers($$"""
            async Task Run(
                ContainerBuilder builder, IDistributedApplicationBuilder app, IDockerClient docker,
                string image, string name, string registry, string repo, string tag, string digest, string suffix, int port, bool flag)
            {
                await Task.Yield();
        {{statements}}
            }

            void Use(object value) { }
        """);
}
