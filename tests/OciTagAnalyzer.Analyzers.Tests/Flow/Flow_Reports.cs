using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Values that reach a sink through several members, variables, functions and collections.</summary>
public sealed class Flow_Reports
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading.Tasks;
        using DotNet.Testcontainers.Builders; using DotNet.Testcontainers.Containers; using k8s.Models; using Docker.DotNet.Models;

        """;

    [Fact]
    public Task values_that_constructors_and_initializers_store() => OfFile(Usings + """
        class C1 { readonly string image; public C1(string image) => this.image = image; public object Go() => new ContainerBuilder(image); }
        class C2 : C1 { public C2(string image) : base(image) { } public C2() : this("{|OCI1001:c2-this|}") { } }
        class C3() : C1("{|OCI1001:c3-base|}");
        class C4(string image) { readonly string kept = image; public object Go() => new ContainerBuilder(kept);
            public static C4 Make() => new("{|OCI1001:c4-field-of-primary|}"); }
        class C5(string image) : C1(image) { public static C5 Make() => new("{|OCI1001:c5-through-primary|}"); }
        class C6 { string? image; public C6 With(string value) { image = value; return this; } public object Go() => new ContainerBuilder(image!);
            public static object Make() => new C6().With("{|OCI1001:c6-setter-method|}").Go(); }
        class C7 { public required string Image { get; init; } public object Go() => new ContainerBuilder(Image); public static C7 Make() => new() {
            Image = "{|OCI1001:c7-required|}" }; }
        record R1(string Image, int Port = 80) { public object Go() => new ContainerBuilder(Image); }
        static class RUse {
          static R1 A() => new("{|OCI1001:r1-positional|}");
          static R1 B() => A() with { Image = "{|OCI1001:r1-with|}" };
          static object C() => new ContainerBuilder(new R1("{|OCI1001:r1-read-at-once|}").Image);
        }
        record struct R2(string Image); readonly record struct R3(string Registry, string Name) { public string Full => $"{Registry}/{Name}";
            public string Tagged(string tag) => $"{Registry}/{Name}:{tag}"; }
        static class R3Use {
          static object A(R2 r) => new ContainerBuilder(r.Image); static object B() => A(new R2("{|OCI1001:r2-struct|}"));
          static object C(R3 r) => new ContainerBuilder(r.Tagged("1")); static object D() => C(new R3("x.io", "r3-silent"));
        }
        class C8 { string image = "{|OCI1001:c8-initial|}"; public C8(bool pinned) { if (pinned) image = "c8:1"; }
            public object Go() => new ContainerBuilder(image); }
        class C9 { readonly string image; public C9() { image = "{|OCI1001:c9-one|}"; }
         public C9(string v) { image = v; } public C9(int i) : this("{|OCI1001:c9-two|}") { } public object Go() => new ContainerBuilder(image); }
        """);

    [Fact]
    public Task each_assignment_of_a_variable() => OfFile(Usings + """
        static class L
        {
            static object A(bool b) { string i; if (b) i = "{|OCI1001:l-a1|}"; else i = "l-a2:1"; return new ContainerBuilder(i); }
            static object B(string? v) { v ??= "{|OCI1001:l-b|}"; return new ContainerBuilder(v); }
            static object C() { string i; try { i = File.ReadAllText("x"); } catch (IOException) { i = "{|OCI1001:l-c|}"; } return new ContainerBuilder(i); }
            static object D(int k) { string i; switch (k) { case 0: i = "{|OCI1001:l-d0|}"; break; case 1: i = "l-d1:2"; break; default: throw new Exception(); }
            return new ContainerBuilder(i); }
            static object E() { var i = "l-e-dead"; i = "l-e:1"; return new ContainerBuilder(i); }
            static object F(string tag) { var i = "l-f"; i = $"{i}:{tag}"; return new ContainerBuilder(i); }
            static object G() { var i = "l-g"; i += ":1"; return new ContainerBuilder(i); }
            static object H(bool b) { var i = "l-h"; if (b) { i = "l-h:1"; return new ContainerBuilder(i); } return new ContainerBuilder("l-h:2"); }
            static object I(string p) { if (string.IsNullOrEmpty(p)) { p = "{|OCI1001:l-i|}"; } return new ContainerBuilder(p); }
            static object J(string p) { p = p.Length > 0 ? p : "{|OCI1001:l-j|}"; return new ContainerBuilder(p); }
            static object K(string p) { p = p ?? "{|OCI1001:l-k|}"; return new ContainerBuilder(p); }
            static object M(List<string> seen) { string i = "l-m:1"; foreach (var s in seen) { var c = new ContainerBuilder(i); i = "{|OCI1001:l-m-next-round|}"; }
            return seen; }
            static object N() { string i = "l-n:1"; var c = new ContainerBuilder(i); i = "l-n-after"; return c.WithName(i); }
            static object O() { var (a, b) = ("l-o", "1"); return new ContainerBuilder(a + ":" + b); }
            static object P() { var (a, b) = ("{|OCI1001:l-p|}", 1); return new ContainerBuilder(a); }
            static object Q(object o) => o is string s ? new ContainerBuilder(s) : null!;
            static object R(Dictionary<string, string> d) => d.TryGetValue("x", out var v) ? new ContainerBuilder(v) : new ContainerBuilder("l-r:1");
        }
        """);

    [Fact]
    public Task values_that_functions_return() => OfFile(Usings + """
        static class M
        {
            static string Name() => "{|OCI1001:m-name|}";
            static object A() => new ContainerBuilder(Name());
            static string Pick(bool b) { if (b) { return "m-pick1:1"; } return "{|OCI1001:m-pick2|}"; }
            static object B() => new ContainerBuilder(Pick(true));
            static string With(string registry) => $"{|OCI1001:{registry}/m-with|}";
            static object C() => new ContainerBuilder(With("x.io"));
            static string Tag(string name, string tag) => name + ":" + tag;
            static object D() => new ContainerBuilder(Tag("m-d", "1"));
            static object D2() => new ContainerBuilder(Tag("m-d2", "{|OCI1002:latest|}"));
            static string Same(string name) => name;
            static object E() => new ContainerBuilder(Same("{|OCI1001:m-e|}"));
            static object F() { string Local() => "{|OCI1001:m-f|}"; return new ContainerBuilder(Local()); }
            static object G() { Func<string> f = () => "{|OCI1001:m-g|}"; return new ContainerBuilder(f()); }
            static object H() { Func<string, string> f = n => n; return new ContainerBuilder(f("{|OCI1001:m-h|}")); }
            static object I() { Func<string, string> f = n => n + ":1"; return new ContainerBuilder(f("m-i")); }
            static async Task<string> Later() { await Task.Yield(); return "{|OCI1001:m-later|}"; }
            static async Task<object> J() => new ContainerBuilder(await Later());
            static Task<string> Done() => Task.FromResult("{|OCI1001:m-done|}");
            static async Task<object> K() => new ContainerBuilder(await Done());
            static IEnumerable<string> Each() { yield return "m-each:1"; yield return "{|OCI1001:m-each|}"; }
            static void N() { foreach (var i in Each()) _ = new ContainerBuilder(i); }
            static string Rec(int n) => n == 0 ? "{|OCI1001:m-rec|}" : Rec(n - 1);
            static object O() => new ContainerBuilder(Rec(3));
            static string Rec2(string s, int n) => n == 0 ? s : Rec2(s + "x", n - 1);
            static object P() => new ContainerBuilder(Rec2("m-p:1", 3));
            static readonly Lazy<string> lazy = new(() => "{|OCI1001:m-lazy|}");
            static object Q() => new ContainerBuilder(lazy.Value);
            static string Env(string n, string d) => Environment.GetEnvironmentVariable(n) ?? d;
            static object R() => new ContainerBuilder(Env("X", "{|OCI1001:m-env|}"));
            static object S() => new ContainerBuilder(Env("X", "m-env:1"));
            static object T() => new V1Container { Image = Env("X", "{|OCI1001:m-env-k8s|}") };
            static object U() => new CreateContainerParameters { Image = Pick2(1) }; static string Pick2(int n) => n switch { 1 => "{|OCI1001:m-u1|}",
            _ => throw new Exception() };
            static void V(string image) => W(image); static void W(string image) => X(image); static void X(string image) => Y(image);
            static void Y(string image) => _ = new ContainerBuilder(image);
            static void Z() => V("{|OCI1001:m-five-steps|}");
        }
        """);

    [Fact]
    public Task members_that_override_or_implement_another() => OfFile(Usings + """
        abstract class V { protected abstract string Image(); public object Go() => new ContainerBuilder(Image()); }
        class V2 : V { protected override string Image() => "{|OCI1001:v2-method|}"; }
        class V3 : V { protected override string Image() { return "v3:1"; } }
        abstract class W { public virtual string Image { get; set; } = "{|OCI1001:w-initial|}"; public object Go() => new ContainerBuilder(Image); }
        class W2 : W { public override string Image { get => base.Image; set => base.Image = value; } W2() { Image = "{|OCI1001:w2-set|}"; } }
        interface IName { static abstract string Image { get; } }
        class N1 : IName { public static string Image => "{|OCI1001:n1-static|}"; }
        class N2 : IName { public static string Image => "n2:1"; }
        class Host<T> where T : IName { public object Go() => new ContainerBuilder(T.Image); }
        abstract class X0 { protected abstract string Repo { get; } public object A() => new ContainerBuilder(Repo + ":1"); }
        class X1 : X0 { protected override string Repo => "x1-part"; }
        abstract class X2 { protected abstract string Repo { get; } protected abstract string Version { get; }
            public object A() => new ContainerBuilder($"{Repo}:{Version}"); public object B() => new ContainerBuilder(Repo); }
        class X3 : X2 { protected override string Repo => "x3-both"; protected override string Version => "1"; }
        abstract class X4 { protected virtual string? Override => null; public object A() => new ContainerBuilder(Override ?? "{|OCI1001:x4-default|}"); }
        class X5 : X4 { protected override string? Override => "{|OCI1001:x5-over|}"; }
        """);

    [Fact]
    public Task elements_of_collections() => OfFile(Usings + """
        static class K
        {
            static readonly string[] Names = { "{|OCI1001:k-a|}", "k-a:1" };
            static void A() { for (int i = 0; i < Names.Length; i++) _ = new ContainerBuilder(Names[i]); }
            static readonly List<string> list = new() { "{|OCI1001:k-b|}" };
            static void B() => list.ForEach(i => new ContainerBuilder(i));
            static void C() { var l = new List<string>(); l.Add("{|OCI1001:k-c|}"); l.Add("k-c:1"); foreach (var i in l) _ = new ContainerBuilder(i); }
            static void D() => new[] { "{|OCI1001:k-d|}" }.Where(x => x.Length > 1).Select(x => new ContainerBuilder(x)).ToList();
            static void E() => new[] { "k-e" }.Select(x => x + ":1").Select(x => new ContainerBuilder(x)).ToList();
            static void F() { foreach (var x in new[] { "k-f" }.Select(x => {|OCI1001:"r.io/" + x|})) _ = new ContainerBuilder(x); }
            static void G() { foreach (var (k, v) in new Dictionary<string, string> { ["a"] = "{|OCI1001:k-g|}" }) _ = new ContainerBuilder(v); }
            static void H() { foreach (var p in new Dictionary<string, string> {
            ["k-key"] = "{|OCI1001:k-h|}" }) _ = new ContainerBuilder(p.Value).WithName(p.Key); }
            static void I() { foreach (var (i, n) in new[] { ("{|OCI1001:k-i|}", 1), ("k-i:2", 2) }) _ = new ContainerBuilder(i).WithName("n" + n); }
            static void J() { foreach (var t in new (string Image, string Tag)[] { ("k-j", "1") }) _ = new ContainerBuilder($"{t.Image}:{t.Tag}"); }
            static void L() { foreach (var t in new (string Image, string Name)[] { ("{|OCI1001:k-l|}", "n") }) _ = new ContainerBuilder(t.Image).WithName(t.Name);
            }
            static readonly Dictionary<int, string> byId = new() { [1] = "{|OCI1001:k-m1|}", [2] = "k-m:2" };
            static void M(int n) => _ = new ContainerBuilder(byId[n]);
            static void N(params string[] images) { foreach (var i in images) _ = new ContainerBuilder(i); }
            static void O() => N("{|OCI1001:k-o1|}", "k-o:2");
            static void P(IEnumerable<string> images) { foreach (var i in images) _ = new ContainerBuilder(i); }
            static void Q() => P(["{|OCI1001:k-q|}"]);
            static void R() { string[] x = ["{|OCI1001:k-r|}"]; P(x); }
            static readonly List<string> added = []; static K() { added.Add("{|OCI1001:k-s|}"); }
            static void S() { foreach (var i in added) _ = new ContainerBuilder(i); }
            static void T() => new[] { "{|OCI1001:k-t|}" }.Select(Make).ToArray(); static object Make(string i) => new ContainerBuilder(i);
            static void U() => new[] { "k-u:1" }.ToList().ForEach(i => Make(i));
            static void V() { var d = new Dictionary<string, string> { ["a"] = "k-v:1", ["b"] = "k-v" }; _ = new ContainerBuilder(d["a"]); }
            static void W() { ReadOnlySpan<string> s = ["{|OCI1001:k-w|}"]; for (var i = 0; i < s.Length; i++) _ = new ContainerBuilder(s[i]); }
            static void X() => _ = new ContainerBuilder(Names.First());
            static void Y() { string[] parts = "k-y:1".Split(':'); _ = new ContainerBuilder(parts[0]); }
            static void Z() { Parallel.ForEach(new[] { "{|OCI1001:k-z|}" }, i => { _ = new ContainerBuilder(i); }); }
        }
        """);
}
