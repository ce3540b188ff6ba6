using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Values that other code completes, replaces or selects before they reach a sink.</summary>
public sealed class Flow_OfCompletedValues
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task a_function_or_constructor_that_completes_its_parameter() => OfFile(Usings + """
        static class F1
        {
            static string A(string i) => i.Contains(':') ? i : i + ":1";
            static string B(string i) { if (i.Contains(':')) return i; return i + ":1"; }
            static string C(string i) { if (!i.Contains(':')) i += ":1"; return i; }
            static string D(string i, string? t) => t == null ? i : i + ":" + t;
            static string E(string i) => i.Contains(':') switch { true => i, false => i + ":1" };
            static readonly string F = A("f1f");
            static string image = A("f1g");
            static void Set(string s) => image = A(s);
            static void Go()
            {
                _ = new ContainerBuilder(A("f1a")); _ = new ContainerBuilder(B("f1b")); _ = new ContainerBuilder(C("f1c")); _ = new ContainerBuilder(D("f1d",
            "1"));
                _ = new ContainerBuilder(E("f1e")); _ = new ContainerBuilder(F); _ = new ContainerBuilder(image); Set("f1h"); var x = B("f1x");
            _ = new ContainerBuilder(x);
            }
        }
        class F1b { string image; F1b(string i) { image = i.Contains(':') ? i : i + ":1"; } object Go() => new ContainerBuilder(image);
            static F1b M() => new("f1i"); }
        """);

    [Fact]
    public Task a_setter_that_changes_its_value() => OfFile(Usings + """
        class F2 { string image = "f2:1"; public string Image { get => image; set => image = value.Contains(':') ? value : value + ":1"; }
            object Go() => new ContainerBuilder(Image); static F2 M() => new() { Image = "f2" }; }
        class F2c { string image = "f2c:1"; public string Image { get => image; set { image = $"{value}:1"; } } object Go() => new ContainerBuilder(Image);
            static F2c M() => new() { Image = "f2c" }; }
        class F2d { string image = "f2d:1"; public string Image { get => image; set { ArgumentNullException.ThrowIfNull(value); image = value; } }
            object Go() => new ContainerBuilder(Image); static F2d M() => new() { Image = "{|OCI1001:f2d|}" }; }
        """);

    [Fact]
    public Task a_value_that_a_derived_type_completes() => OfFile(Usings + """
        abstract class F3 { protected virtual string Image => "f3"; object Go() => new ContainerBuilder(Image); } class F3b : F3 {
            protected override string Image => base.Image + ":1"; }
        abstract class F4 { protected string image = "f4"; object Go() => new ContainerBuilder(image); } class F4b : F4 { void Tag() => image += ":1"; }
        """);

    [Fact]
    public Task variables_elements_and_queries_that_depend_on_the_text() => OfFile(Usings + """
        static class F5
        {
            static void Go(bool b)
            {
                var i = "f5a"; while (!i.Contains(':')) i += ":1"; _ = new ContainerBuilder(i);
                var j = "f5b"; do j += ":1"; while (!j.Contains(':')); _ = new ContainerBuilder(j);
                var k = "f5c"; foreach (var t in new[] { ":1" }) k += t; _ = new ContainerBuilder(k);
                var l = "f5d"; if (!l.Contains(':')) { l = l + ":1"; } _ = new ContainerBuilder(l);
                var m = "{|OCI1001:f5e|}"; if (b) { m += ":1"; } _ = new ContainerBuilder(m);
                var a = new List<string> { "f6a" }; a[0] = "f6a:1"; _ = new ContainerBuilder(a[0]);
                var c = new[] { "f6b" }; c[0] = "f6b:1"; _ = new ContainerBuilder(c[0]);
            }
        }
        static class F7
        {
            static readonly string[] all = ["f7:1", "f7", "f7:2"];
            static void Go()
            {
                foreach (var i in all.Where(a => a.Contains(':'))) _ = new ContainerBuilder(i);
                foreach (var i in all.Skip(2)) _ = new ContainerBuilder(i);
                _ = new ContainerBuilder(all.First()); _ = new ContainerBuilder(all.ElementAt(0)); _ = new ContainerBuilder(all.First(a => a.EndsWith(":1")));
            }
        }
        static class F7b { static readonly string[] all = ["f7b:1", "{|OCI1001:f7b|}"]; static void Go() {
            foreach (var i in all.Where(a => a.Length > 0 && !string.IsNullOrEmpty(a))) _ = new ContainerBuilder(i); } }
        static class M5 { static Task<string> Get() => Task.FromResult("{|OCI1001:m5|}");
         static async Task<object> A() => new ContainerBuilder(await Get().ConfigureAwait(false));
            static object B() => new ContainerBuilder(Get().GetAwaiter().GetResult()); static object C() => new ContainerBuilder(Get().Result); }
        """);

    // Each step has the values of all earlier steps, or calls several other methods.
    [Fact(Timeout = 60_000)]
    public Task many_conditional_steps_end() => OfFile(Usings + $$"""
        static class Subject
        {
            static void Go(int n)
            {
                var appended = "redis:1";
                {{Repeat(40, step => $"if (n == {step}) appended += \"a{step}\";")}}
                var joined = "redis";
                {{Repeat(40, step => $"if (n == {step}) joined = joined + \"x\"; else joined = \"y\" + joined;")}}
                _ = new object[] { new ContainerBuilder(appended), new ContainerBuilder(joined), new ContainerBuilder(M0(1)) };
            }
            {{Repeat(100, method => $"static string M{method}(int n) => n switch {{ {Repeat(12, arm => $"{arm} => M{((7 * method) + arm) % 100}(n),")} _ => \"mr:1\" }};")}}
        }
        """);

    static string Repeat(int count, Func<int, string> text) => string.Join(" ", Enumerable.Range(0, count).Select(text));
}
