using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Less common shapes of code, for each of which a similar one means something else.</summary>
public sealed class Flow_OfUncommonShapes
{
    const string Usings = """
        using System; using System.Collections.Concurrent; using System.Collections.Generic; using System.Linq; using System.Text;
        using System.Text.RegularExpressions; using System.Threading; using System.Threading.Tasks; using DotNet.Testcontainers.Builders; using k8s.Models;

        """;

    [Fact]
    public Task tuples_and_their_components() => OfFile(Usings + """
        static class R1 { static (string, (string, string)) F() => ("{|OCI1001:r1|}", ("{|OCI1001:r1-in|}", "r1-silent")); static void A() {
            var (a, (b, c)) = F(); _ = new ContainerBuilder(a); _ = new ContainerBuilder(b).WithName(c); } }
        static class R15 { static object A(string os, bool arm) => new ContainerBuilder((os, arm) switch { ("linux", true) => "{|OCI1001:r15|}",
            (_, false) => "r15:1", _ => throw new Exception() }); }
        static class R19 { static (string Image, int Port) Get() => ("{|OCI1001:r19|}", 1); static object A() { var s = Get();
            return new ContainerBuilder(s.Image); } }
        static class R35 { static readonly (string Name, string Image)[] all = { ("n", "{|OCI1001:r35|}"), ("n", "r35:1") };
            static object A(string n) => new ContainerBuilder(all.First(x => x.Name == n).Image); }
        static class R36 { static readonly Dictionary<string, (string Image, int Port)> d = new() { ["a"] = ("{|OCI1001:r36|}", 1),
            ["b"] = ("r36:1", 2) }; static object A(string k) => new ContainerBuilder(d[k].Image); }
        static class Y4 { static (string, (string Image, int Port)) F() => ("n", ("{|OCI1001:y4|}", 1)); static object A() { var t = F();
            return new ContainerBuilder(t.Item2.Image).WithName(t.Item1); } }
        static class Y5 { static void A() { foreach (var (n, (i, p)) in new[] { ("y5-n", ("{|OCI1001:y5|}", 1)), ("y5-n", ("y5:1",
            1)) }) _ = new ContainerBuilder(i).WithName(n); } }
        static class X1 { static (string, (string, string)) F() => ("x1", ("x1-in", "1")); static void A() { var (a, (b, c)) = F();
            _ = new ContainerBuilder(b + ":" + c).WithName(a); } }
        static class X10 { static void A() { string[] i = ["x10"], t = ["1"]; foreach (var n in i.Zip(t, (a,
            b) => $"{a}:{b}")) _ = new ContainerBuilder(n); foreach (var (a, b) in i.Zip(t)) _ = new ContainerBuilder(a + ":" + b); } }
        static class Y6 { static void A() { foreach (var (n, (i, t)) in new[] { ("y6-n", ("y6",
            "1")) }) _ = new ContainerBuilder($"{i}:{t}").WithName(n); } static (string, (string, string)) G(string s) { var p = s.Split(':');
            return ("n", (p[0], p[1])); } static void B() { var (n, (i, t)) = G("y6:1"); _ = new ContainerBuilder(i + ":" + t).WithName(n); } }
        """);

