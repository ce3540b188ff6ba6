using Test = OciTagAnalyzer.Analyzers.Tests.Source.OptInTest<OciTagAnalyzer.Analyzers.UnresolvedReferenceAnalyzer>;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Projects with OCI1006 enabled.</summary>
public sealed class Unresolved_InUse
{
    public sealed class Reports
    {
        [Fact]
        public Task values_of_the_environment_and_the_command_line() => Test.OfStatements("""
            builder.WithImage({|OCI1006:Environment.GetEnvironmentVariable("POSTGRES_IMAGE")|});
            builder.WithImage({|OCI1006:Environment.GetEnvironmentVariable("POSTGRES_IMAGE") ?? "postgres:17"|});
            builder.WithImage({|OCI1006:$"postgres:{Environment.GetEnvironmentVariable("POSTGRES")}"|});
            builder.WithImage({|OCI1006:Environment.GetCommandLineArgs()[1]|});
            builder.WithImage({|OCI1006:name == "x" ? image : "redis:7"|});
            builder.WithImage({|OCI1006:System.IO.File.ReadAllText("image.txt").Trim()|});
            """);

        [Fact]
        public Task composed_values() => Test.OfStatements("""
            Use(new V1Container { Name = name, Image = {|OCI1006:$"{registry}/{name}"|} });
            Use(new V1Container { Name = name, Image = {|OCI1006:"team/" + name|} });
            Use(new V1Container { Name = name, Image = {|OCI1006:$"team/app:{port}"|} });
            Use(new V1Container { Name = name, Image = {|OCI1006:string.Format("{0}:{1}", name, tag)|} });
            Use(new V1Container { Name = name, Image = {|OCI1006:string.Join(":", name, tag)|} });
            Use(new V1Container { Name = name, Image = {|OCI1006:$"redis:7{suffix}"|} });
            await docker.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = {|OCI1006:"postgres"|}, Tag = tag }, null, null);
            await docker.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = {|OCI1006:repo|}, Tag = tag }, null, null);
            app.AddContainer("a", {|OCI1006:"team/a"|}).WithImageTag(tag);
            System.Diagnostics.Process.Start("docker", {|OCI1006:$"pull redis:{tag}"|});
            foreach (var one in new[] { "redis:7", name }) builder.WithImage({|OCI1006:one|});
            """);

        [Fact]
        public Task unknown_values_in_files() => Test.OfStatements(
            "",
            "",
            ("compose.yaml", "services:\n  a: { image: '{|OCI1006:${IMAGE}|}' }\n  b: { image: '{|OCI1006:team/b:${TAG}|}' }\n"),
            ("Dockerfile", "ARG VERSION\nFROM {|OCI1006:node:${VERSION}|} AS build\nFROM {|OCI1006:$BASE|}\n"));
    }

    public sealed class Ignores
    {
        [Fact]
        public Task references_with_a_known_end() => Test.OfStatements("""
            builder.WithImage("postgres:17"); builder.WithImage("postgres"); builder.WithImage("postgres:latest");
            builder.WithImage(flag ? "redis:7" : "redis");
            builder.WithImage($"{registry}/team/app:1"); builder.WithImage($"{registry}:{port}/team/app"); builder.WithImage(registry + "/team/app:1");
            builder.WithImage($"{name}:7"); builder.WithImage($"team/{name}:7");
            builder.WithImage($"redis:7@{digest}"); builder.WithImage($"{image}@sha256:{digest}");
            Use(new DockerImage("redis", tag: "7", registry: registry)); Use(new ImagesCreateParameters { FromImage = repo, Tag = "7" });
            app.AddContainer("a", repo, "7"); app.AddContainer("b", "team/b").WithImageTag("7"); app.AddContainer("c", "team/c").WithImageSHA256(digest);
            app.AddRedis("d").WithImageTag("7.4");
            System.Diagnostics.Process.Start("docker", $"run --rm --name {name} -p {port}:80 redis:7 {suffix}");
            System.Diagnostics.Process.Start("docker", $"run --rm {image} sh"); System.Diagnostics.Process.Start("docker", $"{suffix} redis");
            System.Diagnostics.Process.Start(name, $"run {image}");
            const string Version = "17"; builder.WithImage($"postgres:{Version}"); builder.WithImage("postgres:" + Version);
            """);

        [Fact]
        public Task values_that_are_no_images() => Test.OfStatements("""
            builder.WithName(name).WithHostname(image).WithEnvironment("IMAGE", image).WithLabel("image", image).WithCommand(image);
            Console.WriteLine(image); Use(image); Use(new V1EnvVar { Name = "IMAGE", Value = image }); Use(new V1ContainerStatus { Image = image });
            await docker.Images.InspectImageAsync(image); await docker.Images.PushImageAsync(image, new ImagePushParameters { Tag = tag }, null, null);
            await docker.Images.TagImageAsync(image, new ImageTagParameters { RepositoryName = repo, Tag = tag });
            app.AddDockerfile("x", name).WithImage(image); new ImageFromDockerfileBuilder().WithName(image);
            """);
    }
}
