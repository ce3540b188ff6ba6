using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class Circle(PackedPackage package)
{
    static readonly string[] steps = ["ocitag check", "ocitag lock", "ocitag fix", "dotnet build -warnaserror", "ocitag verify"];

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/OciTagAnalyzer.Package/README.md")]
    [InlineData("src/OciTagAnalyzer.Package/docs/getting-started.md")]
    public void Has_the_steps_of_the_documentation(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Folder, page));

        Assert.Equal(
            steps,
            lines.SkipWhile(line => !line.StartsWith(steps[0], StringComparison.Ordinal)).TakeWhile(line => line != "```")
                .Select(line => line.Split('#')[0].Trim()));
    }

    [Fact]
    public async Task Pins_images_for_a_build_without_warnings_and_detects_when_a_tag_moves()
    {
        await using RealRegistry registry = await RealRegistry.StartAsync();
        using var pusher = new Pusher(registry);
        string database = $"{registry.Host}/shop/db";
        string cache = $"{registry.Host}/cache";
        string locked = await pusher.PushIndexAsync("shop/db", "17.2", "one");
        await pusher.PushIndexAsync("shop/db", "latest", "one");
        string lockedCache = await pusher.PushIndexAsync("cache", "7.4.1", "one");
        await pusher.PushIndexAsync("cache", "latest", "one");
        Consumer shop = ShopWith(database, cache);

        CommandRun loose = await shop.RebuildAsync("-warnaserror");
        Assert.Equal(1, loose.ExitCode);
        Assert.Equal(["Program.cs(3,38) OCI1001", "compose.yaml(3,12) OCI1001"], shop.Places(loose.Findings));

        await RunAsync(shop, exitCode: 1, steps[0]);
        await RunAsync(shop, exitCode: 0, steps[1]);
        await RunAsync(shop, exitCode: 0, steps[2]);
        Assert.Contains($"\"{database}:17.2@{locked}\"", shop.Read("Program.cs"));
        Assert.Contains($"image: {cache}:7.4.1@{lockedCache}\n", shop.Read("compose.yaml"));

        CommandRun pinned = await shop.RunAsync(steps[3].Split(' ')[1..]);
        Assert.Equal((0, 0), (pinned.ExitCode, pinned.Findings.Count));
        Assert.Equal("2 verified, 0 changed, 0 unknown", await RunAsync(shop, exitCode: 0, steps[4]));

        string moved = await pusher.PushIndexAsync("shop/db", "17.2", "two");
        Assert.StartsWith(
            $"{database}: changed: tag '17.2' was moved\n  - 17.2@{locked}\n  + 17.2@{moved}\n",
            (await RunAsync(shop, exitCode: 1, steps[4])).ReplaceLineEndings("\n"));
    }

    Consumer ShopWith(string database, string cache)
    {
        Consumer shop = package.EmptyFolder();
        shop.Write("Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OciTagAnalyzer" Version="$(OciTagAnalyzerVersion)" PrivateAssets="all" />
                <PackageReference Include="Testcontainers" Version="4.16.0" />
              </ItemGroup>
            </Project>
            """);
        shop.Write("Program.cs", $"""
            using DotNet.Testcontainers.Builders;

            var database = new ContainerBuilder("{database}").Build();
            System.Console.WriteLine(database.Image.FullName);

            """);
        shop.Write("compose.yaml", $"services:\n  cache:\n    image: {cache}\n");
        return shop;
    }

    static async Task<string> RunAsync(Consumer shop, int exitCode, string step)
    {
        string tool = Path.Combine(Repository.Folder, "src", "OciTagAnalyzer.Tool", "bin", Repository.Configuration, "net10.0", "ocitag.dll");
        CommandRun run = await shop.RunAsync([tool, .. step.Split(' ')[1..]]);
        Assert.True(run.ExitCode == exitCode, $"{step} exits with {run.ExitCode}: {run.Output}");
        return run.Output.Trim();
    }
}
