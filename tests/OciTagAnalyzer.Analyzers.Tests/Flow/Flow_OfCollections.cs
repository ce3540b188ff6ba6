using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Elements of dictionaries, of immutable collections and of collections in collections.</summary>
public sealed class Flow_OfCollections
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using System.Collections.Concurrent; using System.Collections.Frozen; using System.Collections.Immutable; using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task elements_of_every_kind_of_collection() => OfFile(Usings + """
        static class A3
        {
            static readonly ImmutableDictionary<string, string> im = ImmutableDictionary<string, string>.Empty.Add("a",
                "{|OCI1001:a3-a|}").Add("b", "a3-b:1");
            static object Go() => new ContainerBuilder(im["a"]);
            static object Go0() => new ContainerBuilder(im["b"]);
            static readonly ImmutableArray<string> arr = ImmutableArray.Create("{|OCI1001:a3-c|}", "a3-d:1");
            static object Go2() => new ContainerBuilder(arr[0]);
            static readonly ImmutableArray<string> arr2 = ["{|OCI1001:a3-e|}"];
            static object Go3() => new ContainerBuilder(arr2[0]);
            static readonly ImmutableList<string> list = ImmutableList<string>.Empty.Add("{|OCI1001:a3-f|}").AddRange(["{|OCI1001:a3-g|}",
                "a3-h:1"]);
            static void Go4() { foreach (var i in list) _ = new ContainerBuilder(i); }
            static readonly FrozenDictionary<string, string> fr = new Dictionary<string, string> { ["x"] = "{|OCI1001:a3-i|}",
                ["y"] = "a3-j:1" }.ToFrozenDictionary();
            static object Go5() => new ContainerBuilder(fr["x"]);
            static object Go6() => new ContainerBuilder(fr["y"]);
            static readonly FrozenDictionary<string, string> fr2 = new KeyValuePair<string, string>[] { new("x", "{|OCI1001:a3-k|}"), new("y",
                "a3-l:1") }.ToFrozenDictionary();
            static object Go7() => new ContainerBuilder(fr2["x"]);
            static object Go8() => new ContainerBuilder(fr2["y"]);
            static readonly Dictionary<string, string[]> lists = new() { ["a"] = ["{|OCI1001:a3-m|}", "a3-n:1"], ["b"] = new[] {
                "{|OCI1001:a3-o|}" } };
            static void Go9(string k) { foreach (var i in lists[k]) _ = new ContainerBuilder(i); }
            static readonly Dictionary<string, string[]> lists2 = new() { ["a"] = ["a3-p:1"], ["b"] = ["{|OCI1001:a3-q|}"] };
            static void Go10() { foreach (var i in lists2["a"]) _ = new ContainerBuilder(i); foreach (var (k,
                v) in lists2) _ = new ContainerBuilder(v[0]); }
            static readonly Dictionary<string, string[]> lists3 = new() { ["a"] = ["a3-r:1"], ["b"] = ["a3-s"] };
            static void Go11() { foreach (var i in lists3["a"]) _ = new ContainerBuilder(i); }
            static readonly Dictionary<string, List<string>> lists4 = new() { ["a"] = new() { "{|OCI1001:a3-t|}" } };
            static void Go12() { foreach (var l in lists4.Values) foreach (var i in l) _ = new ContainerBuilder(i); }
            static readonly Dictionary<string, string[]> lists5 = new() { ["a"] = ["{|OCI1001:a3-u|}"] };
            static void Go13() { foreach (var i in lists5.SelectMany(l => l.Value)) _ = new ContainerBuilder(i); }
            static readonly string[][] jag = [["{|OCI1001:a3-v|}", "1"], ["a3-w:1", "2"]];
            static void Go14() { foreach (var j in jag) _ = new ContainerBuilder(j[0]); }
            static readonly ImmutableDictionary<string, string> im2 = ImmutableDictionary.CreateRange(new Dictionary<string, string> {
                ["a"] = "{|OCI1001:a3-x|}" });
            static object Go15() => new ContainerBuilder(im2["a"]);
            static readonly ImmutableDictionary<string, string> im3 = new Dictionary<string, string> {
                ["a"] = "a3-y" }.ToImmutableDictionary().SetItem("a", "a3-y:1");
            static object Go16() => new ContainerBuilder(im3["a"]);
            static object Go17() { var b = ImmutableArray.CreateBuilder<string>(); b.Add("{|OCI1001:a3-z|}");
                return new ContainerBuilder(b.ToImmutable()[0]); }
            static readonly Dictionary<string, (string Image, int Port)> tup = new() { ["a"] = ("{|OCI1001:a3-aa|}", 1) };
            static object Go18() => new ContainerBuilder(tup["a"].Image);
            static readonly Dictionary<string, string> byDict = new[] { ("a", "{|OCI1001:a3-bb|}") }.ToDictionary(p => p.Item1, p => p.Item2);
            static object Go19() => new ContainerBuilder(byDict["a"]);
            static readonly IReadOnlyDictionary<string, string> ro = new Dictionary<string, string> { { "a", "{|OCI1001:a3-cc|}" } }.AsReadOnly();
            static object Go20() => new ContainerBuilder(ro["a"]);
            static readonly string[] arr3 = new string[2] { "{|OCI1001:a3-ee|}", "a3-ff:1" };
            static object Go22() { var s = arr3.AsSpan(); return new ContainerBuilder(s[0]); }
            static readonly SortedDictionary<string, string> sd = new(new Dictionary<string, string> { ["a"] = "{|OCI1001:a3-gg|}" });
            static object Go23() => new ContainerBuilder(sd["a"]);
            static readonly HashSet<string> hs = ["{|OCI1001:a3-hh|}"];
            static void Go24() { foreach (var h in hs) _ = new ContainerBuilder(h); if (hs.TryGetValue("x",
                out var y)) _ = new ContainerBuilder(y); }
        }
        """);

    [Fact]
    public Task indexers_of_the_project() => OfFile(Usings + """
        class E2 { public string this[int n] => n switch { 1 => "{|OCI1001:e2-a|}", _ => "e2-b:1" }; static object Go(E2 e) =>
            new ContainerBuilder(e[1]); }
        class E3 { public string this[string n] { get { return n + ":1"; } } static object Go(E3 e) => new ContainerBuilder(e["e3-a"]); }
        class E4 { public string this[string n] => n; static object Go(E4 e) => new ContainerBuilder(e["{|OCI1001:e4-a|}"]); }
        """);
}
