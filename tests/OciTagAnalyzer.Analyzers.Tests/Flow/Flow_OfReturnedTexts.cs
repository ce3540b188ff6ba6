using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Functions that are passed or stored instead of a text, and called where the image is needed.</summary>
public sealed class Flow_OfReturnedTexts
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task functions_that_are_passed() => OfFile(Usings + """
        class S
        {
            void Run()
            {
                A(() => "{|OCI1001:f-lambda|}");
                A(Named);
                A(delegate { return "{|OCI1001:f-delegate|}"; });
                A(() => { if (DateTime.Now.Ticks > 0) return "{|OCI1001:f-block|}"; return "f:1"; });
                B(() => "{|OCI1001:f-invoke|}");
                C(() => "{|OCI1001:f-conditional|}");
                D(i => i > 0 ? "{|OCI1001:f-argument|}" : "f:1");
                E(() => "{|OCI1001:f-twice|}");
                F(() => "{|OCI1001:f-own-delegate|}");
            }
            static string Named() => "{|OCI1001:f-group|}";
            object A(Func<string> image) => new ContainerBuilder(image());
            object B(Func<string> image) => new ContainerBuilder(image.Invoke());
            object C(Func<string> image) => new ContainerBuilder(image?.Invoke() ?? "f:1");
            object D(Func<int, string> image) => new ContainerBuilder(image(1));
            object E(Func<string> image) => A(image);
            delegate string Image();
            object F(Image image) => new ContainerBuilder(image());
        }
        """);

    [Fact]
    public Task functions_that_constructors_store() => OfFile(Usings + """
        class S1(Func<string> image) { public object Go() => new ContainerBuilder(image()); public static S1 Make() => new(() => "{|OCI1001:s-primary|}"); }
        class S2 { readonly Func<string> image; public S2(Func<string> image) => this.image = image; public object Go() => new ContainerBuilder(image());
            public static S2 Make() => new(Named); static string Named() => "{|OCI1001:s-group|}"; }
        class S3 { public Func<string> Image { get; } public S3(Func<string> image) => Image = image; public object Go() => new ContainerBuilder(Image()); }
        static class Use { static S3 Make() => new(() => "{|OCI1001:s-property|}"); }
        class S4 { public Func<string> Image { get; set; } = () => "{|OCI1001:s-assignable|}"; public object Go() => new ContainerBuilder(Image()); }
        """);

    [Fact]
    public Task functions_that_return_tasks() => OfFile(Usings + """
        class S
        {
            async Task Run()
            {
                await A(async () => "{|OCI1001:t-async|}");
                await A(() => Task.FromResult("{|OCI1001:t-result|}"));
                await B(async () => "{|OCI1001:t-value-task|}");
            }
            async Task<object> A(Func<Task<string>> image) => new ContainerBuilder(await image());
            async Task<object> B(Func<ValueTask<string>> image) => new ContainerBuilder(await image().ConfigureAwait(false));
        }
        """);

    [Fact]
    public Task lazy_values() => OfFile(Usings + """
        class S
        {
            static readonly Lazy<string[]> list = new(() => ["{|OCI1001:l-list|}", "l:1"]);
            static readonly Lazy<string[]> group = new(All);
            static string[] All() => ["{|OCI1001:l-group|}", "l:1"];
            static readonly Lazy<Dictionary<string, string>> map = new(() => new() { ["a"] = "{|OCI1001:l-key|}", ["b"] = "l-other-key" });
            static readonly ThreadLocal<string> perThread = new(() => "{|OCI1001:l-thread|}");
            void Run()
            {
                foreach (var image in list.Value) { _ = new ContainerBuilder(image); }
                foreach (var image in group.Value) { _ = new ContainerBuilder(image); }
                _ = new ContainerBuilder(map.Value["a"]);
                _ = new ContainerBuilder(perThread.Value);
            }
        }
        """);

    [Fact]
    public Task nothing_if_the_result_is_completed_or_inspected() => OfFile(Usings + """
        class S
        {
            void Run() { A(() => "s-tagged", "1"); B(() => "s-changed"); C(() => "s-no-sink"); D(() => "s-inspected"); E(() => "s-inspected-later"); }
            object A(Func<string> image, string tag) => new ContainerBuilder(image() + ":" + tag);
            object B(Func<string> image) { var i = image(); if (!i.Contains(':')) { i += ":1"; } return new ContainerBuilder(i); }
            void C(Func<string> name) => Console.WriteLine(name());
            object D(Func<string> image) => image.Invoke().Contains(':') ? new ContainerBuilder(image()) : null;
            object E(Func<string> image) { if (image().EndsWith("x")) { return null; } return new ContainerBuilder(image()); }
        }
        """);
}
