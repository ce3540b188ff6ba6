using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Texts that a string builder makes, that are trimmed, or that a setter stores.</summary>
public sealed class Flow_OfBuiltTexts
{
    const string Usings = """
        using System; using System.Linq; using System.Text; using System.Threading.Tasks; using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task string_builders_in_a_variable() => OfFile(Usings + """
        class B1
        {
            object Go1() { var b = new StringBuilder("b1-a"); return new ContainerBuilder({|OCI1001:b.ToString()|}); }
            object Go2() { var b = new StringBuilder("b1-b"); b.Append(":1"); return new ContainerBuilder(b.ToString()); }
            object Go3() { var b = new StringBuilder(); b.Append("quay.io/"); b.Append("b1-c"); return new ContainerBuilder({|OCI1001:b.ToString()|}); }
            object Go4() { var b = new StringBuilder(); b.Append("quay.io/").Append("b1-d").Append(':').Append("1");
                return new ContainerBuilder(b.ToString()); }
            object Go5(bool pin) { var b = new StringBuilder("b1-e"); if (pin) { b.Append(":1"); } return new ContainerBuilder(b.ToString()); }
            object Go6() { var b = new StringBuilder("b1-f"); Pin(b); return new ContainerBuilder(b.ToString()); }
            object Go7() { var b = new StringBuilder("b1-g"); b.Append(1).Append(":1"); return new ContainerBuilder(b.ToString()); }
            object Go8() { var b = new StringBuilder("b1-h"); b.Replace("h", "h:1"); return new ContainerBuilder(b.ToString()); }
            object Go9() { StringBuilder b; { b = new StringBuilder("b1-i"); } b.Append(":1"); return new ContainerBuilder(b.ToString()); }
            object Go10() { var b = new StringBuilder("b1-j"); var image = {|OCI1001:b.ToString()|}; b.Append(":1"); return new ContainerBuilder(image); }
            static void Pin(StringBuilder b) => b.Append(":1");
        }
        """);

    [Fact]
    public Task trimmed_texts() => OfFile(Usings + """
        class T1
        {
            object Go1() => new ContainerBuilder(" {|OCI1001:t1-a |}".Trim());
            object Go2() => new ContainerBuilder("  {|OCI1001:t1-b|}".TrimStart());
            object Go3() => new ContainerBuilder("{|OCI1001:t1-c  |}".TrimEnd());
            object Go4() => new ContainerBuilder(" t1-d:1 ".Trim());
            object Go5(string tag) => new ContainerBuilder($"t1-e:{tag}".Trim());
            object Go6(string name) => new ContainerBuilder($"quay.io/t1-f/{name}:1 ".Trim());
        }
        """);

    [Fact]
    public Task texts_that_a_setter_stores() => OfFile(Usings + """
        class S1 { string image = "x:1"; public string Image { get => image; set => image = value ?? "y:1"; }
            static object Go() { var s = new S1 { Image = "{|OCI1001:s1-a|}" }; return new ContainerBuilder(s.Image); } }
        class S2 { string image = "x:1"; public string Image { get => image; set { ArgumentNullException.ThrowIfNull(value); image = value; } }
            static object Go() { var s = new S2 { Image = "{|OCI1001:s2-a|}" }; return new ContainerBuilder(s.Image); } }
        class S3 { string image = "x:1"; public string Image { get => image; set { if (value is null) { return; } image = value; } }
            static object Go() { var s = new S3 { Image = "{|OCI1001:s3-a|}" }; return new ContainerBuilder(s.Image); } }
        class S4 { string image = "x:1"; public string Image { get => image; set { if (value == image || value != null) { image = value; } } }
            static object Go() { var s = new S4 { Image = "{|OCI1001:s4-a|}" }; return new ContainerBuilder(s.Image); } }
        class S5 { string image = "x:1"; public string Image { get => image; set => image = value + ":1"; }
            static object Go() { var s = new S5 { Image = "s5-a" }; return new ContainerBuilder(s.Image); } }
        class S6 { string image = "x:1"; public string Image { get => image; set => image = Pin(value); } static string Pin(string x) => x + ":1";
            static object Go() { var s = new S6 { Image = "s6-a" }; return new ContainerBuilder(s.Image); } }
        class S7 { string image = "x:1"; public string Image { get => image; set => image = "y:1" ?? value; }
            static object Go() { var s = new S7 { Image = "s7-a" }; return new ContainerBuilder(s.Image); } }
        """);

    [Fact]
    public Task texts_that_other_code_replaces() => OfFile(Usings + """
        class R1
        {
            object Go1() { var image = "r1-a"; switch (image = "r1-b:1") { default: break; } return new ContainerBuilder(image); }
            object Go2() { var image = "r1-c"; _ = (image = "r1-d:1") switch { _ => 1 }; return new ContainerBuilder(image); }
            object Go3() { var image = "r1-e"; ref string alias = ref image; alias = "r1-f:1"; return new ContainerBuilder(image); }
            static readonly string wrapped = (("{|OCI1001:r1-g|}"));
            object Go4() => new ContainerBuilder(wrapped);
        }
        class R2 { readonly string image; public R2() { string image; image = "r2-a"; this.image = image + ":1"; } object Go() => new ContainerBuilder(image); }
        class R3 { readonly string image; public R3() { image = "{|OCI1001:r3-a|}"; } object Go() => new ContainerBuilder(image); }
        """);

    [Fact]
    public Task texts_that_every_constructor_replaces() => OfFile(Usings + """
        class C1 { static readonly string image = "c1-a"; static C1() { image = "c1-a:1"; } object Go() => new ContainerBuilder(image); }
        class C2 { readonly string image = "c2-a"; C2() { image = "c2-a:1"; } object Go() => new ContainerBuilder(image); }
        class C3 { readonly string image = "c3-a"; C3() => image = "c3-a:1"; object Go() => new ContainerBuilder(image); }
        class C4 { readonly string image = "c4-a"; C4() { this.image = "c4-a:1"; } C4(int n) { image = "c4-b:1"; } object Go() => new ContainerBuilder(image); }
        class C5 { static readonly string image = "{|OCI1001:c5-a|}"; C5() { } object Go() => new ContainerBuilder(image); }
        class C6 { readonly string image = "{|OCI1001:c6-a|}"; static C6() { } object Go() => new ContainerBuilder(image); }
        class C7 { readonly string image = "{|OCI1001:c7-a|}"; C7() { } C7(int n) { image = "c7-b:1"; } object Go() => new ContainerBuilder(image); }
        class C8 { readonly string image = "c8-a"; C8(string x) { string image; image = "c8-b:1"; this.image = image; }
            object Go() => new ContainerBuilder(image); }
        """);

    [Fact]
    public Task texts_composed_of_unknown_parts() => OfFile(Usings + """
        class U1
        {
            object Go1(string[] more) => new ContainerBuilder(string.Concat(new[] { "u1-a" }.Concat(more)));
            object Go2(string[] more) => new ContainerBuilder(string.Join(":", more.Prepend("u1-b")));
            object Go3(string[] more) => new ContainerBuilder(string.Concat(more));
        }
        """);

    [Fact]
    public Task texts_that_another_type_may_override() => OfFile(Usings + """
        abstract class O1 { protected abstract string Image { get; } object Go() => new ContainerBuilder(Image); }
        sealed class O2 : O1 { protected override string Image => "{|OCI1001:o2-a|}"; object Go2() => new ContainerBuilder(Image); }
        class O3 { public virtual string Image => "{|OCI1001:o3-a|}"; object Go() => new ContainerBuilder(Image); }
        class O4 : O3 { public override string Image => "o4-a:1"; object Go2() => new ContainerBuilder(Image); }
        class O5 { string Image { get { return "{|OCI1001:o5-a|}"; } } object Go() => new ContainerBuilder(Image); }
        class O6 { string Image { get => "{|OCI1001:o6-a|}"; } object Go() => new ContainerBuilder(Image); }
        """);

    [Fact]
    public Task results_of_tasks() => OfFile(Usings + """
        class K1
        {
            object Go1() => new ContainerBuilder(Task.FromResult("{|OCI1001:k1-a|}").GetAwaiter().GetResult());
            object Go2() => new ContainerBuilder(Task.FromResult("{|OCI1001:k1-b|}").ConfigureAwait(false).GetAwaiter().GetResult());
            object Go3() => new ContainerBuilder(new ValueTask<string>("{|OCI1001:k1-c|}").GetAwaiter().GetResult());
            object Go4() => new ContainerBuilder(Task.FromResult("{|OCI1001:k1-d|}").Result);
            object Go5() => new ContainerBuilder(new ValueTask<string>("{|OCI1001:k1-e|}").ConfigureAwait(false).GetAwaiter().GetResult());
            async Task<object> Go6() => new ContainerBuilder(await Task.FromResult("{|OCI1001:k1-f|}").ConfigureAwait(false));
        }
        """);

    [Theory]
    [InlineData("Trim()")]
    [InlineData("TrimStart()")]
    [InlineData("TrimEnd()")]
    [InlineData("ToLower()")]
    [InlineData("ToLowerInvariant()")]
    [InlineData("ToString()")]
    [InlineData("Normalize()")]
    public Task methods_that_keep_the_text(string call) => OfFile(Usings + $$"""
        class C { object Go1() => new ContainerBuilder("{|OCI1001:redis|}".{{call}}); object Go2() => new ContainerBuilder("redis:7".{{call}}); }
        """);

    [Theory]
    [InlineData("Trim('x')")]
    [InlineData("Replace(\"x\", \":1\")")]
    [InlineData("PadRight(9)")]
    [InlineData("ToUpper()")]
    [InlineData("Insert(4, \":\")")]
    [InlineData("Remove(3)")]
    public Task methods_that_change_the_text(string call) => OfFile(Usings + $$"""
        class C { object Go() => new ContainerBuilder("redix".{{call}}); }
        """);

    [Theory]
    [InlineData("string.Concat(\"quay.io/\", \"{|OCI1001:redis|}\")")]
    [InlineData("string.Join('/', \"quay.io\", \"{|OCI1001:redis|}\")")]
    [InlineData("string.Format(\"{0}/{1}\", \"quay.io\", \"{|OCI1001:redis|}\")")]
    [InlineData("string.Concat(str1: \"{|OCI1001:redis|}\", str0: \"quay.io/\")")]
    [InlineData("string.Join(value: new[] { \"quay.io\", \"{|OCI1001:redis|}\" }, separator: '/')")]
    [InlineData("string.Format(arg0: \"{|OCI1001:redis|}\", format: \"quay.io/{0}\")")]
    [InlineData("string.Concat(new[] { \"quay.io/\", \"{|OCI1001:redis|}\" })")]
    public Task methods_that_compose_a_text(string call) => OfFile(Usings + $$"""
        class C { object Go1() => new ContainerBuilder({{call}});
            object Go2() => new ContainerBuilder({{call.Replace("{|OCI1001:redis|}", "redis")}} + ":7"); }
        """);

    [Theory]
    [InlineData("string.Format(\"{0,-9}\", \"redis\")")]
    [InlineData("string.Format(\"{0:x}\", \"redis\")")]
    [InlineData("string.Format(\"{1}\", \"redis\")")]
    [InlineData("string.Format(\"{x}\", \"redis\")")]
    [InlineData("string.Format(\"redis{0\", \"redis\")")]
    [InlineData("string.Format(\"{{redis}}\", \"redis\")")]
    [InlineData("string.Format(\"redis}}\", \"redis\")")]
    [InlineData("string.Format(\"{0}:7\", \"redis\")")]
    [InlineData("string.Format(arg0: \"redis\", format: \"{0}:7\")")]
    public Task formats_that_give_no_image_without_a_tag(string call) => OfFile(Usings + $$"""
        class C { object Go() => new ContainerBuilder({{call}}); }
        """);
}
