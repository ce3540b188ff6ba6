using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Values that reach a sink only as parts of a reference, or not at all.</summary>
public sealed class Flow_Ignores
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading.Tasks;
        using DotNet.Testcontainers.Builders; using DotNet.Testcontainers.Containers; using k8s.Models; using Docker.DotNet.Models;

        """;

    [Fact]
    public Task a_value_that_is_also_a_part_or_is_inspected() => OfFile(Usings + """
        class P1 { readonly string image; public P1(string image) => this.image = image; object A() => new ContainerBuilder(image);
            object B() => new ContainerBuilder(image + ":1"); static P1 M() => new("p1"); }
        class P2(string image) { object A() => new ContainerBuilder(image); object B() => new ContainerBuilder($"{image}:1"); static P2 M() => new("p2"); }
        class P3 { public string Image { get; set; } = "p3"; object A() => new ContainerBuilder(Image); }
        class P3User { object B(P3 p) => new ContainerBuilder(p.Image + ":1"); }
        static class P4 { static object A(string i) => new ContainerBuilder(i.Contains(':') ? i : i + ":1"); static object M() => A("p4"); }
        static class P5 { static object A(string i) { if (!i.Contains(':')) i += ":1"; return new ContainerBuilder(i); } static object M() => A("p5"); }
        static class P6 { static object A(string i) => new ContainerBuilder(Full(i)); static string Full(string i) => i.IndexOf(':') < 0 ? i + ":1" : i;
            static object M() => A("p6"); }
        static class P7 { static string Full(string i, string? t = null) => t is null ? i + ":1" : i + ":" + t;
            static object M() => new ContainerBuilder(Full("p7")); }
        static class P8 { static object A(string i, string v) => new ContainerBuilder(i + ":" + v); static object M() => A("p8", "1"); }
        static class P9 { static object A(string i, string v) => new ContainerBuilder(string.Format("{0}:{1}", i, v)); static object M() => A("p9", "1"); }
        static class P10 { static object A(string i, string v) => new ContainerBuilder(string.Join(":", i, v)); static object M() => A("p10", "1"); }
        static class P11 { static object A(params string[] parts) => new ContainerBuilder(string.Join(":", parts)); static object M() => A("p11", "1"); }
        static class P12 { static object A(string i) => new ContainerBuilder(i.Replace("x", "p12:1")); static object M() => A("x"); }
        static class P13 { static object A(string i) => new ContainerBuilder(i.Split('|')[0]); static object M() => A("p13:1|x"); }
        static class P14 { static object A(string i) => new ContainerBuilder(i[..4]); static object M() => A("p14:1 x"); }
        static class P15 { static readonly Dictionary<string, string> full = new() { ["p15"] = "p15:1" };
            static object A(string i) => new ContainerBuilder(full[i]); static object M() => A("p15"); }
        static class P16 { static object A(string i) => i == "p16" ? new ContainerBuilder("p16:1") : new ContainerBuilder(i); static object M() => A("p16"); }
        static class P17 { static object A(string i) => i switch { "p17" => new ContainerBuilder("p17:1"), _ => new ContainerBuilder(i) };
            static object M() => A("p17"); }
        static class P18 { static object A(string i) { switch (i) { case "p18": return new ContainerBuilder("p18:1"); default: return new ContainerBuilder(i); } }
            static object M() => A("p18"); }
        """);

    [Fact]
    public Task other_arguments_of_a_builder() => OfFile(Usings + """
        static class Q1 { static object A(string i) => new ContainerBuilder(i).WithImage("q1:1"); static object M() => A("q1"); }
        static class Q2 { static object A(string name) => new ContainerBuilder("q2:1").WithName(name); static object M() => A("q2"); }
        static class Q3 { static object A(string name, string image) => new ContainerBuilder(image).WithName(name); static object M() => A("q3", "q3:1"); }
        static class Q4 { static object A(string name, string image = "q4:1") => new ContainerBuilder(image).WithName(name); static object M() => A("q4"); }
        """);

    [Fact]
    public Task elements_that_are_no_whole_references() => OfFile(Usings + """
        static class T1 { static readonly string[] names = ["t1"]; static void A() { foreach (var n in names) _ = new ContainerBuilder("t1:1").WithName(n); } }
        static class T2 { static readonly string[] names = ["t2"]; static void A() { foreach (var n in names) _ = new ContainerBuilder($"{n}:1"); } }
        static class T3 { static readonly Dictionary<string, string> tags = new() { ["t3"] = "1" }; static void A() { foreach (var (i,
            t) in tags) _ = new ContainerBuilder($"{i}:{t}"); } }
        static class T4 { static readonly Dictionary<string, string> tags = new() { ["t4"] = "1" }; static void A() {
            foreach (var p in tags) _ = new ContainerBuilder(p.Key + ":" + p.Value); } }
        static class T5 { static readonly Dictionary<string, string> tags = new() { ["t5"] = "1" }; static void A() {
            foreach (var k in tags.Keys) _ = new ContainerBuilder(k + ":" + tags[k]); } }
        static class T6 { static void A() { foreach (var n in new[] { "t6" }.Select(Full)) _ = new ContainerBuilder(n); } static string Full(string s) => s + ":1";
            }
        static class T7 { static void A() { foreach (var (n, t) in new[] { ("t7", "1") }) _ = new ContainerBuilder(n + ":" + t); } }
        static class T8 { static void A() { foreach (var x in new[] { new { I = "t8", T = "1" } }) _ = new ContainerBuilder(x.I + ":" + x.T); } }
        static class T9 { static void A() { string[] a = ["t9"]; for (int i = 0; i < a.Length; i++) a[i] += ":1"; foreach (var n in a) _ = new ContainerBuilder(n);
            } }
        static class T10 { static void A() { string[] a = ["t10"]; for (int i = 0; i < a.Length; i++) a[i] = a[i] + ":1";
            foreach (var n in a) _ = new ContainerBuilder(n); } }
        static class T11 { static void A() { var l = new List<string> { "t11" }; l = l.ConvertAll(x => x + ":1"); foreach (var n in l) _ = new ContainerBuilder(n);
            } }
        static class T12 { static void A() { var l = new List<string> { "t12" }; l.Clear(); l.Add("t12:1"); foreach (var n in l) _ = new ContainerBuilder(n); } }
        static class T13 { static readonly List<string> names = ["t13"]; static void A() { foreach (var n in names) Console.WriteLine(n); } }
        """);

    [Fact]
    public Task fields_that_are_completed_or_replaced() => OfFile(Usings + """
        static class F1 { static string image = "f1"; static void Init() { image = image + ":1"; } static object A() => new ContainerBuilder(image); }
        static class F2 { static string image = "f2"; static void Init() { image += ":1"; } static object A() => new ContainerBuilder(image); }
        class F3 { string image = "f3"; public F3() { image = "f3:1"; } object A() => new ContainerBuilder(image); }
        class F4 { string image = "f4"; public F4() { Complete(ref image); } static void Complete(ref string s) => s += ":1";
            object A() => new ContainerBuilder(image); }
        class F5 { string name = "f5"; object A() => new ContainerBuilder("x:1").WithName(name); }
        class F6 { string image = "f6"; object A() => new ContainerBuilder($"{image}:{Environment.Version}"); }
        class F7 { string image = "f7"; string Full => image + ":1"; object A() => new ContainerBuilder(Full); }
        class F8 { string image = "f8"; string Full { get { return $"{image}:1"; } } object A() => new ContainerBuilder(Full); }
        class F9 { string repo = "f9", tag = "1"; object A() => new CreateContainerParameters { Image = string.Concat(repo, ":", tag) }; }
        """);

    [Fact]
    public Task values_that_are_computed_or_used_for_something_else() => OfFile(Usings + """
        static class G1 { static string Name() => "g1"; static object A() => new ContainerBuilder("g1:1").WithName(Name()).WithHostname(Name()); }
        static class G2 { static void A(string image) { Console.WriteLine(image); } static void M() => A("g2"); }
        static class G3 { static object A(object image) => new ContainerBuilder(image.ToString()!); static object M() => A(new Uri("http://g3")); }
        static class G4 { static object A(string image) => new ContainerBuilder(Resolve(image)); static string Resolve(string i) => File.ReadAllText(i);
            static object M() => A("g4"); }
        static class G5 { static object A(string name) => new ContainerBuilder(Environment.GetEnvironmentVariable(name)!); static object M() => A("G5"); }
        static class G6 { enum E { Redis } static object A(E e) => new ContainerBuilder(e.ToString().ToLowerInvariant() + ":1"); }
        static class G7 { static string Digest(string i) => i + "@sha256:" + new string('a', 64); static object M() => new ContainerBuilder(Digest("g7")); }
        static class G8 { static object A(IEnumerable<string> images) {
            foreach (var i in images.Select(x => x.Contains(':') ? x : x + ":1")) _ = new ContainerBuilder(i); return 1; } static object M() => A(["g8"]); }
        static class G9 { static object A(string? registry, string image) { if (registry is not null) image = registry + "/" + image;
            return new ContainerBuilder(image); } static object M() => A(null, "g9:1"); }
        static class G10 { static object A(string image, string? tag) { if (tag is not null) image = image + ":" + tag; return new ContainerBuilder(image); }
            static object M() => A("g10", "1"); }
        abstract class H1 { protected abstract string Image { get; } protected virtual string Tag => "1"; object A() => new ContainerBuilder(Image + ":" + Tag); }
            class H2 : H1 { protected override string Image => "h2"; }
        abstract class H3 { protected abstract string Image { get; } object A() => new ContainerBuilder(Normalize(Image));
            static string Normalize(string s) => s.Contains(':') ? s : s + ":1"; } class H4 : H3 { protected override string Image => "h4"; }
        """);
}
