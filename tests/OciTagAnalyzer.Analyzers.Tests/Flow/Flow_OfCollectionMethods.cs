using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Elements that methods of collections add, keep, select or replace.</summary>
public sealed class Flow_OfCollectionMethods
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Collections.Immutable; using System.Collections.ObjectModel;
        using DotNet.Testcontainers.Builders;

        """;

    [Fact]
    public Task elements_that_a_method_adds() => OfFile(Usings + """
        class M1
        {
            void Go1() { foreach (var i in new[] { "{|OCI1001:m1-a|}", "m1-b:1" }.Append("{|OCI1001:m1-c|}")) _ = new ContainerBuilder(i); }
            void Go2() { foreach (var i in new[] { "{|OCI1001:m1-d|}" }.Prepend("{|OCI1001:m1-e|}").Append("m1-f:1")) _ = new ContainerBuilder(i); }
            void Go3() { foreach (var i in new[] { "{|OCI1001:m1-g|}" }.Concat(new[] { "{|OCI1001:m1-h|}", "m1-i:1" })) _ = new ContainerBuilder(i); }
            void Go4() { foreach (var i in new[] { "{|OCI1001:m1-j|}" }.Union(new List<string> { "{|OCI1001:m1-k|}" })) _ = new ContainerBuilder(i); }
            void Go5() { var all = new List<string> { "{|OCI1001:m1-l|}" }; all.AddRange(new[] { "{|OCI1001:m1-m|}", "m1-n:1" });
                foreach (var i in all) _ = new ContainerBuilder(i); }
            void Go6(int at) { var all = new string[2]; all[at] = "{|OCI1001:m1-o|}"; all[at + 1] = "m1-p:1"; foreach (var i in all) _ = new ContainerBuilder(i); }
            void Go7() { var all = new LinkedList<string>(); all.AddLast("{|OCI1001:m1-q|}"); foreach (var i in all) _ = new ContainerBuilder(i); }
        }
        """);

    [Fact]
    public Task values_of_dictionaries() => OfFile(Usings + """
        class M2
        {
            void Go1() { var d = new Dictionary<string, string> { ["a"] = "{|OCI1001:m2-a|}", ["b"] = "m2-b:1" };
                foreach (var i in d.Values) _ = new ContainerBuilder(i); }
            static readonly Dictionary<string, string> d2 = new() { ["a"] = "{|OCI1001:m2-c|}", ["b"] = "m2-d:1" };
            void Go2() { foreach (var i in d2.Values) _ = new ContainerBuilder(i); }
            object Go3() { var d = new[] { "{|OCI1001:m2-e|}" }.ToDictionary(x => x, StringComparer.Ordinal); return new ContainerBuilder(d["m2-e"]); }
            object Go4() { var d = new[] { "m2-f:1" }.ToDictionary(x => x, StringComparer.Ordinal); return new ContainerBuilder(d["m2-f:1"]); }
        }
        """);

    [Fact]
    public Task elements_that_a_method_keeps() => OfFile(Usings + """
        class M3
        {
            static readonly ReadOnlyCollection<string> all = Array.AsReadOnly(new[] { "{|OCI1001:m3-a|}", "m3-b:1" });
            void Go1() { foreach (var i in all) _ = new ContainerBuilder(i); }
            static readonly ImmutableHashSet<string> set = ImmutableHashSet.Create(StringComparer.Ordinal, "{|OCI1001:m3-c|}");
            void Go2() { foreach (var i in set) _ = new ContainerBuilder(i); }
            static readonly ImmutableArray<string> copied = ImmutableArray.Create(new[] { "{|OCI1001:m3-d|}" });
            void Go3() { foreach (var i in copied) _ = new ContainerBuilder(i); }
            void Go4() { foreach (var i in new[] { "{|OCI1001:m3-e|}" }.Where(x => x is not null)) _ = new ContainerBuilder(i); }
            void Go5() { foreach (var i in new[] { "{|OCI1001:m3-f|}" }.Where(x => !string.IsNullOrEmpty(x))) _ = new ContainerBuilder(i); }
        }
        """);

    [Fact]
    public Task elements_that_need_not_be_selected() => OfFile(Usings + """
        class M4
        {
            static bool IsLinux(string image) => image.Contains("linux");
            void Go1() { foreach (var i in new[] { "m4-a" }.Where(IsLinux)) _ = new ContainerBuilder(i); }
            void Go2() { foreach (var i in new[] { "m4-b", "m4-c:1" }.Where(x => x is "m4-c:1")) _ = new ContainerBuilder(i); }
            void Go3() { foreach (var i in new[] { "m4-d" }.Where(x => x.Contains(':'))) _ = new ContainerBuilder(i); }
            static readonly Func<string, bool> chosen = x => x.Contains(':');
            void Go4() { foreach (var i in new[] { "m4-e" }.Where(chosen)) _ = new ContainerBuilder(i); }
        }
        """);

    [Fact]
    public Task elements_that_a_function_may_replace() => OfFile(Usings + """
        class M5
        {
            object Go1()
            {
                string[] all = { "m5-a" };
                Pin(all);
                return new ContainerBuilder(all[0]);
                void Pin(string[] images) => images[0] += ":1";
            }

            object Go2()
            {
                string[] all = { "m5-b" };
                Pin(1, images: all);
                return new ContainerBuilder(all[0]);
                void Pin(int at, string[] images) => images[0] += ":1";
            }

            object Go3()
            {
                string[] all = { "{|OCI1001:m5-c|}" };
                Show(all);
                return new ContainerBuilder(all[0]);
                void Show(string[] images) => Console.WriteLine(images[0]);
            }
        }
        """);

    [Fact]
    public Task elements_that_a_delegate_gets() => OfFile(Usings + """
        class M6
        {
            void Go1() { Action<string> start = x => { _ = new ContainerBuilder(x); }; Array.ForEach(new[] { "{|OCI1001:m6-a|}", "m6-b:1" }, start); }
            void Go2() { Action<string> start = x => { _ = new ContainerBuilder(x); }; new List<string> { "{|OCI1001:m6-c|}" }.ForEach(start); }
            void Go3() { Action<string> start = x => { _ = new ContainerBuilder(x + ":1"); }; new List<string> { "m6-d" }.ForEach(start); }
        }
        """);
}
