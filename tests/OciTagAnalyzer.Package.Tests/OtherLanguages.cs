using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>Projects whose compiler does not run the analyzer.</summary>
[Collection(PackageCollection.Name)]
public sealed class OtherLanguages(PackedPackage package)
{
    const string Message = "OciTagAnalyzer does not check this project";

    [Theory]
    [InlineData("app.vbproj", "Public Class App\nEnd Class", "App.vb", "net10.0;netstandard2.0", 1)]
    [InlineData("app.fsproj", "module App\nlet answer = 42\n", "App.fs", "net10.0", 1)]
    [InlineData("app.csproj", "class App;", "App.cs", "net10.0", 0)]
    public async Task Print_once_that_nothing_is_checked(string project, string code, string codeFile, string frameworks, int times)
    {
        Consumer consumer = Create(project, code, codeFile, frameworks);

        string output = (await consumer.RebuildAsync("-warnaserror")).OrThrow().Output;

        Assert.Equal(times, output.Split(Message).Length - 1);
        Assert.All(Enumerable.Repeat(output, times), text =>
            Assert.Contains($"{project}: {Message}, since it runs only in the C# compiler; 'ocitag check' checks the files of this project.", text));
    }

    [Fact]
    public async Task Print_nothing_if_no_files_are_included() => Assert.DoesNotContain(
        Message,
        (await Create("app.vbproj", "Public Class App\nEnd Class", "App.vb", "net10.0").RebuildAsync("-p:OciTagAnalyzerIncludeFiles=false")).OrThrow().Output);

    Consumer Create(string project, string code, string codeFile, string frameworks)
    {
        Consumer consumer = package.EmptyFolder();
        consumer.Write(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>{frameworks}</TargetFrameworks>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OciTagAnalyzer" Version="$(OciTagAnalyzerVersion)" PrivateAssets="all" />
                <Compile Include="App.fs" Condition="'$(MSBuildProjectExtension)' == '.fsproj'" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write(codeFile, code);
        return consumer;
    }
}
