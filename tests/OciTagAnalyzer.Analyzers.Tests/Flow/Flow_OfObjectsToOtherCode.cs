using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Objects whose tag is set, or may be set, by code that gets them in a less common way.</summary>
public sealed class Flow_OfObjectsToOtherCode
{
    [Fact]
    public Task a_tag_after_a_use_that_changes_nothing() => OfStatements("""
        var a = app.AddContainer("a", "img"); _ = a; a.WithImageTag("7");
        var b = app.AddContainer("b", "img"); Action show = () => Console.WriteLine(b); b.WithImageTag("7");
        var c = new ImagesCreateParameters { FromImage = "c" }; _ = c; c.Tag = "7";
        var d = app.AddContainer("d", "{|OCI1001:img|}"); _ = d; d.WithEnvironment("x", "y");
        """);

    [Fact]
    public Task a_tag_in_a_program_without_a_type() => OfProgram("""
        using Aspire.Hosting;
        var app = DistributedApplication.CreateBuilder(args);
        var a = app.AddContainer("a", "img");
        a.WithImageTag("7");
        var b = app.AddContainer("b", "{|OCI1001:img|}");
        b = app.AddContainer("c", "img");
        b.WithImageTag("7");
        """);

    [Fact]
    public Task a_tag_in_a_section_of_a_switch() => OfMembers("""
        void Go(IDistributedApplicationBuilder app, int n)
        {
            switch (n)
            {
                case 1:
                    var a = app.AddContainer("a", "img");
                    a.WithImageTag("7");
                    break;
                case 2:
                    var b = app.AddContainer("b", "{|OCI1001:img|}");
                    b = app.AddContainer("c", "img");
                    b.WithImageTag("7");
                    break;
            }
        }
        """);

    [Fact]
    public Task a_tag_that_a_function_sets_for_its_argument() => OfFile(ConsumerCodeWith("""
        static class Pins
        {
            public static void PinAs(this string tag, IResourceBuilder<ContainerResource> c) => c.WithImageTag(tag);
            public static void Show(this string tag, IResourceBuilder<ContainerResource> c) => c.WithEnvironment("a", tag);
        }
        class Use
        {
            readonly Dictionary<string, IResourceBuilder<ContainerResource>> all = new();
            IResourceBuilder<ContainerResource> held;
            void Go1(IDistributedApplicationBuilder app) { var c = app.AddContainer("a", "img"); "7".PinAs(c); }
            void Go2(IDistributedApplicationBuilder app) { var c = app.AddContainer("a", "{|OCI1001:img|}"); "7".Show(c); }
            void Go3(IDistributedApplicationBuilder app) { all["a"] = app.AddContainer("a", "img"); all["a"].WithImageTag("7"); }
            void Go4(IDistributedApplicationBuilder app) { this.held = app.AddContainer("a", "img"); this.held.WithImageTag("7"); }
            void Go5(IDistributedApplicationBuilder app) { var x = new Use(); x.held = app.AddContainer("a", "img"); x.held.WithImageTag("7"); }
        }
        class Other
        {
            readonly List<IResourceBuilder<ContainerResource>> rest = new();
            void Go1(IDistributedApplicationBuilder app) { rest.Add(app.AddContainer("a", "{|OCI1001:img|}")); rest[0].WithEnvironment("x", "y"); }
        }
        """));

    [Fact]
    public Task a_tag_that_a_constructor_in_another_file_sets() => OfFile(
        ConsumerCodeWith("""
            class Start { void Go(IDistributedApplicationBuilder app) => Holder.Keep(app.AddContainer("a", "img")); }
            class Start2 { void Go(IDistributedApplicationBuilder app) => Holder.Keep2(app.AddContainer("a", "{|OCI1001:img|}")); }
            """),
        ("Holder.cs", ConsumerCodeWith("""
            static class Holder
            {
                public static void Keep(IResourceBuilder<ContainerResource> c) { _ = new Kept(c); }
                public static void Keep2(IResourceBuilder<ContainerResource> c) { _ = new Shown(c); }
            }
            class Kept { public Kept(IResourceBuilder<ContainerResource> c) { c.WithImageTag("7"); } }
            class Shown { public Shown(IResourceBuilder<ContainerResource> c) { c.WithEnvironment("x", "y"); } }
            """)));

