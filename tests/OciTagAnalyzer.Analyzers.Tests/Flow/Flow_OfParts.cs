using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Components of tuples, and parts that a deconstruction or a pattern reads.</summary>
public sealed class Flow_OfParts
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using System.Collections.Concurrent; using System.Collections.Frozen; using System.Collections.Immutable; using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task components_of_tuples() => OfFile(Usings + """
        static class B1
        {
            static (string Image, string Tag) Pick() => ("b1-a", "1");
            static object Go() { var (img, tag) = Pick(); return new ContainerBuilder(img + ":" + tag); }
            static (string Image, int Port) Pick2() => ("{|OCI1001:b1-b|}", 1);
            static object Go2() => new ContainerBuilder(Pick2().Image);
            static (string, int) Pick3(bool b) { if (b) return ("{|OCI1001:b1-c|}", 1); return ("b1-d:1", 2); }
            static object Go3() { var (i, _) = Pick3(true); return new ContainerBuilder(i); }
            static (int Port, string Image) Pick4() => (1, Image: "{|OCI1001:b1-e|}");
            static object Go4() { var p = Pick4(); return new ContainerBuilder(p.Image); }
            static object Go6() { string i; int p; (i, p) = Pick6(); return new ContainerBuilder(i); }
            static (string, int) Pick6() => ("{|OCI1001:b1-h|}", 1);
            static async Task<(string Image, int Port)> Pick7() { await Task.Yield(); return ("{|OCI1001:b1-i|}", 1); }
            static async Task<object> Go7() { var (i, _) = await Pick7(); return new ContainerBuilder(i); }
            static (string Image, string Tag) Pick8(bool b) => b ? ("b1-j", "1") : ("b1-k", "2");
            static object Go8() { var p = Pick8(true); return new ContainerBuilder($"{p.Image}:{p.Tag}"); }
            static (string Image, int) Pick9(string n) => (n, 1);
            static object Go9() => new ContainerBuilder(Pick9("{|OCI1001:b1-l|}").Image);
            static (string, string) Split(string s) { var p = s.Split(':'); return (p[0], p[1]); }
            static object Go10() { var (i, t) = Split("b1-m:1"); return new ContainerBuilder(i); }
            static object Go11((string Image, int Port) t) => new ContainerBuilder(t.Image);
            static object Go11b() => Go11(("{|OCI1001:b1-n|}", 1));
            static (string Image, int Port) Prop => ("{|OCI1001:b1-o|}", 1);
            static object Go12() => new ContainerBuilder(Prop.Image);
            static readonly (string Image, int Port) Field = ("{|OCI1001:b1-p|}", 1);
            static object Go13() => new ContainerBuilder(Field.Image);
            static IEnumerable<(string Image, int Port)> Each() { yield return ("{|OCI1001:b1-q|}", 1); yield return ("b1-r:1", 1); }
            static void Go14() { foreach (var (i, p) in Each()) _ = new ContainerBuilder(i); }
            static void Go15() { foreach (var t in Each2()) _ = new ContainerBuilder(t.Image); }
            static IEnumerable<(string Image, int Port)> Each2() => [("{|OCI1001:b1-s|}", 1)];
            static object Go16() { (string image, string tag) = ("b1-t", "1"); return new ContainerBuilder(image + ":" + tag); }
            static object Go17(bool b) { var (image, port) = b ? ("{|OCI1001:b1-u|}", 1) : ("b1-v:1", 2); return new ContainerBuilder(image); }
            static object Go18(int n) { var (image, port) = n switch { 1 => ("{|OCI1001:b1-w|}", 1), _ => ("b1-x:1", 2) };
                return new ContainerBuilder(image); }
            static object Go19(int n) { var t = n switch { 1 => ("b1-y", "1"), _ => ("b1-z", "2") };
                return new ContainerBuilder(t.Item1 + ":" + t.Item2); }
        }
        """);

    [Fact]
    public Task parts_of_records_and_patterns() => OfFile(Usings + """
        record R1(string Image, int Port); record R2(string Name, string Tag); 
        static class B2
        {
            static object Go() { var (i, _) = new R1("{|OCI1001:b2-a|}", 1); return new ContainerBuilder(i); }
            static object Go2(R1 r) { var (i, _) = r; return new ContainerBuilder(i); }
            static object Go2b() => Go2(new R1("{|OCI1001:b2-b|}", 1));
            static object Go3(R2 r) { var (n, t) = r; return new ContainerBuilder(n + ":" + t); }
            static object Go3b() => Go3(new R2("b2-c", "1"));
            static object Go4(object o) => o is R3 { Image: var i } ? new ContainerBuilder(i) : null;
            static object Go4b() => Go4(new R3("{|OCI1001:b2-d|}"));
            static object Go5(R4 o) => o is (var i, _) ? new ContainerBuilder(i) : null;
            static object Go5b() => Go5(new R4("{|OCI1001:b2-e|}", 1));
            static object Go6(object o) => o switch { R5 { Image: { } i } => new ContainerBuilder(i), R6(var n, var t) =>
                new ContainerBuilder(n + ":" + t), _ => null };
            static object Go6b() => Go6(new R5 { Image = "{|OCI1001:b2-f|}" });
            static object Go6c() => Go6(new R6("b2-g", "1"));
            static object Go7(C1 c) { var (i, p) = c; return new ContainerBuilder(i); }
            static object Go7b() => Go7(new C1("{|OCI1001:b2-h|}"));
            static object Go8(object o) => o is string s ? new ContainerBuilder(s) : null;
            static object Go8b() => Go8("{|OCI1001:b2-i|}");
            static object Go9(R7 r) => r is { Inner.Image: var i } ? new ContainerBuilder(i) : null;
            static object Go9b() => Go9(new R7 { Inner = new R8 { Image = "{|OCI1001:b2-j|}" } });
            static object Go10(R9 r) { if (r is not { Image: string i }) return null; return new ContainerBuilder(i); }
            static object Go10b() => Go10(new R9("{|OCI1001:b2-k|}"));
            static object Go11(object o) { switch (o) { case R10(string i, int p): return new ContainerBuilder(i); case string s: return s; }
                return null; }
            static object Go11b() => Go11(new R10("{|OCI1001:b2-l|}", 1));
            static object Go12(string[] args) => args is [var first, ..] ? new ContainerBuilder(first) : null;
            static object Go12b() => Go12(["{|OCI1001:b2-m|}", "b2-n"]);
            static object Go13(string image, string tag) => (image, tag) is (var i, var t) ? new ContainerBuilder(i + ":" + t) : null;
            static object Go13b() => Go13("b2-o", "1");
            static object Go14(string image, int p) => (image, p) switch { (var i, > 1) => new ContainerBuilder(i), _ => null };
            static object Go14b() => Go14("{|OCI1001:b2-p|}", 1);
            static readonly List<R11> rs = [new("{|OCI1001:b2-q|}", 1), new("b2-r:1", 2)];
            static void Go15() { foreach (var (i, p) in rs) _ = new ContainerBuilder(i); }
            static object Go16(R12 r) => r is { Image: "b2-s" } ? new ContainerBuilder("b2-s:1") : new ContainerBuilder(r.Image);
            static object Go16b() => Go16(new R12("b2-s"));
        }
        record R3(string Image); record R4(string Image, int Port); record R5 { public string Image { get; set; } } record R6(string N, string T);
        class C1(string image) { public void Deconstruct(out string i, out int p) { i = image; p = 1; } }
        record R7 { public R8 Inner { get; set; } } record R8 { public string Image { get; set; } } record R9(string Image);
            record R10(string Image, int Port);
        record R11(string Image, int Port); record R12(string Image);
        """);

    [Fact]
    public Task parts_that_are_no_whole_references() => OfFile(Usings + """
        record P(string Name, string Tag); record W(string Image) { public string Image { get; } = Image + ":1"; }
        class Own(string n) { public void Deconstruct(out string image, out int port) { image = n + ":1"; port = 1; }
            public void Deconstruct(out string a, out int b, out int c) { a = n; b = c = 1; } }
        class Own1(string n) { public void Deconstruct(out string image, out int port) { image = n + ":1"; port = 1; } }
        static class S2
        {
            static object A(P p) { var (n, t) = p; return new ContainerBuilder($"{n}:{t}"); } static object A1() => A(new("s2-a", "1"));
            static object B(object o) => o is P(var n, var t) ? new ContainerBuilder(n + ":" + t) : null; static object B1() => B(new P("s2-b",
                "1"));
            static object C(Own1 o) { var (i, _) = o; return new ContainerBuilder(i); } static object C1() => C(new("s2-c"));
            static object D(string i) { var colon = i.IndexOf(':'); var (n, t) = colon < 0 ? (i, "latest") : (i[..colon], i[(colon + 1)..]);
                return new ContainerBuilder(n + ":" + t); }
            static object D1() => D("s2-d");
            static (string, string) E() => ("s2-e", "1"); static object E1() { var t = E(); return new ContainerBuilder(t.Item1 + ":" + t.Item2);
                }
            static object F() { (string n, string t) p = ("s2-f", "1"); p.n = p.n + ":" + p.t; return new ContainerBuilder(p.n); }
            static object G(object o) => o is string s && s.Contains(':') ? new ContainerBuilder(s) : null; static object G1() =>
                G("s2-g");
            static object H(object o) { Console.WriteLine(o); return new ContainerBuilder("s2-h:1"); } static object H1() => H("s2-h");
            static object I(string[] a) => a is [var n, var t] ? new ContainerBuilder(n + ":" + t) : null; static object I1() => I(["s2-i", "1"]);
            static object J((string Image, string Tag) p) => new ContainerBuilder(p.Image + ":" + p.Tag); static object J1() => J(("s2-j", "1"));
            static object K() { string a = "s2-k", b = "s2-k:1"; (a, b) = (b, a); return new ContainerBuilder(a); }
            static (string, string) L(bool b) => b ? ("s2-l:1", "s2-l") : ("s2-l:2", "s2-l"); static object L1() { var (x, _) = L(true);
                return new ContainerBuilder(x); }
            static (string, string) Swap(string a, string b) => (b, a); static object M() { var (x, y) = Swap("s2-m", "s2-m:1");
                while (x != y) (x, y) = Swap(x, y); return new ContainerBuilder("s2-m:1").WithName(x); }
            static object N(P p) => p switch { { Tag: null } => null, { Name: var n, Tag: var t } => new ContainerBuilder(n + ":" + t) };
                static object N1() => N(new("s2-n", "1"));
            static IEnumerable<(string Image, string Tag)> O() { yield return ("s2-o", "1"); } static void O1() { foreach (var (i,
                t) in O()) _ = new ContainerBuilder($"{i}:{t}"); }
            static object Q((string Image, int) p) => p.Image.Contains(':') ? new ContainerBuilder(p.Image) : null; static object Q1() =>
                Q(("s2-q", 1));
        }
        """);
}
