using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>A function that inspects its parameter may handle an image without a tag; one that only checks or shows it does not.</summary>
public sealed class Flow_OfInspectedParameters
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.Threading.Tasks; using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task parameters_that_a_condition_inspects() => OfFile(Usings + """
        static class I1
        {
            static bool IsPinned(string x) => x.Contains(':');
            static string Tag(string x) => null;
            static Task<bool> IsPinnedAsync(string x) => Task.FromResult(true);
            static object Run1(string image) => IsPinned(image) switch { true => new ContainerBuilder(image), _ => new ContainerBuilder(image + ":1") };
            static object Run2(string image, bool b) { if (b && IsPinned(image)) { return null; } return new ContainerBuilder(image); }
            static object Run3(string image) { var tag = Tag(image) ?? "1"; return new ContainerBuilder(image); }
            static object Run4(string image) { while (!IsPinned(image)) { } return new ContainerBuilder(image); }
            static object Run5(string image) { switch (Tag(image)) { case null: return null; } return new ContainerBuilder(image); }
            static async Task<object> Run6(string image) { if (!(await IsPinnedAsync(image))) { return null; } return new ContainerBuilder(image); }
            static object Run7(string image) { if (Tag(image) is null) { return null; } return new ContainerBuilder(image); }
            static object Run8(string image) { if (image is [.., > '9']) { return null; } return new ContainerBuilder(image); }
            static object Run9(string image) { image += ":1"; return new ContainerBuilder(image); }
            static object Run10(string image) { ref string alias = ref image; alias += ":1"; return new ContainerBuilder(image); }
            static object Run11(string image) => new ContainerBuilder(IsPinned(image) ? image : image + ":1");
            static void Go(bool b) { Run1("i1-a"); Run2("i1-b", b); Run3("i1-c"); Run4("i1-d"); Run5("i1-e"); _ = Run6("i1-f"); Run7("i1-g"); Run8("i1-h");
                Run9("i1-i"); Run10("i1-j"); Run11("i1-k"); }
        }
        """);

    [Fact]
    public Task parameters_that_code_only_checks_or_shows() => OfFile(Usings + """
        static class I2
        {
            static string Name(string x) => x;
            static object Run1(string image, string given) { var name = given ?? Name(image); return new ContainerBuilder(image); }
            static object Run2(string image) { Console.WriteLine("image " + Name(image)); return new ContainerBuilder(image); }
            static object Run3(string image) { image ??= "i2-x:1"; return new ContainerBuilder(image); }
            static object Run4(string image, bool b) { var name = b ? Name(image) : ""; return new ContainerBuilder(image); }
            static object Run5(string image) { if (string.IsNullOrWhiteSpace(image)) { return null; } return new ContainerBuilder(image); }
            static object Run6(string image) { if (image is not { Length: > 0 }) { return null; } return new ContainerBuilder(image); }
            static void Go(bool b) { Run1("{|OCI1001:i2-a|}", ""); Run2("{|OCI1001:i2-b|}"); Run3("{|OCI1001:i2-c|}"); Run4("{|OCI1001:i2-d|}", b);
                Run5("{|OCI1001:i2-e|}"); Run6("{|OCI1001:i2-f|}"); }
        }
        """);

    [Theory]
    [InlineData("string.Concat(image, \":1\")")]
    [InlineData("string.Join(\":\", image, \"1\")")]
    [InlineData("string.Format(\"{0}:1\", image)")]
    [InlineData("image.Contains(':')")]
    [InlineData("image.Split(':')")]
    [InlineData("image[0]")]
    [InlineData("image == \"redis\"")]
    [InlineData("image is null or \"redis\"")]
    [InlineData("image is not null and not \"redis\"")]
    [InlineData("image + \":1\"")]
    [InlineData("$\"{image}:1\"")]
    public Task expressions_that_inspect_a_parameter(string expression) => OfFile(Usings + $$"""
        static class C { static object Run(string image) { var x = {{expression}}; return new ContainerBuilder(image); } static object Go() => Run("redis"); }
        """);

    [Theory]
    [InlineData("image.Trim()")]
    [InlineData("image.TrimStart()")]
    [InlineData("image.TrimEnd()")]
    [InlineData("image.ToLower()")]
    [InlineData("image.ToLowerInvariant()")]
    [InlineData("image.ToString()")]
    [InlineData("image.GetHashCode()")]
    [InlineData("image.Length")]
    [InlineData("image == null")]
    [InlineData("image != \"\"")]
    [InlineData("image is null or \"\"")]
    [InlineData("image is not null and not \"\"")]
    [InlineData("image is { Length: > 0 } and not null")]
    [InlineData("image + \" is started\"")]
    [InlineData("$\"{image} is started\"")]
    [InlineData("string.IsNullOrEmpty(image)")]
    public Task expressions_that_do_not_inspect_a_parameter(string expression) => OfFile(Usings + $$"""
        static class C { static object Run(string image) { var x = {{expression}}; return new ContainerBuilder(image); }
            static object Go() => Run("{|OCI1001:redis|}"); }
        """);
}
