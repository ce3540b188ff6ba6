using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Values that the attributes of a test give to its parameters, with the right column only.</summary>
public sealed class Flow_OfTestData
{
    const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using System.Collections.Concurrent; using System.Collections.Frozen; using System.Collections.Immutable; using DotNet.Testcontainers.Builders;
        using System.Collections; using Xunit; using NUnit.Framework; using Microsoft.VisualStudio.TestTools.UnitTesting;

        """;

    const string Stubs = """
        namespace Xunit { [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class InlineDataAttribute(params object[] a) : Attribute { }
            class TheoryAttribute : Attribute { } class ClassDataAttribute(Type t) : Attribute { }
            class MemberDataAttribute(string n, params object[] a) : Attribute { public Type MemberType { get; set; } }
            public class TheoryData<A> : List<object[]> { public void Add(A a) { } }
            public class TheoryData<A, B> : List<object[]> { public void Add(A a, B b) { } }
            static class Assert { public static void NotNull(object o) { } public static void Equal(object a, object b) { }
                public static void StartsWith(string a, string b) { } public static void Throws<E>(Action a) { } } }
        namespace NUnit.Framework { [AttributeUsage(AttributeTargets.All,
            AllowMultiple = true)] class TestCaseAttribute(params object[] a) : Attribute { public object ExpectedResult { get; set; } }
         [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class TestCaseSourceAttribute : Attribute {
             public TestCaseSourceAttribute(string n) { } public TestCaseSourceAttribute(Type t, string n) { }
             public TestCaseSourceAttribute(Type t) { } }
         [AttributeUsage(AttributeTargets.Parameter)] class ValuesAttribute(params object[] a) : Attribute { } 
         [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)] class TestFixtureAttribute(params object[] a) : Attribute { }
         [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)] class TestFixtureSourceAttribute(string n) : Attribute { }
         class TestCaseData { public TestCaseData(params object[] a) { } public TestCaseData Returns(object o) => this;
             public TestCaseData SetName(string n) => this; }
         [AttributeUsage(AttributeTargets.Parameter)] class ValueSourceAttribute(string n) : Attribute { } }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { [AttributeUsage(AttributeTargets.Method,
            AllowMultiple = true)] class DataRowAttribute(params object[] a) : Attribute { public string DisplayName { get; set; } }
         [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] class DynamicDataAttribute : Attribute {
             public DynamicDataAttribute(string n) { } public DynamicDataAttribute(string n, Type t) { } } }
        """;

    [Fact]
    public Task rows_of_theories_and_test_cases() => OfFile(Usings + """
        public class D1
        {
            [Theory, InlineData("{|OCI1001:d1-a|}", 1), InlineData("d1-b:1", 2)]
            public void A(string image, int n) { _ = new ContainerBuilder(image); }
            [Theory, InlineData("d1-name", "{|OCI1001:d1-c|}"), InlineData("d1-name", "d1-d:1")]
            public void B(string name, string image) { _ = new ContainerBuilder(image).WithName(name); }
            [Theory, InlineData("d1-e", "1")]
            public void C(string image, string tag) { _ = new ContainerBuilder(image + ":" + tag); }
            [Theory, MemberData(nameof(Rows))]
            public void D(string image, int n) { _ = new ContainerBuilder(image); }
            public static IEnumerable<object[]> Rows => [["{|OCI1001:d1-f|}", 1], ["d1-g:1", 2]];
            [Theory, MemberData(nameof(Rows2))]
            public void E(string name, string image) { _ = new ContainerBuilder(image).WithName(name); }
            public static IEnumerable<object[]> Rows2() { yield return new object[] { "d1-n", "{|OCI1001:d1-h|}" }; yield return ["d1-n",
                "d1-i:1"]; }
            [Theory, MemberData(nameof(Data))]
            public void F(string image, int n) { _ = new ContainerBuilder(image); }
            public static TheoryData<string, int> Data => new() { { "{|OCI1001:d1-j|}", 1 }, { "d1-k:1", 2 } };
            [Theory, MemberData(nameof(Data2))]
            public void G(string image) { _ = new ContainerBuilder(image); }
            public static TheoryData<string> Data2 { get; } = new() { "{|OCI1001:d1-l|}", "d1-m:1" };
            [Theory, ClassData(typeof(Class1))]
            public void H(string name, string image) { _ = new ContainerBuilder(image).WithName(name); }
            [Theory, ClassData(typeof(Class2))]
            public void I(string name, string image) { _ = new ContainerBuilder(image).WithName(name); }
            [Theory, MemberData(nameof(Other.Rows), MemberType = typeof(Other))]
            public void J(string image, string n) { _ = new ContainerBuilder(image).WithName(n); }
            [TestCase("{|OCI1001:d1-n|}", 1), TestCase("d1-o:1", 2)]
            public void K(string image, int n) { _ = new ContainerBuilder(image); }
            [TestCase("{|OCI1001:d1-p|}", ExpectedResult = "d1-x")]
            public object L(string image) => new ContainerBuilder(image);
            [TestCaseSource(nameof(Cases))]
            public void M(string image, int n) { _ = new ContainerBuilder(image); }
            static readonly object[] Cases = { new object[] { "{|OCI1001:d1-q|}", 1 }, new object[] { "d1-r:1", 2 } };
            [TestCaseSource(nameof(Cases2))]
            public void N(string image) { _ = new ContainerBuilder(image); }
            static readonly string[] Cases2 = { "{|OCI1001:d1-s|}", "d1-t:1" };
            [TestCaseSource(nameof(Cases3))]
            public void O(string name, string image) { _ = new ContainerBuilder(image).WithName(name); }
            static IEnumerable<TestCaseData> Cases3() { yield return new TestCaseData("n", "{|OCI1001:d1-u|}").SetName("x");
                yield return new("n", "d1-v:1"); }
            [DataRow("{|OCI1001:d1-w|}", 1), DataRow("d1-x:1", 2, DisplayName = "d1-y")]
            public void P(string image, int n) { _ = new ContainerBuilder(image); }
            [DynamicData(nameof(Dyn))]
            public void Q(string image, int n) { _ = new ContainerBuilder(image); }
            static IEnumerable<object[]> Dyn => new List<object[]> { new object[] { "{|OCI1001:d1-z|}", 1 } };
            [Theory, InlineData("d1-ab")]
            public void R(string name) { Assert.NotNull(name); }
            [Theory, InlineData("d1-ac", "d1-ad:1")]
            public void S(string a, string b) { _ = new ContainerBuilder(b); }
            const string Img = "{|OCI1001:d1-ae|}";
            [Theory, InlineData(Img)]
            public void T(string image) { _ = new ContainerBuilder(image); }
            [Theory, InlineData(new object[] { "{|OCI1001:d1-af|}", 1 })]
            public void U(string image, int n) { _ = new ContainerBuilder(image); }
            public void V([Values("{|OCI1001:d1-ag|}", "d1-ah:1")] string image) { _ = new ContainerBuilder(image); }
            [Theory, InlineData("d1-ai", "1"), InlineData("d1-aj", null)]
            public void W(string image, string tag) { _ = new ContainerBuilder(tag == null ? image : image + ":" + tag); }
            [Theory, MemberData(nameof(Data3))]
            public void X(string image, string tag) { _ = new ContainerBuilder($"{image}:{tag}"); }
            public static TheoryData<string, string> Data3 => new() { { "d1-ak", "1" } };
            [Theory, MemberData(nameof(Data4))]
            public void Y(string image) { _ = new ContainerBuilder(image); }
            public static IEnumerable<object[]> Data4() => new[] { "{|OCI1001:d1-al|}", "d1-am:1" }.Select(x => new object[] { x });
            [Theory, MemberData(nameof(Data5))]
            public void Z(string image) { _ = new ContainerBuilder(image); }
            public static IEnumerable<object[]> Data5() { foreach (var x in new[] { "{|OCI1001:d1-an|}", "d1-ao:1" }) yield return [x]; }
            [Theory, MemberData(nameof(Data6), "d1-ap")]
            public void Z1(string image) { _ = new ContainerBuilder(image); }
            public static IEnumerable<object[]> Data6(string x) { yield return [x]; }
            [Theory, MemberData(nameof(Data7))]
            public void Z2(string image, int p) { _ = new ContainerBuilder(image); }
            public static IEnumerable<(string, int)> Data7() => [("{|OCI1001:d1-aq|}", 1)];
            [Theory, MemberData(nameof(Data8))]
            public void Z3(string image) { _ = new ContainerBuilder(image); }
            public static TheoryData<string> Data8() { var d = new TheoryData<string>(); d.Add("{|OCI1001:d1-ar|}"); return d; }
            [Theory, InlineData("{|OCI1001:d1-as|}", "{|OCI1001:d1-at|}")]
            public void Z4(params string[] images) { foreach (var i in images) _ = new ContainerBuilder(i); }
            [Theory, MemberData(nameof(Data9))]
            public void Z5(string image) { _ = new ContainerBuilder(image); }
            public static IEnumerable<TheoryDataRow<string>> Data9() { yield return new("{|OCI1001:d1-au|}"); }
        }
        public class TheoryDataRow<T>(T a) { }
        class Class1 : IEnumerable<object[]> { public IEnumerator<object[]> GetEnumerator() { yield return ["n", "{|OCI1001:d1-ca|}"];
            yield return new object[] { "n", "d1-cb:1" }; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
        class Class2 : TheoryData<string, string> { public Class2() { Add("n", "{|OCI1001:d1-cc|}"); Add("d1-n", "d1-cd:1"); } }
        static class Other { public static IEnumerable<object[]> Rows => new[] { new object[] { "{|OCI1001:d1-ce|}", "n" } }; }
        [TestFixture("{|OCI1001:d1-fix|}"), TestFixture("d1-fix:1")] class Fix(string image) { object A() => new ContainerBuilder(image); }
        [TestFixtureSource("Rows")] class Fix2(string image) { object A() => new ContainerBuilder(image);
            static IEnumerable<string> Rows => ["{|OCI1001:d1-fs|}", "d1-fs:1"]; }
        """ + Stubs);

    [Fact]
    public Task arguments_and_data_sources_of_TUnit() => OfFile(Usings + """
        public class D2
        {
            [TUnit.Core.Arguments("{|OCI1001:d2-a|}", 1), TUnit.Core.Arguments("d2-b:1", 2)]
            public void A(string image, int n) { _ = new ContainerBuilder(image); }
            public void B([TUnit.Core.Matrix("{|OCI1001:d2-c|}", "d2-d:1")] string image) { _ = new ContainerBuilder(image); }
            [TUnit.Core.MethodDataSource(nameof(Tuples))] public void C(string name, string image) { _ = new ContainerBuilder(image).WithName(name); }
            public static IEnumerable<(string, string)> Tuples() { yield return ("d2-n", "{|OCI1001:d2-e|}"); }
            [TUnit.Core.MethodDataSource(nameof(Functions))] public void D(string image) { _ = new ContainerBuilder(image); }
            public static IEnumerable<Func<string>> Functions() { yield return () => "{|OCI1001:d2-f|}"; }
            [TUnit.Core.MethodDataSource(nameof(FunctionsOfTuples))] public void E(string name, string image) { _ = new ContainerBuilder(image); }
            public static IEnumerable<Func<(string, string)>> FunctionsOfTuples() => [() => ("d2-n", "{|OCI1001:d2-g|}")];
            [TUnit.Core.MethodDataSource(typeof(Source), nameof(Source.One))] public void F(string image) { _ = new ContainerBuilder(image); }
            [TUnit.Core.MethodDataSource(typeof(Source), nameof(Source.Row))] public void G(string image, int n) { _ = new ContainerBuilder(image); }
            [TUnit.Core.Arguments("d2-j", "1")] public void H(string image, string tag) { _ = new ContainerBuilder(image + ":" + tag); }
            [Other.Arguments("d2-k")] public void I(string image) { _ = new ContainerBuilder(image); }
        }
        static class Source
        {
            public static string One() => "{|OCI1001:d2-h|}";
            public static (string, int) Row() => ("{|OCI1001:d2-i|}", 1);
        }
        namespace Other { class ArgumentsAttribute(string text) : Attribute { } }
        namespace TUnit.Core
        {
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] class ArgumentsAttribute(params object[] a) : Attribute { }
            [AttributeUsage(AttributeTargets.Parameter)] class MatrixAttribute(params object[] a) : Attribute { }
            class MethodDataSourceAttribute : Attribute { public MethodDataSourceAttribute(string m) { } public MethodDataSourceAttribute(Type t, string m) { } }
        }
        """ + Stubs);

    [Fact]
    public Task columns_that_are_no_images() => OfFile(Usings + """
        public class S4
        {
            [Theory, InlineData("s4-a", "1")] public void A(string n, string t) { _ = new ContainerBuilder(n + ":" + t); }
            [Theory, InlineData("s4-b", "s4-b:1")] public void B(string n, string i) { _ = new ContainerBuilder(i).WithName(n); }
            [Theory, MemberData(nameof(Rows))] public void C(string n, string i) { _ = new ContainerBuilder(i).WithName(n); }
            public static IEnumerable<object[]> Rows => [["s4-c", "s4-c:1"]];
            [Theory, MemberData(nameof(Rows2))] public void D(string i, string expected) { Assert.Equal(expected, Full(i)); }
                static string Full(string i) => i + ":1";
            public static TheoryData<string, string> Rows2 => new() { { "s4-d", "s4-d:1" } };
            [Theory, InlineData("s4-e")] public void E(string i) { if (i.Contains(':')) _ = new ContainerBuilder(i); }
            [Theory, InlineData("s4-f")] public void F(string i) { _ = new ContainerBuilder(Full(i)); }
            [Theory, InlineData("s4-g", "s4-g:1")] public void G(string i, string full) { _ = new ContainerBuilder(full); Assert.StartsWith(i,
                full); }
            [Theory, InlineData("s4-h")] public void H(string i) { Assert.Throws<ArgumentException>(() => Parse(i)); }
                static string Parse(string i) => i;
            [Obsolete("s4-i")] public void I(string i) { _ = new ContainerBuilder(i); }
            [Theory, MemberData(nameof(Rows3), "s4-j")] public void J(string i) { _ = new ContainerBuilder(i); }
            public static IEnumerable<object[]> Rows3(string i) { yield return [i + ":1"]; }
            [Theory, ClassData(typeof(Data))] public void K(string n, string i) { _ = new ContainerBuilder(i).WithName(n); }
            class Data : TheoryData<string, string> { public Data() { Add("s4-k", "s4-k:1"); } }
        }
        """ + Stubs);
}
