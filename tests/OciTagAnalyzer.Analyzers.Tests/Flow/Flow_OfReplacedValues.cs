using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Values that later code completes or replaces: in the property of an object, an entry of a dictionary or an element of a list.</summary>
public sealed class Flow_OfReplacedValues
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using DotNet.Testcontainers.Builders;
        using Docker.DotNet; using Docker.DotNet.Models; using k8s.Models;

        """;

    [Fact]
    public Task the_image_of_an_object_that_is_assigned_again() => OfFile(Usings + """
        static class F1
        {
            static object Go() { var p = new CreateContainerParameters { Image = "f1-a" }; p.Image += ":1"; return p; }
            static object Go2() { var p = new V1Container { Image = "f1-b" }; p.Image += ":1"; return p; }
            static object GoNested() { var p = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container> { new() { Image = "f1-n" } } } };
                p.Spec.Containers[0].Image += ":1"; return p; }
            static object GoOther(V1Pod other) { var p = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container> { new() {
                Image = "{|OCI1001:f1-o|}" } } } }; other.Spec.Containers[0].Image += ":1"; p.Spec.Containers[0].Name += "1"; return p; }
            static object Go3() { var p = new V1Container { Image = "f1-c" }; p.Image = "f1-c:1"; return p; }
            static object Go4(bool b) { var p = new V1Container { Image = "{|OCI1001:f1-d|}" }; if (b) p.Image = "f1-d:1"; return p; }
            static object Go5(string t) { var p = new V1Container { Image = "f1-e" }; p.Image = $"{p.Image}:{t}"; return p; }
            static object Go7() { var p = new CreateContainerParameters(); p.Image = "f1-g"; p.Image += ":1"; return p; }
            static object Go8() { var p = new V1Container { Image = "f1-h" }; Complete(p); return p; }
            static void Complete(V1Container c) => c.Image += ":1";
            static object Go9() { var p = new V1Container { Image = "f1-i" }; Complete2(p); return p; }
            static void Complete2(V1Container c) { if (!c.Image.Contains(':')) c.Image += ":1"; }
            static object Go10() { var p = new V1Container { Image = "{|OCI1001:f1-j|}" }; p.Name = "x"; return p; }
            static object Go11() { var p = new V1Container { Image = "{|OCI1001:f1-k|}" }; var q = new V1Container { Image = "f1-l:1" };
                q.Image += "x"; return p; }
            static async Task Go12(IDockerClient d) { var p = new CreateContainerParameters { Image = "{|OCI1001:f1-m|}" };
                await d.Containers.CreateContainerAsync(p); p.Image += ":1"; }
            static object Go14() { var p = new V1Pod { Spec = new V1PodSpec { Containers = [new V1Container { Image = "f1-o" }] } };
                foreach (var c in p.Spec.Containers) c.Image += ":1"; return p; }
            static void Go15(V1Container p) { p.Image = "f1-p"; p.Image += ":1"; }
            static void Go16(V1Container p) { p.Image = "{|OCI1001:f1-q|}"; }
            static object Go18(Config p) { p.Image = "f1-s"; return p; }
            static object Go19() { var p = new V1Container { Image = "f1-t" }; p.Image = p.Image.Replace("x", "y"); return p; }
            static object Go20() { var p = new V1Container { Image = "f1-u" }; p.Image = Full(p.Image); return p; }
                static string Full(string s) => s + ":1";
            static object Go21(string tag) { var p = new V1Container { Image = "f1-v" }; p.Image = p.Image + (tag == null ? "" : ":" + tag);
                return p; }
            static object Go22() { var p = new V1Container { Image = "f1-w" }; if ((p.Image = "f1-w:1") is not null) { } return p; }
            static object Go23(bool b) { var p = new V1Container { Image = "{|OCI1001:f1-x|}" };
                if (b && (p.Image = "f1-x:1") is not null) { } return p; }
        }
        class Config { public string Image { get; set; } }
        """);

    [Fact]
    public Task conversions_of_the_project() => OfFile(Usings + """
        class Full { public string Text; public static implicit operator Full(string s) => new() { Text = s + ":1" };
            public static implicit operator string(Full f) => f.Text; }
        class Plain { public string Text; public static implicit operator Plain(string s) => new() { Text = s };
            public static implicit operator string(Plain f) => f.Text; }
        static class F2
        {
            static object Go() { Full f = "f2-a"; return new ContainerBuilder(f); }
            static object Go2(Full f) => new ContainerBuilder(f);
            static object Go3() => Go2("f2-b");
            static object Go4(Plain f) => new ContainerBuilder(f);
            static object Go6() { Plain f = "{|OCI1001:f2-d|}"; return new ContainerBuilder(f); }
            static object Go7() { return new ContainerBuilder((string)(Full)"f2-e"); }
            record Tagged(string V) { public static explicit operator string(Tagged t) => t.V + ":1";
                public static implicit operator Tagged(string s) => new(s); }
            static object Go8() { Tagged t = "f2-f"; return new ContainerBuilder((string)t); }
            static object Go9() => new V1Container { Image = (Full)"f2-g" };
        }
        """);

    [Fact]
    public Task entries_with_the_same_key() => OfFile(Usings + """
        static class F3
        {
            static object Go() { var d = new Dictionary<string, string> { ["a"] = "f3-a" }; d["a"] = "f3-a:1";
                return new ContainerBuilder(d["a"]); }
            static object Go2(string k) { var d = new Dictionary<string, string> { ["a"] = "{|OCI1001:f3-b|}" }; d[k] = "f3-b:1";
                return new ContainerBuilder(d["a"]); }
            static object Go3() { var d = new Dictionary<string, string> { ["a"] = "f3-c", ["b"] = "f3-c:2" }; d["a"] = "f3-c:1";
                foreach (var v in d.Values) _ = new ContainerBuilder(v); return d; }
            static object Go4(bool b) { var d = new Dictionary<string, string> { ["a"] = "{|OCI1001:f3-d|}" }; if (b) d["a"] = "f3-d:1";
                return new ContainerBuilder(d["a"]); }
            static object Go5() { var d = new Dictionary<string, string>(); d["a"] = "f3-e"; d["a"] = "f3-e:1";
                return new ContainerBuilder(d["a"]); }
            static object Go6() { var d = new Dictionary<string, string>(); d["a"] = "{|OCI1001:f3-f|}"; var c = new ContainerBuilder(d["a"]);
                d["a"] = "f3-f:1"; return c; }
            static object Go7() { var d = new Dictionary<string, string> { ["a"] = "f3-g" }; d.Remove("a"); d.Add("a", "f3-g:1");
                return new ContainerBuilder(d["a"]); }
            static object Go8() { var d = new Dictionary<string, string> { ["a"] = "f3-h" }; d["a"] += ":1"; return new ContainerBuilder(d["a"]);
                }
        }
        """);

    [Fact]
    public Task collections_that_another_method_changes() => OfFile(Usings + """
        static class F4
        {
            static object Go() { var a = new[] { "f4-a" }; Complete(a); return new ContainerBuilder(a[0]); }
            static void Complete(string[] s) { for (int i = 0; i < s.Length; i++) s[i] += ":1"; }
            static object Go2() { var a = new[] { "{|OCI1001:f4-b|}" }; Print(a); return new ContainerBuilder(a[0]); }
            static void Print(string[] s) { foreach (var x in s) Console.WriteLine(x); }
            static object Go3() { var a = new List<string> { "f4-c" }; Complete(a); return new ContainerBuilder(a[0]); }
            static void Complete(List<string> s) { s[0] = s[0] + ":1"; }
            static object Go4() { var a = new List<string> { "{|OCI1001:f4-d|}" }; Fill(a); foreach (var x in a) _ = new ContainerBuilder(x);
                return a; }
            static void Fill(List<string> s) { s.Add("f4-e:1"); }
            static object Go5() { var a = new[] { "f4-f" }; Set(a); return new ContainerBuilder(a[0]); }
            static void Set(string[] s) { s[0] = "f4-f:1"; }
            static readonly string[] f = ["f4-g"];
            static object Go6() { Complete(f); return new ContainerBuilder(f[0]); }
            static object Go7() { var a = new[] { "f4-h" }; Via(a); return new ContainerBuilder(a[0]); }
            static void Via(string[] s) => Complete(s);
            static object Go8() { var d = new Dictionary<string, string> { ["a"] = "f4-i" }; CompleteD(d); return new ContainerBuilder(d["a"]); }
            static void CompleteD(Dictionary<string, string> d) { foreach (var k in d.Keys.ToList()) d[k] = d[k] + ":1"; }
        }
        """);
}
