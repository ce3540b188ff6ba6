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
}
