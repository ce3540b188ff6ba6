using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Elements that methods of collections add, keep, select or replace.</summary>
public sealed class Flow_OfCollectionMethods
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Collections.Immutable; using System.Collections.ObjectModel;
        using System.Collections.Concurrent; using System.Collections.Frozen;
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
            void Go6(int at) { var all = new string[2]; all[at] = "{|OCI1001:m1-o|}"; all[at + 1] = "m1-p:1";
                foreach (var i in all) _ = new ContainerBuilder(i); }
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

    [Fact]
    public Task named_arguments_in_another_order() => OfFile(Usings + """
        class N1
        {
            object Go1() { var d = new Dictionary<string, string>(); d.Add(value: "n1-a:1", key: "n1-k"); return new ContainerBuilder(d["n1-k"]); }
            object Go2() { var d = new Dictionary<string, string>(); d.Add(value: "{|OCI1001:n1-b|}", key: "n1-k"); return new ContainerBuilder(d["n1-k"]); }
            static readonly ImmutableDictionary<string, string> im = ImmutableDictionary<string, string>.Empty.Add(value: "n1-c:1", key: "n1-k");
            object Go3() => new ContainerBuilder(im["n1-k"]);
            static readonly ImmutableDictionary<string, string> im2 = ImmutableDictionary<string, string>.Empty.Add(value: "{|OCI1001:n1-d|}", key: "n1-k");
            object Go4() => new ContainerBuilder(im2["n1-k"]);
            static readonly FrozenDictionary<string, string> pairs = new KeyValuePair<string, string>[] { new(value: "n1-e:1", key: "n1-k"),
                new(value: "{|OCI1001:n1-f|}", key: "n1-l") }.ToFrozenDictionary();
            object Go5() => new ContainerBuilder(pairs["n1-k"]);
            object Go6() => new ContainerBuilder(pairs["n1-l"]);
            readonly Dictionary<string, string> added = new();
            void Add() { added.Add(value: "{|OCI1001:n1-g|}", key: "n1-k"); added.TryAdd(value: "n1-h:1", key: "n1-l"); }
            object Go7() => new ContainerBuilder(added["n1-k"]);
            object Go8() { Environment.SetEnvironmentVariable(value: "{|OCI1001:n1-i|}", variable: "N1_K");
                return new ContainerBuilder(Environment.GetEnvironmentVariable("N1_K")); }
            object Go9() => im.TryGetValue(value: out var image, key: "n1-k") ? new ContainerBuilder(image) : null;
        }
        """);

    [Fact]
    public Task values_that_a_function_selects() => OfFile(Usings + """
        class M7
        {
            static readonly (string Key, string Image)[] rows = [("a", "{|OCI1001:m7-a|}"), ("m7-k", "m7-b:1")];
            void Go1() { foreach (var i in rows.Select(r => r.Image)) _ = new ContainerBuilder(i); }
            void Go2() { foreach (var i in rows.ToLookup(r => r.Key, r => r.Image)["a"]) _ = new ContainerBuilder(i); }
            object Go3() => new ContainerBuilder(rows.ToDictionary(r => r.Key, r => r.Image)["a"]);
            object Go4() => new ContainerBuilder(rows.ToFrozenDictionary(r => r.Key, r => r.Image)["a"]);
            object Go5() => new ContainerBuilder(rows.ToImmutableDictionary(r => r.Key, r => r.Image)["a"]);
        }
        """);

    [Theory]
    [InlineData("Where(x => true)")]
    [InlineData("OrderBy(x => x.Length)")]
    [InlineData("OrderByDescending(x => x.Replace('a', 'b'))")]
    [InlineData("Order()")]
    [InlineData("Distinct()")]
    [InlineData("DistinctBy(x => x.Substring(0, 1))")]
    [InlineData("AsEnumerable().Reverse()")]
    [InlineData("ToHashSet()")]
    [InlineData("ToImmutableHashSet()")]
    [InlineData("ToFrozenSet()")]
    [InlineData("OfType<string>()")]
    [InlineData("Cast<string>()")]
    [InlineData("DefaultIfEmpty()")]
    [InlineData("ToList()")]
    [InlineData("ToArray()")]
    [InlineData("AsEnumerable()")]
    [InlineData("AsParallel()")]
    [InlineData("ToImmutableArray()")]
    [InlineData("ToImmutableList()")]
    [InlineData("ToList().AsReadOnly()")]
    [InlineData("ToArray().AsSpan()")]
    [InlineData("Select(x => x)")]
    public Task methods_that_keep_the_elements(string call) => OfFile(Usings + $$"""
        class C { void Go() { foreach (var i in new List<string> { "{|OCI1001:a|}", "b:1" }.{{call}}) _ = new ContainerBuilder(i); } }
        """);

    [Theory]
    [InlineData("Where(x => x.StartsWith('b'))")]
    [InlineData("Where(x => x == \"b:1\")")]
    [InlineData("Where(x => x[0] != 'a')")]
    [InlineData("Where(x => 'a' != x[0])")]
    [InlineData("Where(x => x[0] is 'b')")]
    [InlineData("Where(x => x[x.Length - 1] == x[0])")]
    [InlineData("Where(x => x.First() == 'b')")]
    [InlineData("SkipWhile(x => x.Length > 0)")]
    [InlineData("ConvertAll(x => x + \":1\")")]
    public Task methods_that_need_not_keep_the_elements(string call) => OfFile(Usings + $$"""
        class C { void Go() { foreach (var i in new List<string> { "a", "b:1" }.{{call}}) _ = new ContainerBuilder(i); } }
        """);

    [Theory]
    [InlineData("new[] { \"{|OCI1001:a|}\" }.First()")]
    [InlineData("new[] { \"{|OCI1001:a|}\", \"b:1\" }.First()")]
    [InlineData("new[] { \"a:1\", \"b\" }.First()")]
    [InlineData("new[] { \"{|OCI1001:a|}\" }.FirstOrDefault()")]
    [InlineData("new[] { \"{|OCI1001:a|}\" }.Last()")]
    [InlineData("new[] { \"{|OCI1001:a|}\" }.LastOrDefault()")]
    [InlineData("new[] { \"{|OCI1001:a|}\" }.Single()")]
    [InlineData("new[] { \"{|OCI1001:a|}\" }.SingleOrDefault()")]
    [InlineData("new[] { \"a:1\", \"{|OCI1001:b|}\" }.ElementAt(1)")]
    [InlineData("new[] { \"a:1\", \"b\" }.ElementAt(0)")]
    [InlineData("new[] { \"{|OCI1001:a|}\", \"b:1\" }.ElementAt(2)")]
    [InlineData("new[] { \"{|OCI1001:a|}\", \"b:1\" }.ElementAt(-1)")]
    [InlineData("new[] { \"a:1\", \"{|OCI1001:b|}\" }.ElementAtOrDefault(1)")]
    [InlineData("new[] { \"{|OCI1001:a|}\" }.Min()")]
    [InlineData("new[] { \"{|OCI1001:a|}\" }.Max()")]
    [InlineData("new List<string> { \"{|OCI1001:a|}\" }.Find(x => true)")]
    [InlineData("new Queue<string>(new[] { \"{|OCI1001:a|}\" }).Dequeue()")]
    [InlineData("new Queue<string>(new[] { \"{|OCI1001:a|}\" }).Peek()")]
    [InlineData("new Stack<string>(new[] { \"{|OCI1001:a|}\" }).Pop()")]
    [InlineData("new Dictionary<string, string> { [\"a\"] = \"{|OCI1001:a|}\", [\"b\"] = \"b\" }.GetValueOrDefault(\"a\")")]
    [InlineData("new ConcurrentDictionary<string, string>().GetOrAdd(\"a\", \"{|OCI1001:a|}\")")]
    [InlineData("new ConcurrentDictionary<string, string>().GetOrAdd(\"a\", x => \"{|OCI1001:a|}\")")]
    [InlineData("new[] { \"a\", \"b:1\" }.First(x => x.Contains(':'))")]
    public Task methods_that_give_an_element(string call) => OfFile(Usings + $$"""
        class C { void Go() { _ = new ContainerBuilder({{call}}); } }
        """);

    [Theory]
    [InlineData("List<string>", "Add")]
    [InlineData("Queue<string>", "Enqueue")]
    [InlineData("Stack<string>", "Push")]
    [InlineData("HashSet<string>", "Add")]
    public Task methods_that_add_an_element(string type, string method) => OfFile(Usings + $$"""
        class C { void Go() { var all = new {{type}}(); all.{{method}}("{|OCI1001:a|}"); all.{{method}}("b:1");
            foreach (var i in all) _ = new ContainerBuilder(i); } }
        class D { readonly {{type}} all = new(); void Add() { all.{{method}}("{|OCI1001:d|}"); all.{{method}}("e:1"); }
            void Go() { foreach (var i in all) _ = new ContainerBuilder(i); } }
        """);

    [Fact]
    public Task methods_that_add_several_elements() => OfFile(Usings + """
        class D { readonly List<string> all = new(); void Add() { all.AddRange(new[] { "{|OCI1001:d|}", "e:1" }); }
            void Go() { foreach (var i in all) _ = new ContainerBuilder(i); } }
        class E { readonly Dictionary<string, string> all = new(); void Add() { all.TryAdd("a", "{|OCI1001:e|}"); }
            void Go() { _ = new ContainerBuilder(all["a"]); } }
        """);

    [Theory]
    [InlineData("ImmutableList<string>.Empty.Add(\"{|OCI1001:a|}\")")]
    [InlineData("ImmutableList<string>.Empty.Add(\"b:1\").Insert(0, \"{|OCI1001:a|}\")")]
    [InlineData("ImmutableList<string>.Empty.AddRange(new[] { \"{|OCI1001:a|}\", \"b:1\" })")]
    [InlineData("ImmutableQueue<string>.Empty.Enqueue(\"{|OCI1001:a|}\").Enqueue(\"b:1\")")]
    [InlineData("ImmutableStack<string>.Empty.Push(\"{|OCI1001:a|}\").Push(\"b:1\")")]
    [InlineData("ImmutableHashSet<string>.Empty.Add(\"{|OCI1001:a|}\")")]
    [InlineData("ImmutableDictionary<string, string>.Empty.Add(\"a\", \"{|OCI1001:a|}\").SetItem(\"b\", \"b:1\").Values")]
    public Task copies_of_immutable_collections(string expression) => OfFile(Usings + $$"""
        class C { static readonly IEnumerable<string> all = {{expression}}; void Go() { foreach (var i in all) _ = new ContainerBuilder(i); } }
        """);

    [Theory]
    [InlineData("all.Clear(); all.Add(\"a:1\");")]
    [InlineData("all.RemoveAll(x => x.Length == 1);")]
    [InlineData("all[0] = \"a:1\";")]
    [InlineData("all[0] += \":1\";")]
    public Task methods_that_replace_the_elements(string statement) => OfFile(Usings + $$"""
        class C { void Go() { var all = new List<string> { "a" }; {{statement}} foreach (var i in all) _ = new ContainerBuilder(i); } }
        """);

    [Theory]
    [InlineData("Dictionary<string, string>", "TryAdd(\"a\", \"{|OCI1001:a|}\")", "TryGetValue(\"a\", out var i)")]
    [InlineData("Queue<string>", "Enqueue(\"{|OCI1001:a|}\")", "TryDequeue(out var i)")]
    [InlineData("Queue<string>", "Enqueue(\"{|OCI1001:a|}\")", "TryPeek(out var i)")]
    [InlineData("Stack<string>", "Push(\"{|OCI1001:a|}\")", "TryPop(out var i)")]
    [InlineData("ConcurrentBag<string>", "Add(\"{|OCI1001:a|}\")", "TryTake(out var i)")]
    public Task methods_that_give_an_element_if_there_is_one(string type, string add, string read) => OfFile(Usings + $$"""
        class C { void Go() { var all = new {{type}}(); all.{{add}}; if (all.{{read}}) { _ = new ContainerBuilder(i); } } }
        """);
}
