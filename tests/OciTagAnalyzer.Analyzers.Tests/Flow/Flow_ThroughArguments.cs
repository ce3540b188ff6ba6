using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Values that a call gives to a variable by an <c>out</c> or <c>ref</c> argument.</summary>
public sealed class Flow_ThroughArguments
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using System.Collections.Concurrent; using System.Collections.Frozen; using System.Collections.Immutable; using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task members_that_code_of_other_types_passes_on() => OfFile(Usings + """
        class S1 { public S1(string image) => new ContainerBuilder(image); }
        class Assigned
        {
            static object Go1(string image) { image = "{|OCI1001:s1-a|}"; return new S1(image); }
            static object Go2(string image) { (image, _) = ("{|OCI1001:s1-b|}", 1); return new S1(image); }
            static object Go3(string image) { image += ":1"; return new S1(image); }
            static object Call3() => Go3("s1-c");
            static object Go4(string image) => new S1(image);
            static object Call4() => Go4("{|OCI1001:s1-d|}");
            static object Go5(string image = "{|OCI1001:s1-e|}") => new S1(image);
        }
        class Called
        {
            static string Same(string image) => image;
            static object Go1() => new S1(Same("s2-a:1"));
            static object Go2() => new S1(Same("{|OCI1001:s2-b|}"));
            static string Make() => "{|OCI1001:s2-c|}";
            static object Go3() => new S1(Make());
            static object Go4() => new S1(Make());
        }
        class O { public string Image { get; set; } }
        class H
        {
            public O Used { get; } = new();
            public O Other { get; } = new();
            public H(string used, string other) { Used.Image = used; Other.Image = other; }
            public object Go() => new ContainerBuilder(Used.Image);
            static object Make() => new H("{|OCI1001:s3-a|}", "s3-b");
        }
        """);

    [Fact]
    public Task elements_of_dictionaries() => OfFile(Usings + """
        static class A1
        {
            static readonly Dictionary<string, string> all = new() { ["a"] = "{|OCI1001:a1-a|}", ["b"] = "a1-b:1" };
            static object Go() => all.TryGetValue("a", out var x) ? new ContainerBuilder(x) : null;
            static readonly Dictionary<string, string> all2 = new() { ["a"] = "a1-c", ["b"] = "a1-d:1" };
            static object Go2() => all2.TryGetValue("b", out var x) ? new ContainerBuilder(x) : null;
            static readonly Dictionary<string, string> all3 = new() { ["a"] = "{|OCI1001:a1-e|}", ["b"] = "a1-f:1" };
            static object Go3(string n) { if (!all3.TryGetValue(n, out string x)) { x = "{|OCI1001:a1-g|}"; } return new ContainerBuilder(x); }
            static object Go4(string n) { var d = new Dictionary<string, string> { ["k"] = "{|OCI1001:a1-h|}" }; d.TryGetValue("k", out var x);
                return new ContainerBuilder(x); }
            static object Go5(string n) { var d = new Dictionary<string, string> { ["k"] = "a1-i:1" }; d.Add("l", "{|OCI1001:a1-j|}"); string v;
                d.TryGetValue("l", out v); return new ContainerBuilder(v); }
            static readonly ConcurrentDictionary<string, string> con = new(); 
            static object Go6(string n) => new ContainerBuilder(con.GetOrAdd("x", "{|OCI1001:a1-k|}"));
            static object Go7(string n) => new ContainerBuilder(con.GetOrAdd("x", _ => "{|OCI1001:a1-l|}"));
            static object Go8(string n) => new ContainerBuilder(all.GetValueOrDefault(n, "{|OCI1001:a1-m|}"));
            static object Go9(string n) => new ContainerBuilder(all.GetValueOrDefault(n) ?? "{|OCI1001:a1-n|}");
            static void Opt(Dictionary<string, string> d) { _ = new ContainerBuilder(d.TryGetValue("z", out var q) ? q : "{|OCI1001:a1-o|}"); }
            static void OptUse() => Opt(new() { ["z"] = "{|OCI1001:a1-p|}", ["y"] = "a1-y" });
            static void Fallback(Dictionary<string, string> d, string s) { if (d.TryGetValue(s, out var q)) s = q; _ = new ContainerBuilder(s); }
            static void FallbackUse() => Fallback(new() { ["redis"] = "redis:7" }, "redis");
        }
        """);

    [Fact]
    public Task parameters_of_methods() => OfFile(Usings + """
        static class A2
        {
            static void Pick(out string image) { image = "{|OCI1001:a2-a|}"; }
            static object Go() { Pick(out var i); return new ContainerBuilder(i); }
            static bool TryPick(int n, out string image) { if (n == 1) { image = "{|OCI1001:a2-b|}"; return true; } image = "a2-c:1";
                return false; }
            static object Go2() => TryPick(1, out var i) ? new ContainerBuilder(i) : null;
            static void Complete(ref string image) { image += ":1"; }
            static object Go3() { var i = "a2-d"; Complete(ref i); return new ContainerBuilder(i); }
            static void Replace(ref string image) { image = "{|OCI1001:a2-e|}"; }
            static object Go4() { var i = "a2-f"; Replace(ref i); return new ContainerBuilder(i); }
            static void Two(out string image, out string tag) { image = "a2-g"; tag = "1"; }
            static object Go5() { Two(out var i, out var t); return new ContainerBuilder(i + ":" + t); }
            static object Go6() { Two2(out var t, out var i); return new ContainerBuilder(i); }
            static void Two2(out string tag, out string image) { image = "{|OCI1001:a2-h|}"; tag = "1"; }
            static bool Get(string name, out string image) { image = name; return true; }
            static object Go7() => Get("{|OCI1001:a2-i|}", out var i) ? new ContainerBuilder(i) : null;
            static bool Parse(string name, out string image, out string tag) { var p = name.Split(':'); image = p[0]; tag = p[1]; return true; }
            static object Go8() => Parse("a2-j:1", out var i, out var t) ? new ContainerBuilder(i) : null;
            static object Go9() { string f; Local(out f); return new ContainerBuilder(f); void Local(out string x) => x = "{|OCI1001:a2-k|}"; }
            static object Go10() { string f = "a2-l:1"; if (int.TryParse("1", out var n)) f = "{|OCI1001:a2-m|}"; return new ContainerBuilder(f);
                }
            static void Chain(out string image) => Pick3(out image);
            static void Pick3(out string image) => image = "{|OCI1001:a2-o|}";
            static object Go11() { Chain(out var i); return new ContainerBuilder(i); }
        }
        """);

    [Fact]
    public Task values_that_are_completed_or_are_no_images() => OfFile(Usings + """
        static class S1
        {
            static void A(ref string i) { if (!i.Contains(':')) i += ":1"; }
            static object A1() { var i = "s1-a"; A(ref i); return new ContainerBuilder(i); }
            static void B(out string name, out string tag) { name = "s1-b"; tag = "1"; }
            static object B1() { B(out var n, out var t); return new ContainerBuilder($"{n}:{t}"); }
            static bool C(string text, out string image) { image = text; if (image.Length == 0) return false; image += ":1"; return true; }
            static object C1() => C("s1-c", out var i) ? new ContainerBuilder(i) : null;
            static void D(string text, out string image) { image = text.Contains(':') ? text : text + ":1"; }
            static object D1() { D("s1-d", out var i); return new ContainerBuilder(i); }
            static void E(out string image) { image = ""; image = "s1-e:1"; }
            static object E1() { E(out var i); return new ContainerBuilder(i); }
            static object F1() { var i = "s1-f"; E(out i); return new ContainerBuilder(i); }
            static void G(out string image) { image = "s1-g"; foreach (var c in "x") image += c; }
            static object G1() { G(out var i); return new ContainerBuilder(i); }
            static readonly Dictionary<string, string> tags = new() { ["s1-h"] = "1" };
            static object H1() => tags.TryGetValue("s1-h", out var t) ? new ContainerBuilder("s1-h:" + t) : null;
            static readonly Dictionary<string, string> pins = new() { ["s1-i"] = "s1-i:1" };
            static object I1() => new ContainerBuilder(pins.TryGetValue("s1-i", out var t) ? t : "s1-i:2");
            static object J1(string n) { if (pins.TryGetValue(n, out var p)) n = p; return new ContainerBuilder(n); }
            static object J2() => J1("s1-j");
            static void K(ref string i, string tag) => i = i + ":" + tag;
            static object K1() { var i = "s1-k"; K(ref i, "1"); return new ContainerBuilder(i); }
            static void L(out string a, out string b) { a = "s1-l:1"; b = "s1-l"; }
            static object L1() { L(out var a, out _); return new ContainerBuilder(a); }
            static string field = "s1-m:1"; static void M(out string s) { s = "s1-m"; M2(); } static void M2() { }
            static object M1() { M(out var x); Console.WriteLine(x); return new ContainerBuilder(field); }
            static object N1() { System.Threading.Interlocked.Exchange(ref field, "s1-n"); return new ContainerBuilder("s1-n:1"); }
            static object O1() { var i = "s1-o"; Other(i, out i); return new ContainerBuilder(i); } static void Other(string s, out string i) =>
                i = s + ":1";
            static readonly ImmutableDictionary<string, string> im = ImmutableDictionary<string, string>.Empty.Add("a", "s1-p").SetItem("a",
                "s1-p:1");
            static object P1() => new ContainerBuilder(im["a"]);
            static readonly ImmutableArray<string> parts = ImmutableArray.Create("s1-q", "1");
            static object Q1() => new ContainerBuilder(string.Join(":", parts)); static object Q2() =>
                new ContainerBuilder(parts[0] + ":" + parts[1]);
            static readonly Dictionary<string, string[]> rows = new() { ["a"] = ["s1-r", "1"] };
            static object R1() => new ContainerBuilder(rows["a"][0] + ":" + rows["a"][1]); static object R2() =>
                new ContainerBuilder(string.Join(':', rows["a"]));
            static object S1a() => new ContainerBuilder(new Dictionary<string, string> { ["s1-s"] = "s1-s:1" }.GetValueOrDefault("s1-s",
                "s1-s:2"));
            static readonly FrozenDictionary<string, string> byName = new[] { "s1-t:1" }.ToFrozenDictionary(x => "s1-t");
            static object T1() => new ContainerBuilder(byName["s1-t"]);
            static readonly Dictionary<string, string> full = new[] { "s1-u" }.ToDictionary(x => x, x => x + ":1");
            static object U1() => new ContainerBuilder(full["s1-u"]);
        }
        """);
}
