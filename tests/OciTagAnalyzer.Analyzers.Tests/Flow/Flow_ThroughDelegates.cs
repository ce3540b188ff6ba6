using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Values that the call of a delegate passes to a lambda or a method.</summary>
public sealed class Flow_ThroughDelegates
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using System.Collections.Concurrent; using System.Collections.Frozen; using System.Collections.Immutable; using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task results_of_functions_that_a_member_contains() => OfFile(Usings + """
        class F1
        {
            static readonly Func<string> ofField = () => "{|OCI1001:r1-a|}";
            static object Go1() => new ContainerBuilder(ofField());
            readonly Func<string> ofObject = () => { return "{|OCI1001:r1-b|}"; };
            object Go2() => new ContainerBuilder(ofObject.Invoke());
            static Func<string> OfProperty { get; } = () => "{|OCI1001:r1-c|}";
            static object Go3() => new ContainerBuilder(OfProperty());
            static readonly Func<string> ofMethod = Make;
            static string Make() => "{|OCI1001:r1-d|}";
            static object Go4() => new ContainerBuilder(ofMethod());
            static readonly Func<string, string> withArgument = x => x + ":1";
            static object Go5() => new ContainerBuilder(withArgument("r1-e"));
            static readonly Func<string, string> unchanged = Same;
            static string Same(string x) => x;
            static object Go6() => new ContainerBuilder(unchanged("{|OCI1001:r1-f|}"));
            static readonly Func<string, string> completed = Complete;
            static string Complete(string x) => x + ":1";
            static object Go7() => new ContainerBuilder(completed("r1-g"));
            static Func<string> assignable = () => "{|OCI1001:r1-h|}";
            static object Go8() => new ContainerBuilder(assignable());
            static Func<string> Settable { get; set; } = () => "{|OCI1001:r1-i|}";
            static object Go9() => new ContainerBuilder(Settable());
        }
        """);

    [Fact]
    public Task parameters_of_functions_that_code_calls() => OfFile(Usings + """
        static class C1
        {
            static object Run(string image, Func<string, object> make) => make(image);
            static object Go() => Run("{|OCI1001:c1-a|}", x => new ContainerBuilder(x));
            static object Go2() => Run("c1-b", x => new ContainerBuilder(x + ":1"));
            static object Go3() { Func<string, object> make = x => new ContainerBuilder(x); return make("{|OCI1001:c1-c|}"); }
            static object Go4() { Func<string, object> make = x => new ContainerBuilder(x + ":1"); return make("c1-d"); }
            static void Go5() => Array.ForEach(new[] { "{|OCI1001:c1-e|}", "c1-f:1" }, x => new ContainerBuilder(x));
            static void Go6() => Parallel.ForEach(new[] { "{|OCI1001:c1-g|}" }, x => { _ = new ContainerBuilder(x); });
            static object Make(string image) => new ContainerBuilder(image);
            static object Go7() => Run("{|OCI1001:c1-h|}", Make);
            static readonly Func<string, object> field = x => new ContainerBuilder(x);
            static object Go8() => field("{|OCI1001:c1-i|}");
            static object Twice(Func<string, object> make) { make("{|OCI1001:c1-j|}"); return make("c1-k:1"); }
            static object Go9() => Twice(x => new ContainerBuilder(x));
            static object Twice2(Func<string, string, object> make) => make("c1-l", "1");
            static object Go10() => Twice2((x, t) => new ContainerBuilder(x + ":" + t));
            static object Twice3(Func<int, string, object> make) => make(1, "{|OCI1001:c1-m|}");
            static object Go11() => Twice3((n, x) => new ContainerBuilder(x));
            static void Go12() { void Local(Action<string> a) => a("{|OCI1001:c1-n|}"); Local(x => { _ = new ContainerBuilder(x); }); }
            static void Go13() { Action<string> a = x => { _ = new ContainerBuilder(x); }; a.Invoke("{|OCI1001:c1-o|}");
                a?.Invoke("{|OCI1001:c1-p|}"); }
            static Task Go14() => Parallel.ForEachAsync(new[] { "{|OCI1001:c1-q|}" }, async (x, ct) => { _ = new ContainerBuilder(x);
                await Task.Yield(); });
            static object Go15() => new[] { "{|OCI1001:c1-r|}", "c1-s:1" }.Select((x, n) => new ContainerBuilder(x)).ToList();
            static object Pass(string i, Func<string, object> f) => Run(i, f);
            static object Go16() => Pass("{|OCI1001:c1-t|}", x => new ContainerBuilder(x));
            static void Go17() { foreach (var f in new Func<string, object>[] { x => new ContainerBuilder(x) }) f("c1-u"); }
            static object Checked(string image, Func<string, object> make) => make(image.Contains(':') ? image : image + ":1");
            static object Go18() => Checked("c1-v", x => new ContainerBuilder(x));
            static object Go19() { Func<string, object> make = x => x.Contains(':') ? new ContainerBuilder(x) : null; return make("c1-w"); }
            static object Go20() { Func<string, object> make = i => new ContainerBuilder(i); make = i => new ContainerBuilder("c1:1");
                return make("c1-x"); }
            delegate object Maker(string image);
            static object Go21() { Maker m = delegate(string i) { return new ContainerBuilder(i); }; return m("{|OCI1001:c1-y|}"); }
            static void Each<T>(IEnumerable<T> all, Action<T> act) { foreach (var a in all) act(a); }
            static void Go22() => Each(["{|OCI1001:c1-z|}", "c1-zz:1"], x => { _ = new ContainerBuilder(x); });
            static object Go23() => new Dictionary<string, string> { ["a"] = "{|OCI1001:c1-aa|}" }.Select(p =>
                new ContainerBuilder(p.Value)).ToList();
            static object Go24() => new List<string> { "{|OCI1001:c1-bb|}" }.ConvertAll(x => new ContainerBuilder(x));
            static object Go25() => new[] { "{|OCI1001:c1-cc|}" }.Select(x => { var y = x; return new ContainerBuilder(y); }).ToList();
            static event Func<string, object> Made; static object Go26() { Made += x => new ContainerBuilder(x);
                return Made("{|OCI1001:c1-dd|}"); }
            static Func<string, object> Prop { get; } = x => new ContainerBuilder(x); static object Go27() => Prop("{|OCI1001:c1-ee|}");
            static object Go29() => new[] { ("c1-gg", "1") }.Select(p => new ContainerBuilder(p.Item1 + ":" + p.Item2)).ToList();
            static object Go30() => new[] { ("{|OCI1001:c1-hh|}", 1) }.Select(p => new ContainerBuilder(p.Item1)).ToList();
            static object Go31() => (from x in new[] { "{|OCI1001:c1-ii|}", "c1-ij:1" } select new ContainerBuilder(x)).ToList();
            static object Go32() => new[] { "c1-jj" }.Zip(new[] { "1" }, (a, b) => new ContainerBuilder(a + ":" + b)).ToList();
            static object Go33() => new[] { "c1-kk" }.Aggregate("c1-kl", (a, b) => { _ = new ContainerBuilder(a); return b; });
            static string Map(string i, Func<string, string> f) => f(i);
            static object Go35() => new ContainerBuilder(Map("c1-mm", i => i + ":1"));
            static object Go37() => new ContainerBuilder(Map("c1-oo", i => i.Contains(':') ? i : i + ":1"));
        }
        """);

    [Fact]
    public Task parameters_that_are_completed_or_are_no_images() => OfFile(Usings + """
        static class S3
        {
            static object A(string i, Func<string, object> f) => f(i + ":1"); static object A1() => A("s3-a", x => new ContainerBuilder(x));
            static object B(string i, Func<string, object> f) => f(i); static object B1() => B("s3-b", x => new ContainerBuilder(x + ":1"));
                static object B2() => B("s3-b2", x => x.Contains(':') ? new ContainerBuilder(x) : null);
            static object C1() => B("s3-c", Full); static object Full(string i) => new ContainerBuilder(i + ":1");
            static object D() { Func<string, string> f = x => x + ":1"; return new ContainerBuilder(f("s3-d")); }
            static object E(Func<string, object> f) => f("s3-e"); static object E1() => E(x => x); 
            static void F() => new List<string> { "s3-f" }.ForEach(Console.WriteLine);
            static object G(string n, Func<string, string, object> f) => f(n, "s3-g:1"); static object G1() => G("s3-g", (name, image) =>
                new ContainerBuilder(image).WithName(name));
            static object H() { Action<string> log = Console.WriteLine; log("s3-h"); return new ContainerBuilder("s3-h:1"); }
            static object I(IEnumerable<string> all, Func<string, object> f) { foreach (var a in all) f(a + ":1"); return null; }
                static object I1() => I(["s3-i"], x => new ContainerBuilder(x));
            static object J(string i, Func<string, object> f) { if (!i.Contains(':')) i += ":1"; return f(i); } static object J1() => J("s3-j",
                x => new ContainerBuilder(x));
        }
        """);
}