    [Fact]
    public Task a_tag_that_a_method_of_another_type_sets() => OfFile(ConsumerCodeWith("""
        abstract class P
        {
            public abstract void Fill(IResourceBuilder<ContainerResource> c);
            void Go(IDistributedApplicationBuilder app) { var c = app.AddContainer("a", "img"); Fill(c); }
        }
        class P2 : P { public override void Fill(IResourceBuilder<ContainerResource> c) => c.WithImageTag("7"); }
        class Q
        {
            public virtual void Change(IResourceBuilder<ContainerResource> c) { }
            void Go(IDistributedApplicationBuilder app) { var c = app.AddContainer("a", "img"); Change(c); }
        }
        class Q2 : Q
        {
            public override void Change(IResourceBuilder<ContainerResource> c) { }
            void Go2(IDistributedApplicationBuilder app) { var c = app.AddContainer("a", "img"); Change(c); }
        }
        class Q3 : Q2 { public override void Change(IResourceBuilder<ContainerResource> c) => c.WithImageTag("7"); }
        interface ISet { void Set(IResourceBuilder<ContainerResource> c); }
        class S : ISet { public void Set(IResourceBuilder<ContainerResource> c) => c.WithImageTag("7"); }
        class UseS { void Go(IDistributedApplicationBuilder app, ISet s) { var c = app.AddContainer("a", "img"); s.Set(c); } }
        class T
        {
            public void Show(IResourceBuilder<ContainerResource> c) => c.WithEnvironment("x", "y");
            void Go(IDistributedApplicationBuilder app) { var c = app.AddContainer("a", "{|OCI1001:img|}"); Show(c); }
        }
        """));

    [Fact]
    public Task a_tag_that_a_callback_sets() => OfFile(ConsumerCodeWith("""
        static class Apply
        {
            public static void To(IResourceBuilder<ContainerResource> c, Action<IResourceBuilder<ContainerResource>> change) => change(c);
            public static void Also(this IResourceBuilder<ContainerResource> c, Action<IResourceBuilder<ContainerResource>> change) => change?.Invoke(c);
            public static void Within(this IResourceBuilder<ContainerResource> c, int n, Action<IResourceBuilder<ContainerResource>> change = null) =>
                change.Invoke(c);
        }
        class Use
        {
            void Go1(IDistributedApplicationBuilder app) => Apply.To(change: x => x.WithImageTag("7"), c: app.AddContainer("a", "img"));
            void Go2(IDistributedApplicationBuilder app) => Apply.To(app.AddContainer("a", "img"), x => x.WithImageTag("7"));
            void Go3(IDistributedApplicationBuilder app) => app.AddContainer("a", "img").Also(x => x.WithImageTag("7"));
            void Go4(IDistributedApplicationBuilder app) => Apply.Also(app.AddContainer("a", "img"), x => x.WithImageTag("7"));
            void Go5(IDistributedApplicationBuilder app) => app.AddContainer("a", "img").Within(change: x => x.WithImageTag("7"), n: 1);
            void Go6(IDistributedApplicationBuilder app) { Action<IResourceBuilder<ContainerResource>> pin = x => x.WithImageTag("7");
                var c = app.AddContainer("a", "img"); pin(c); }
        }
        """));

    [Fact]
    public Task callbacks_that_set_no_tag() => OfFile(ConsumerCodeWith("""
        static class Apply
        {
            public static void To(IResourceBuilder<ContainerResource> c, Action<IResourceBuilder<ContainerResource>> change) => change(c);
            public static void Also(this IResourceBuilder<ContainerResource> c, Action<IResourceBuilder<ContainerResource>> change) => change?.Invoke(c);
        }
        class Use
        {
            void Go1(IDistributedApplicationBuilder app) =>
                Apply.To(change: x => x.WithEnvironment("x", "y"), c: app.AddContainer("a", "{|OCI1001:img|}"));
            void Go2(IDistributedApplicationBuilder app) => app.AddContainer("a", "{|OCI1001:img|}").Also(x => x.WithEnvironment("x", "y"));
            void Go3(IDistributedApplicationBuilder app) { Action<IResourceBuilder<ContainerResource>> show = x => x.WithEnvironment("x", "y");
                var c = app.AddContainer("a", "{|OCI1001:img|}"); show(c); }
        }
        """));

    static string ConsumerCodeWith(string types) => """
        using System; using System.Collections.Generic; using Aspire.Hosting; using Aspire.Hosting.ApplicationModel;

        """ + types;
}