    [Fact]
    public Task functions_and_their_results() => OfFile(Usings + """
        static class R2 { static readonly Dictionary<string, Func<string>> D = new() { ["a"] = () => "{|OCI1001:r2-a|}", ["b"] = () => "r2-b:1",
            ["c"] = Make }; static string Make() => "{|OCI1001:r2-c|}"; static object A(string k) => new ContainerBuilder(D[k]()); }
        enum K6 { A, B } static class R6 { public static string ToImage(this K6 k) => k switch { K6.A => "{|OCI1001:r6|}", K6.B => "r6:1",
            _ => throw new ArgumentOutOfRangeException() }; static object A(K6 k) => new ContainerBuilder(k.ToImage()); }
        static class R7 { static object A() { string image = "{|OCI1001:r7|}"; object Start() => new ContainerBuilder(image); return Start(); } }
        static class R8 { static T Id<T>(T x) => x; static object A() => new ContainerBuilder(Id("{|OCI1001:r8|}")); }
        static class R18 { static async Task A(string[] none) { string[] images = ["{|OCI1001:r18|}"];
            await Task.WhenAll(images.Select(async i => { await Task.Yield(); _ = new ContainerBuilder(i); })); } }
        static class R23 { static ContainerBuilder Using(this ContainerBuilder b, int port, string image) => b.WithImage(image);
            static object A() => new ContainerBuilder("r23:1").Using(image: "{|OCI1001:r23|}", port: 1); }
        static class R24 { static object A() { var make = (string i = "{|OCI1001:r24|}") => new ContainerBuilder(i); return make(); } }
        static class R27 { static readonly ConcurrentDictionary<string, string> c = new();
            static object A(string k) => new ContainerBuilder(c.GetOrAdd(k, _ => "{|OCI1001:r27|}")); }
        class E28 : EventArgs { public required string Image { get; init; } } class R28 { event EventHandler<E28>? Started;
            void Raise() => Started?.Invoke(this, new E28 { Image = "{|OCI1001:r28|}" }); void On(object? s,
            E28 e) => _ = new ContainerBuilder(e.Image); }
        static class R29 { static bool TryPick(int n, out string image) { if (n > 0) { image = "{|OCI1001:r29|}"; return true; } image = "r29:1";
            return false; } static object A() => TryPick(1, out var i) ? new ContainerBuilder(i) : null!; }
        static class R30 { static object A() => new ContainerBuilder(string.Intern("{|OCI1001:r30|}")); }
        static class R32 { static readonly Lazy<Task<string>> lazy = new(() => Task.FromResult("{|OCI1001:r32|}"));
            static async Task<object> A() => new ContainerBuilder(await lazy.Value); }
        static class R33 { static object A(bool b) { string Pick() { if (b) return "r33:1"; return "{|OCI1001:r33|}"; } var p = Pick();
            return new V1Container { Image = p }; } }
        static class X2 { static readonly Dictionary<string, Func<string, string>> D = new() { ["a"] = i => i + ":1", ["b"] = i => $"{i}:2" };
            static object A(string k) => new ContainerBuilder(D[k]("x2")); }
        static class X16 { static object A(string name, Func<string, string> full) => new ContainerBuilder(full(name));
            static object B() => A("x16", i => i + ":1"); }
        static class X30 { static readonly Dictionary<string, Func<string>> D = new() { ["x30"] = () => "x30:1" };
            static object A(string k) => new ContainerBuilder(D[k]()).WithName(k); static object B() => A("x30");
            static readonly Dictionary<string, Func<string>> N = new() { ["a"] = () => "x30-name" };
            static object C() => new ContainerBuilder("x30:1").WithName(N["a"]()); static object E() => new ContainerBuilder(N["a"]() + ":1"); }
        """);

    [Fact]
    public Task members_collections_and_choices() => OfFile(Usings + """
        static class R5 { static readonly string Image = Environment.GetEnvironmentVariable("X") is { Length: > 0 } v ? v : "{|OCI1001:r5|}";
            static object A() => new ContainerBuilder(Image); }
        interface I9 { string Image => "{|OCI1001:r9|}"; object A() => new ContainerBuilder(Image); }
        static class R10 { static object A(string? x) => new ContainerBuilder(string.IsNullOrWhiteSpace(x) ? "{|OCI1001:r10|}" : x); }
        static class R11 { static object A(string[] args) => new ContainerBuilder(args is [var first, ..] ? first : "{|OCI1001:r11|}"); }
        static class R12 { const string Registry = "x.io"; const string Full = $"{|OCI1001:{Registry}/r12|}";
            static object A() => new ContainerBuilder(Full); }
        static class R13 { static object A() => (from i in new[] { "{|OCI1001:r13|}", "r13:1" } select new ContainerBuilder(i)).ToList(); }
        static class R14 { static IEnumerable<string> Images { get { yield return "{|OCI1001:r14|}"; yield return "r14:1"; } } static void A() {
            foreach (var i in Images) _ = new ContainerBuilder(i); } }
        static class R16 { static readonly string[] a = ["{|OCI1001:r16-a|}"]; static void A() { string[] all = [.. a, "{|OCI1001:r16-b|}"];
            foreach (var i in all) _ = new ContainerBuilder(i); } }
        static class R17 { static object A(Dictionary<string, string> d) => new ContainerBuilder(d.GetValueOrDefault("a", "{|OCI1001:r17|}")); }
        record B20(string Image); record D20() : B20("{|OCI1001:r20|}"); static class R20 {
            static object A(B20 b) => new ContainerBuilder(b.Image); }
        class S21 { public string Image { get; init; } = ""; } static class R21 { static void A() { foreach (var s in new[] { new S21 {
            Image = "{|OCI1001:r21|}" } }) _ = new ContainerBuilder(s.Image); } }
        static class R22 { static string? image; static string Image => image ??= "{|OCI1001:r22|}";
            static object A() => new ContainerBuilder(Image); }
        class T26 { public string this[int n] => n switch { 0 => "{|OCI1001:r26|}", _ => "r26:1" }; object A() => new ContainerBuilder(this[0]); }
        abstract class F31<TSelf> where TSelf : F31<TSelf>, new() { public abstract string Image { get; }
            public static object A() => new ContainerBuilder(new TSelf().Image); } class G31 : F31<G31> {
            public override string Image => "{|OCI1001:r31|}"; }
        struct S34 { public string Image; public S34() { Image = "{|OCI1001:r34|}"; } object A() => new ContainerBuilder(Image); }
        static class R38 { static object A() { var q = new Queue<string>(["{|OCI1001:r38|}"]);
            while (q.TryDequeue(out var i)) _ = new ContainerBuilder(i); return q; } }
        """);

