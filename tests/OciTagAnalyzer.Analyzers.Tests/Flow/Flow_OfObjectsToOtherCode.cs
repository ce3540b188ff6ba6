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
    public Task a_builder_that_makes_its_object_from_other_files() => OfFile(
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

    static string ConsumerCodeWith(string types) => """
        using System; using System.Collections.Generic; using Aspire.Hosting; using Aspire.Hosting.ApplicationModel;

        """ + types;
}
