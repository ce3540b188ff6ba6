using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Images in calls that a test expects to throw.</summary>
public sealed class ExpectedFailures_InSource
{
    const string Usings = """
        using System; using System.Threading.Tasks; using DotNet.Testcontainers.Builders; using DotNet.Testcontainers.Images; using Xunit;

        """;

    const string Stubs = """

        namespace Xunit
        {
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] class InlineDataAttribute(params object[] a) : Attribute { }
            static class Assert
            {
                public static E Throws<E>(Func<object> test) where E : Exception => null!;
                public static Task<E> ThrowsAsync<E>(Func<Task> test) where E : Exception => null!;
                public static Exception Catch(Func<object> test) => null!;
                public static void That(Func<object> test, object constraint) { }
                public static void DoesNotThrow(Func<object> test) { }
            }
            static class Throws { public static object ArgumentException => null!; public static object Nothing => null!; }
            static class Is { public static object Null => null!; }
            static class Should { public static E Throw<E>(Func<object> test) where E : Exception => null!; }
            class Assertions { public void Throw<E>() where E : Exception { } public void NotThrow() { } }
            static class AssertionExtensions { public static Assertions Should(this Func<DockerImage> action) => null!; }
            static class Record { public static Exception Exception(Func<object> test) => null!; }
        }
        """;

    [Fact]
    public Task the_whole_call_is_expected_to_throw() => OfFile(Usings + """
        class Tests
        {
            [InlineData("Bar"), InlineData("bar")]
            void Data(string image) => Assert.Throws<ArgumentException>(() => new DockerImage(image));
            void Direct() => Assert.Throws<ArgumentException>(() => new DockerImage("Bar:latest"));
            void Parentheses() => Assert.Catch(() => (new ContainerBuilder("bar")));
            void Shouldly() => Should.Throw<ArgumentException>(() => new ContainerBuilder("a:1").WithImage("bar"));
            void Constraint() => Assert.That(() => new DockerImage("bar"), Throws.ArgumentException);
            void Annotated() => Assert.Throws<ArgumentException>(() => Read("bar"));
            static object Read([System.Diagnostics.CodeAnalysis.StringSyntax("OciImage")] string image) => image;
            void Wrapped() => Assert.Throws<ArgumentException>(() => Start("bar"));
            Task Awaited() => Assert.ThrowsAsync<ArgumentException>(async () => await StartAsync("bar"));
            static object Start(string image) => new ContainerBuilder(image);
            static async Task StartAsync(string image) { await Task.Yield(); _ = new ContainerBuilder(image); }
        }
        """ + Stubs);

    [Fact]
    public Task the_function_in_a_variable_is_expected_to_throw() => OfFile(Usings + """
        class Tests
        {
            void Variable() { var action = () => new DockerImage("bar"); Assert.Throws<ArgumentException>(action); }
            void Typed() { Func<object> action = () => new ContainerBuilder("bar"); var e = Assert.Catch(action); e.ToString(); }
            void Twice(bool b) { var action = () => new DockerImage("bar");
                _ = b ? (Exception)Assert.Throws<ArgumentException>(action) : Assert.Throws<InvalidOperationException>(action); }
            void Function() { object Action() => new DockerImage("bar"); Assert.Throws<ArgumentException>(Action); }
            async Task Awaited() { Func<Task> action = async () => await StartAsync("bar"); await Assert.ThrowsAsync<ArgumentException>(action); }
            void Fluent() { var action = () => new DockerImage("bar"); action.Should().Throw<ArgumentException>(); }
            static async Task StartAsync(string image) { await Task.Yield(); _ = new ContainerBuilder(image); }
        }
        """ + Stubs);

    [Fact]
    public Task the_function_in_a_variable_may_run_without_an_exception() => OfFile(Usings + """
        class Tests
        {
            object Called() { var action = () => new DockerImage("{|OCI1001:called|}"); Assert.Throws<ArgumentException>(action); return action(); }
            void Passed() { var action = () => new DockerImage("{|OCI1001:passed|}"); Assert.DoesNotThrow(action); }
            void Recorded() { Func<object> action = () => new DockerImage("{|OCI1001:recorded|}"); var e = Record.Exception(action); }
            Func<object> Returned() { var action = () => new DockerImage("{|OCI1001:returned|}"); Assert.Throws<ArgumentException>(action); return action; }
            void Unused() { var action = () => new DockerImage("{|OCI1001:unused|}"); }
            void Fluent() { var action = () => new DockerImage("{|OCI1001:fluent|}"); action.Should().NotThrow(); }
            object Function() { object Action() => new DockerImage("{|OCI1001:function|}"); return Action(); }
        }
        """ + Stubs);

    [Fact]
    public Task other_code_may_throw_after_the_image_runs() => OfFile(Usings + """
        class Tests
        {
            [InlineData("{|OCI1001:data|}")]
            void Data(string image) => Assert.DoesNotThrow(() => new DockerImage(image));
            Task Statements() => Assert.ThrowsAsync<TimeoutException>(async () =>
            {
                await using var container = new ContainerBuilder("{|OCI1001:statements|}").Build();
                await container.StartAsync();
            });
            Task Chain() => Assert.ThrowsAsync<TimeoutException>(() => new ContainerBuilder("{|OCI1001:chain|}").Build().StartAsync());
            void Constraint() => Assert.That(() => new DockerImage("{|OCI1001:constraint|}"), Is.Null);
            void Nothing() => Assert.That(() => new DockerImage("{|OCI1001:nothing|}"), Throws.Nothing);
            void Recorded() => Record.Exception(() => new DockerImage("{|OCI1001:recorded|}"));
            void NoTest(Mock mock) => mock.Throws(() => new DockerImage("{|OCI1001:mock|}"));
            void Wrapped() => Assert.Throws<ArgumentException>(() => Start("{|OCI1001:wrapped|}").ToString()!);
            static object Start(string image) => new ContainerBuilder(image);
        }
        class Mock { public void Throws(Func<object> test) { } }
        """ + Stubs);

    [Theory]
    [InlineData("Catch", true)]
    [InlineData("CatchAsync", true)]
    [InlineData("Throw", true)]
    [InlineData("ThrowAsync", true)]
    [InlineData("Throws", true)]
    [InlineData("ThrowsAny", true)]
    [InlineData("ThrowsAnyAsync", true)]
    [InlineData("ThrowsAsync", true)]
    [InlineData("ThrowsExactly", true)]
    [InlineData("ThrowsExactlyAsync", true)]
    [InlineData("ThrowsException", true)]
    [InlineData("ThrowsExceptionAsync", true)]
    [InlineData("DoesNotThrow", false)]
    [InlineData("NotNull", false)]
    public Task assertions_by_name(string method, bool expectsException)
    {
        string image = expectsException ? "redis" : "{|OCI1001:redis|}";
        return OfFile($$"""
            using System; using DotNet.Testcontainers.Builders;
            static class Assert { public static void {{method}}(Func<object> test) { } }
            class Tests { void Test() => Assert.{{method}}(() => new ContainerBuilder("{{image}}")); }
            """);
    }
}