    [Fact]
    public Task types_with_a_conversion_to_string() => OfFile(Usings + """
        readonly struct ImageName3 { readonly string v; public ImageName3(string v) { this.v = v; }
            public static implicit operator string(ImageName3 n) => n.v; public static implicit operator ImageName3(string s) => new(s); }
        static class R3 { static object A(ImageName3 n) => new ContainerBuilder(n); static object B() => A("{|OCI1001:r3-a|}");
            static object C() => A(new ImageName3("{|OCI1001:r3-b|}"));
            static object D() => new ContainerBuilder(new ImageName3("{|OCI1001:r3-c|}")); }
        readonly struct ImageName4 { readonly string v; public ImageName4(string v) { this.v = v; }
            public static implicit operator string(ImageName4 n) => n.v + ":1"; }
        readonly struct ImageName5 { readonly string v; public ImageName5(string v) { this.v = v.Contains(':') ? v : v + ":1"; }
            public static implicit operator string(ImageName5 n) => n.v; }
        record ImageName6(string Name, string Tag = "1") { public static implicit operator string(ImageName6 n) => n.ToString();
            public override string ToString() => $"{Name}:{Tag}"; }
        readonly struct ImageName7 { public ImageName7(string name) { Name = name; Full = name + ":1"; } public string Name { get; }
            public string Full { get; } public static implicit operator string(ImageName7 n) => n.Full; }
        static class X3 { static object A() => new ContainerBuilder(new ImageName4("x3-a"));
            static object B() => new ContainerBuilder(new ImageName5("x3-b")); static object C() => new ContainerBuilder(new ImageName6("x3-c"));
            static object D() => new ContainerBuilder(new ImageName7("x3-d")); }
        readonly record struct Text(string Value) { public static implicit operator string(Text t) => t.Value;
            public static implicit operator Text(string t) => new(t); }
        static class Y3 { static object A(Text s) => new ContainerBuilder(s).WithName(new Text("y3-name"));
            static object B() => A(new Text("y3")); }
        """);

    [Fact]
    public Task texts_that_are_completed() => OfFile(Usings + """
        static class X4 { static readonly AsyncLocal<string> Current = new(); static void Set() { Current.Value = "x4"; }
            static object A() => new ContainerBuilder(Current.Value + ":1"); static readonly AsyncLocal<string> Test = new() {
            Value = "x4-name" }; static object B() => new ContainerBuilder("x4:1").WithName(Test.Value!); }
        static class X5 { static object A(string image, string? tag) => new ContainerBuilder(image + (tag is null ? ":1" : ":" + tag));
            static object B() => A("x5", null); }
        static class X6 { static object A(string image) => new ContainerBuilder(Regex.Replace(image, "$", ":1")); static object B() => A("x6"); }
        static class X7 { static object A(string image) => new ContainerBuilder(image.Insert(image.Length, ":1")); static object B() => A("x7"); }
        static class X8 { static object A(string image, char sep, string tag) => new ContainerBuilder($"{image}{sep}{tag}");
            static object B() => A("x8", ':', "1"); }
        static class X9 { static object A(string image,
            string tag) => new ContainerBuilder(new StringBuilder(image).Append(':').Append(tag).ToString()); static object B() => A("x9", "1"); }
        static class X11 { static object A() => new ContainerBuilder(new[] { "x11", "1" }.Aggregate((a, b) => a + ":" + b)); }
        static class X12 { static object A() => (from i in new[] { "x12" } let full = i + ":1" select new ContainerBuilder(full)).ToList();
            static object B() => (from i in new[] { "x12" } from t in new[] { "1" } select new ContainerBuilder(i + ":" + t)).ToList(); }
        static class X13 { static string Complete(this string image, string tag = "1") => image.Contains(':') ? image : $"{image}:{tag}";
            static object A() => new ContainerBuilder("x13".Complete()); }
        class S14 { public string Image { get; set; } = "x14"; } static class X14 { static object A(S14 s, string tag) { s.Image += ":" + tag;
            return new ContainerBuilder(s.Image); } }
        static class X15 { static object A() { var image = "x15"; ref var r = ref image; r += ":1"; return new ContainerBuilder(image); } }
        static class X17 { static object A() => new ContainerBuilder(string.Concat(new[] { "x17", ":", "1" }));
            static object B() => new ContainerBuilder(string.Concat(new List<string> { "x17", ":1" })); }
        static class X18 { static object A(string image, string digest) => new ContainerBuilder(string.Join('@', image, digest));
            static object B() => A("x18", "sha256:" + new string('a', 64)); }
        class S19 { string repo = "x19"; string tag = "1"; public S19 Tag(string t) { tag = t; return this; } public S19 Repo(string r) {
            repo = r; return this; } public object A() => new ContainerBuilder(repo + ':' + tag);
            static object B() => new S19().Repo("x19-b").Tag("2").A(); }
        class W26 { readonly List<string> parts = []; public W26 Add(string p) { parts.Add(p); return this; }
            public object A() => new ContainerBuilder(string.Join(":", parts)); static object B() => new W26().Add("x26").Add("1").A(); }
        static class X28 { static string Tag(string image) { if (image.LastIndexOf(':') < image.LastIndexOf('/') || !image.Contains(':')) {
            return image + ":1"; } return image; } static object A() => new ContainerBuilder(Tag("x28")); }
        abstract class F29 { protected abstract string Name { get; } string Image => Name switch { "x29" => "x29:1", var n => n + ":2" };
            object A() => new ContainerBuilder(Image); } class G29 : F29 { protected override string Name => "x29"; }
        """);

    [Fact]
    public Task texts_that_are_selected_or_used_otherwise() => OfFile(Usings + """
        static class X20 { static object A(string image) { var parts = image.Split('/'); return new ContainerBuilder(parts[^1]); }
            static object B() => A("x20/y:1"); }
        static class X21 { static string Mirror(string i) => Environment.GetEnvironmentVariable("M") is { } m ? $"{m}/{i}" : i;
            static object A() => new ContainerBuilder(Mirror("x21:1")); }
        static class X22 { static readonly HashSet<string> known = ["x22"];
            static object A(string i) => known.Contains(i) ? new ContainerBuilder(i + ":1") : throw new Exception(); }
        static class X23 { static readonly Dictionary<string, string> full = new(StringComparer.Ordinal) { { "x23", "x23:1" } };
            static object A() => new ContainerBuilder(full["x23"]); static object B() { foreach (var (k,
            v) in full) _ = new ContainerBuilder(v).WithName(k); return 1; } }
        static class X24 { static object A(string? image = null) => new ContainerBuilder(image ?? "x24:1"); static object B() => A();
            static object C() => A(null); }
        static class X25 { static object A(object o) => o switch { string s when s.EndsWith(":1") => new ContainerBuilder(s), _ => null! };
            static object B() => A("x25"); }
        static class X27 { static object A(Uri u) => new ContainerBuilder(u.Host + ":" + u.Port);
            static object B() => A(new Uri("http://x27:80")); }
        class Result<T>(T value) { public T Value { get; } = value; }
        static class Y1 { static Result<string> Image() => new Result<string>("y1"); static object A() => new ContainerBuilder(Image().Value);
            static Result<string> Other() => new Result<string>("y1-other"); static void B() => Console.WriteLine(Other().Value); }
        record Setting(string Name, string Value);
        static class Y2 { static object A(Setting s) => new ContainerBuilder(s.Value); static object B() => A(new Setting("image", "y2"));
            static Setting Other() => new Setting("name", "y2-other"); static void C() => Console.WriteLine(Other().Value); }
        """);
}
