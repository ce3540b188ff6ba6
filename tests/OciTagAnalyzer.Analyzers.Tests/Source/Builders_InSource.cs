using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>An image stays without a tag when its builder is passed on, unless code that can get the builder gives it one.</summary>
public sealed class Builders_InSource
{
    public sealed class Reports
    {
        [Fact]
        public Task a_builder_that_is_returned() => OfMembers("""
            IResourceBuilder<ContainerResource> Arrow(IDistributedApplicationBuilder app) => app.AddContainer("x", "{|OCI1001:img|}");
            IResourceBuilder<ContainerResource> Block(IDistributedApplicationBuilder app)
            {
                var c = app.AddContainer("x", "{|OCI1001:img|}").WithEnvironment("c", "d");
                return c;
            }
            ContainerResource Resource(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}"); return c.Resource; }
            Task<IResourceBuilder<ContainerResource>> Later(IDistributedApplicationBuilder app) =>
                Task.FromResult(app.AddContainer("x", "{|OCI1001:img|}"));
            (IResourceBuilder<ContainerResource> One, int Two) Pair(IDistributedApplicationBuilder app) =>
                (app.AddContainer("x", "{|OCI1001:img|}"), 1);
            IEnumerable<IResourceBuilder<ContainerResource>> Each(IDistributedApplicationBuilder app) {
                yield return app.AddContainer("x", "{|OCI1001:img|}"); }
            void Caller(IDistributedApplicationBuilder app) { var a = Arrow(app); a.WithEnvironment("TAG", "1");
                Block(app).WithEnvironment("c", "d"); }
            """);

        [Fact]
        public Task a_builder_whose_caller_pins_another_one() => OfMembers("""
            IResourceBuilder<ContainerResource> Add(IDistributedApplicationBuilder app) => app.AddContainer("x", "{|OCI1001:img|}");
            void Caller(IDistributedApplicationBuilder app)
            {
                var cache = app.AddContainer("cache", "redis").WithImageTag("7.4");
                var added = Add(app).WaitFor(cache);
                app.AddContainer("other", "other").WithImageTag("1").WaitFor(added);
            }
            """);

        [Fact]
        public Task a_builder_that_is_kept() => OfMembers("""
            IResourceBuilder<ContainerResource> one;
            IResourceBuilder<ContainerResource> Two { get; set; }
            readonly List<IResourceBuilder<ContainerResource>> all = new();
            readonly Dictionary<string, IResourceBuilder<ContainerResource>> named = new();
            void Field(IDistributedApplicationBuilder app) { one = app.AddContainer("x", "{|OCI1001:img|}"); one.WithEnvironment("a", "b"); }
            void Property(IDistributedApplicationBuilder app) { this.Two = app.AddContainer("x", "{|OCI1001:img|}"); }
            void Listed(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}"); all.Add(c); }
            void Named(IDistributedApplicationBuilder app) { named["x"] = app.AddContainer("x", "{|OCI1001:img|}");
                named.Add("y", app.AddContainer("y", "{|OCI1001:img|}")); }
            void Anonymous(IDistributedApplicationBuilder app) { var d = new { C = app.AddContainer("x", "{|OCI1001:img|}") }; }
            void Array(IDistributedApplicationBuilder app) { var d = new[] { app.AddContainer("x", "{|OCI1001:img|}") };
                foreach (var c in d) c.WithEnvironment("a", "b"); }
            void Collection(IDistributedApplicationBuilder app) {
                List<IResourceBuilder<ContainerResource>> d = [app.AddContainer("x", "{|OCI1001:img|}")]; }
            void Choice(IDistributedApplicationBuilder app, bool flag) { var c = flag ? app.AddContainer("x", "{|OCI1001:img|}") : null;
                c?.WithEnvironment("a", "b"); }
            """);

        [Fact]
        public Task a_builder_that_is_passed_to_a_method() => OfMembers("""
            void Passed(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}"); Log(c); }
            void Log(IResourceBuilder<ContainerResource> c) => Log(c.Resource.Name);
            void Log(string name) { }
            void Deep(IDistributedApplicationBuilder app) => First(app.AddContainer("x", "{|OCI1001:img|}"));
            void First(IResourceBuilder<ContainerResource> c) { c.WithEnvironment("a", "b"); Second(c.WithEnvironment("c", "d")); }
            void Second(IResourceBuilder<ContainerResource> c) { Deep(null); }
            void Local(IDistributedApplicationBuilder app) { Set(app.AddContainer("x", "{|OCI1001:img|}"));
                void Set(IResourceBuilder<ContainerResource> c) => c.WithEnvironment("a", "b"); }
            void Made(IDistributedApplicationBuilder app) { var h = new Holder(app.AddContainer("x", "{|OCI1001:img|}")); h.Start(); }
            sealed class Holder(IResourceBuilder<ContainerResource> inner) { public void Start() => inner.WithEnvironment("a", "b"); }
            void Unrelated(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}"); With(app, c); }
            void With(IDistributedApplicationBuilder app, IResourceBuilder<ContainerResource> first) =>
                app.AddContainer("y", "other").WithImageTag("1").WaitFor(first);
            """);

        [Fact]
        public Task a_builder_in_a_lambda() => OfMembers("""
            void Captured(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}"); Action a = () =>
                c.WithEnvironment("a", "b"); a(); }
            void Called(IDistributedApplicationBuilder app)
            {
                Action<IResourceBuilder<ContainerResource>> set = c => c.WithEnvironment("a", "b");
                set(app.AddContainer("x", "{|OCI1001:img|}"));
            }
            void Selected(IDistributedApplicationBuilder app) { var all = new[] { "a", "b" }.Select(n =>
                app.AddContainer(n, "{|OCI1001:img|}")).ToList(); }
            void Configured(IDistributedApplicationBuilder app, Action<IResourceBuilder<ContainerResource>> configure = null)
            {
                var c = app.AddContainer("x", "{|OCI1001:img|}");
                configure?.Invoke(c);
            }
            void Caller(IDistributedApplicationBuilder app) { Configured(app); Configured(app, c => c.WithEnvironment("a", "b"));
                Configured(app, configure: Set); }
            void Set(IResourceBuilder<ContainerResource> c) => c.WithEnvironment("c", "d");
            """);

        [Fact]
        public Task a_builder_in_statements_that_may_not_run() => OfStatements("""
            var a = app.AddContainer("a", "{|OCI1001:img|}"); if (flag) { a.WithEnvironment("x", "y"); }
            foreach (var n in new[] { "x", "y" }) app.AddContainer(n, "{|OCI1001:img|}").WithEnvironment("c", "d");
            var b = app.AddContainer("b", "{|OCI1001:img|}"); app.AddContainer("b2", "busybox").WithImageTag("2").WaitFor(b);
            var c = app.AddContainer("c", "img", "1"); if (flag) c.WithImage("{|OCI1001:other|}");
            try { app.AddContainer("d", "{|OCI1001:img|}"); } finally { Use(null); }
            """);

        [Fact]
        public Task an_image_whose_builder_gets_a_method_of_another_project() => OfFileWithProject(
            """
            using Aspire.Hosting;
            using Other;
            class Subject
            {
                void A(IDistributedApplicationBuilder app) => app.AddContainer("x", "{|OCI1001:img|}").WithSidecar();
                void B(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}"); c.WithSidecar(); }
                void C(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}"); Sidecars.WithStorage(c, 10); }
                void D(IDistributedApplicationBuilder app) => app.AddContainer("x", "{|OCI1001:img|}").Also(c =>
                    c.WithEnvironment("a", "b")).WithSidecar();
                void E(IDistributedApplicationBuilder app) => app.AddContainer("x", "{|OCI1001:img|}").WithSidecar().PinnedHere();
            }
            static class Here { public static T PinnedHere<T>(this T c) => c; }
            """,
            """
            namespace Other
            {
                public static class Sidecars
                {
                    public static T WithSidecar<T>(this T c) => c;
                    public static T WithStorage<T>(this T c, int percentage) => c;
                    public static T Also<T>(this T c, System.Action<T> change) => c;
                }
            }
            """);

        [Fact]
        public Task an_image_whose_builder_other_code_only_reads() => OfFileWithProject(
            """
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            using Other;
            class Subject
            {
                void A(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}");
                    Check.Single(c.Resource.Annotations.OfType<ImageCheck>()); }
                async Task B(IDistributedApplicationBuilder app, Bus bus) { var c = app.AddContainer("x", "{|OCI1001:img|}");
                    await bus.PublishAsync(new Started(c.Resource)); }
                void C(IDistributedApplicationBuilder app, Bus bus) { var c = app.AddContainer("x", "{|OCI1001:img|}");
                    bus.Publish(new Started(c)); }
                void D(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}"); Run(c.Resource, null); }
                static void Run(object resource, IEnumerable<Step> steps) { foreach (var s in steps) s.Callback(new Context { Resource = resource }); }
                void E(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1001:img|}");
                    Check.Valid(new Context { Resource = c.Resource }); }
                void F(IDistributedApplicationBuilder app, IOtherBus bus) { var c = app.AddContainer("x", "{|OCI1001:img|}");
                    bus.PublishAsync(new Started(c)); }
                interface IBus { Task PublishAsync(object happened); }
                void G(IDistributedApplicationBuilder app, Calm calm) { var c = app.AddContainer("x", "{|OCI1001:img|}"); calm.Stay(c); }
                sealed class Calm { public System.Action<IResourceBuilder<ContainerResource>> Stay { get; set; } = c => c.WithEnvironment("a", "1"); }
                static string Unrelated(Context other) => PushImage(other.Resource);
                static string PushImage(object resource) => "";
            }
            """,
            """
            namespace Other
            {
                public static class Check
                {
                    public static T Single<T>(System.Collections.Generic.IEnumerable<T> all) => default;
                    public static void Valid(object o) { }
                }
                public sealed class ImageCheck { }
                public sealed class Started { public Started(object resource) { } }
                public interface IOtherBus { System.Threading.Tasks.Task PublishAsync(object happened); }
                public sealed class Bus { public System.Threading.Tasks.Task PublishAsync<T>(T happened) => null; public void Publish(object happened) { } }
                public sealed class Step { public System.Action<Context> Callback { get; set; } }
                public sealed class Context { public object Resource { get; set; } }
            }
            """);

        [Fact]
        public Task an_annotation_wherever_it_is_added() => OfStatements("""
            var a = app.AddResource(new ContainerResource("a")); a.WithAnnotation(new ContainerImageAnnotation { Image = "{|OCI1001:img|}" });
            app.AddContainer("b", "img", "1").Resource.Annotations.Add(new ContainerImageAnnotation { Image = "{|OCI1001:img|}" });
            var made = new ContainerResource("c"); made.Annotations.Add(new ContainerImageAnnotation {
                Image = "{|OCI1001:img|}", Registry = "quay.io" });
            var d = new ContainerImageAnnotation { Image = "{|OCI1001:img|}" }; made.Annotations.Add(d);
            """);

        [Fact]
        public Task a_builder_of_Testcontainers_that_goes_on() => OfMembers("""
            ContainerBuilder Returned() => new ContainerBuilder("{|OCI1001:redis|}").WithEnvironment("a", "b");
            object Caller() => Returned().WithEnvironment("c", "d").Build();
            void Passed() { var b = new ContainerBuilder("{|OCI1001:redis|}"); Log(b); }
            void Log(ContainerBuilder b) => b.WithEnvironment("a", "b");
            object Configured(Func<ContainerBuilder, ContainerBuilder> configure) => configure(new ContainerBuilder("{|OCI1001:redis|}")).Build();
            object Other() { var b = new ContainerBuilder("{|OCI1001:redis|}"); var c = new ContainerBuilder("x:1").WithImage("redis:7.4");
                return b.Build(); }
            """);

        [Fact]
        public Task parameters_that_are_passed_on() => OfMembers("""
            ImagesCreateParameters Returned() => new() { FromImage = "{|OCI1001:a/b|}" };
            ImagesCreateParameters ReturnedLater() { var p = new ImagesCreateParameters { FromImage = "{|OCI1001:a/b|}" }; p.Platform = "linux";
                return p; }
            void Passed() => Show(new ImagesCreateParameters { FromImage = "{|OCI1001:a/b|}" });
            void Show(ImagesCreateParameters p) { if (p.Tag == "1") throw new Exception(p.FromImage); }
            void Listed() { var all = new List<ImagesCreateParameters> { new() { FromImage = "{|OCI1001:a/b|}" } }; }
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_builder_whose_caller_gives_a_tag() => OfMembers("""
            IResourceBuilder<ContainerResource> Arrow(IDistributedApplicationBuilder app) => app.AddContainer("x", "img");
            IResourceBuilder<ContainerResource> Block(IDistributedApplicationBuilder app) {
                var c = app.AddContainer("x", "img").WithEnvironment("c", "d"); return c; }
            Task<IResourceBuilder<ContainerResource>> Later(IDistributedApplicationBuilder app) => Task.FromResult(app.AddContainer("x", "img"));
            (IResourceBuilder<ContainerResource> One, int Two) Pair(IDistributedApplicationBuilder app) => (app.AddContainer("x", "img"), 1);
            IEnumerable<IResourceBuilder<ContainerResource>> Each(IDistributedApplicationBuilder app) { yield return app.AddContainer("x", "img"); }
            IResourceBuilder<ContainerResource> Through(IDistributedApplicationBuilder app) => Inner(app).WithEnvironment("c", "d");
            IResourceBuilder<ContainerResource> Inner(IDistributedApplicationBuilder app) => app.AddContainer("x", "img");
            async Task Caller(IDistributedApplicationBuilder app, bool flag)
            {
                Arrow(app).WithEnvironment("c", "d").WithImageTag("1");
                var block = Block(app); if (flag) block.WithImageTag("1");
                (await Later(app)).WithImageTag("1");
                var (one, _) = Pair(app); one.WithImageTag("1");
                foreach (var each in Each(app)) each.WithImageTag("1");
                Through(app).WithImageTag("1");
            }
            """);

        [Fact]
        public Task a_builder_whose_caller_in_another_file_gives_a_tag() => OfFile(
            """
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            static class Cache
            {
                public static IResourceBuilder<ContainerResource> AddCache(this IDistributedApplicationBuilder app) => app.AddContainer("x", "img");
                public static IResourceBuilder<ContainerResource> Shared;
                public static void Keep(IDistributedApplicationBuilder app) => Shared = app.AddContainer("x", "img");
                public static void Hand(IDistributedApplicationBuilder app) => app.AddContainer("x", "img").WithOurs();
                public static void HandDeep(IDistributedApplicationBuilder app) => Pins.First(app.AddContainer("x", "img"));
            }
            """,
            ("Pins.cs", """
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            static class Pins
            {
                static void Host(IDistributedApplicationBuilder app) { var cache = app.AddCache(); cache.WithEnvironment("c", "d");
                    cache.WithImageTag("1"); }
                static void Shared() => Cache.Shared.WithImageTag("1");
                public static IResourceBuilder<T> WithOurs<T>(this IResourceBuilder<T> c) where T : ContainerResource => c.WithImageTag("1");
                public static void First(IResourceBuilder<ContainerResource> c) => Second(c);
                static void Second(IResourceBuilder<ContainerResource> c) => c.WithEnvironment("c", "d").WithImageTag("1");
            }
            """));

        [Fact]
        public Task a_kept_builder_that_gets_a_tag() => OfMembers("""
            IResourceBuilder<ContainerResource> one;
            IResourceBuilder<ContainerResource> Two { get; set; }
            readonly List<IResourceBuilder<ContainerResource>> all = new();
            readonly Dictionary<string, IResourceBuilder<ContainerResource>> named = new();
            void Field(IDistributedApplicationBuilder app) { one = app.AddContainer("x", "img"); }
            void Property(IDistributedApplicationBuilder app) { this.Two = app.AddContainer("x", "img"); }
            void Listed(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); all.Add(c); }
            void Named(IDistributedApplicationBuilder app) { named["x"] = app.AddContainer("x", "img");
                named.Add("y", app.AddContainer("y", "img")); }
            void Pin() { one.WithImageTag("1"); Two.WithImageTag("1"); foreach (var c in all) c.WithImageTag("1");
                foreach (var (_, c) in named) c.WithImageTag("1"); }
            void Anonymous(IDistributedApplicationBuilder app) { var d = new { C = app.AddContainer("x", "img") }; d.C.WithImageTag("1"); }
            void Array(IDistributedApplicationBuilder app) { var d = new[] { app.AddContainer("x", "img") };
                foreach (var c in d) c.WithImageTag("1"); }
            void Collection(IDistributedApplicationBuilder app) { List<IResourceBuilder<ContainerResource>> d = [app.AddContainer("x", "img")];
                d[0].WithImageTag("1"); }
            void Choice(IDistributedApplicationBuilder app, bool flag) { var c = flag ? app.AddContainer("x", "img") : null; c?.WithImageTag("1"); }
            void Tested(IDistributedApplicationBuilder app) { if (app.AddContainer("x", "img") is { } c) c.WithImageTag("1"); }
            void Every(IDistributedApplicationBuilder app) { new[] { "a" }.Select(n => app.AddContainer(n, "img")).ToList().ForEach(c =>
                c.WithImageTag("1")); }
            """);

        [Fact]
        public Task a_builder_whose_receiver_gives_a_tag() => OfMembers("""
            void Deep(IDistributedApplicationBuilder app) => First(app.AddContainer("x", "img"));
            void First(IResourceBuilder<ContainerResource> c) { c.WithEnvironment("a", "b"); Second(c.WithEnvironment("c", "d")); }
            void Second(IResourceBuilder<ContainerResource> c) => c.WithImageTag("1");
            void Local(IDistributedApplicationBuilder app) { Set(app.AddContainer("x", "img"));
                void Set(IResourceBuilder<ContainerResource> c) => c.WithImageTag("1"); }
            void Made(IDistributedApplicationBuilder app) { var h = new Holder(app.AddContainer("x", "img")); h.Start(); }
            sealed class Holder(IResourceBuilder<ContainerResource> inner) { public void Start() => inner.WithImageTag("1"); }
            void MadeToo(IDistributedApplicationBuilder app) { var h = new Keeper(app.AddContainer("x", "img")); }
            sealed class Keeper { IResourceBuilder<ContainerResource> kept; public Keeper(IResourceBuilder<ContainerResource> c) { kept = c;
                } void Pin() => kept.WithImageTag("1"); }
            void Recorded(IDistributedApplicationBuilder app) { var r = new Service("x", app.AddContainer("x", "img")); Pin(r); }
            sealed record Service(string Name, IResourceBuilder<ContainerResource> Container);
            void Pin(Service service) => service.Container.WithImageTag("1");
            void Same(IDistributedApplicationBuilder app) { var c = Log(app.AddContainer("x", "img")); c.WithImageTag("1"); }
            IResourceBuilder<ContainerResource> Log(IResourceBuilder<ContainerResource> c) => c;
            void Every(IDistributedApplicationBuilder app) => PinAll(app.AddContainer("x", "img"), app.AddContainer("y", "img"));
            void PinAll(params IResourceBuilder<ContainerResource>[] all) { foreach (var c in all) c.WithImageTag("1"); }
            void OfResource(IDistributedApplicationBuilder app) => Update(app.AddContainer("x", "img").Resource);
            void Update(ContainerResource r) { r.Annotations.Add(new ContainerImageAnnotation { Image = "img", Tag = "1" }); }
            """);

        [Fact]
        public Task a_builder_that_reaches_its_tag_in_other_ways() => OfMembers("""
            void Make(IDistributedApplicationBuilder app, out IResourceBuilder<ContainerResource> c) { c = app.AddContainer("x", "img"); }
            void Caller(IDistributedApplicationBuilder app) { Make(app, out var made); made.WithImageTag("1"); }
            IResourceBuilder<ContainerResource> set;
            IResourceBuilder<ContainerResource> Pinned { get => set; set => set = value.WithImageTag("1"); }
            void Assigned(IDistributedApplicationBuilder app) { Pinned = app.AddContainer("x", "img"); this.Pinned = app.AddContainer("x", "img"); }
            readonly Dictionary<string, IResourceBuilder<ContainerResource>> named = new();
            void Named(IDistributedApplicationBuilder app) { named.Add("x", app.AddContainer("x", "img")); }
            void Found() { if (named.TryGetValue("x", out var found)) found.WithImageTag("1"); }
            sealed class Stack(IResourceBuilder<ContainerResource> one) { public IResourceBuilder<ContainerResource> Get() => one; }
            void Got(IDistributedApplicationBuilder app) { var stack = new Stack(app.AddContainer("x", "img")); stack.Get().WithImageTag("1"); }
            event Action<IResourceBuilder<ContainerResource>> Added;
            void Raised(IDistributedApplicationBuilder app) { Added += c => c.WithImageTag("1"); Added?.Invoke(app.AddContainer("x", "img")); }
            void Queried(IDistributedApplicationBuilder app)
            {
                var all = from n in new[] { "a" } select app.AddContainer(n, "img");
                foreach (var c in all) c.WithImageTag("1");
            }
            """);

        [Fact]
        public Task a_builder_of_Testcontainers_that_later_gets_another_image() => OfMembers("""
            object Again() { var b = new ContainerBuilder("redis"); b = b.WithImage("redis:7.4"); return b.Build(); }
            object Perhaps(bool flag) { var b = new ContainerBuilder("redis").WithEnvironment("a", "b"); if (flag) b = b.WithImage("redis:7.4");
                return b.Build(); }
            ContainerBuilder Default() => new ContainerBuilder("redis");
            object Caller() => Default().WithEnvironment("a", "b").WithImage("redis:7.4").Build();
            """);

        [Fact]
        public Task a_builder_whose_override_gives_a_tag() => OfMembers("""
            abstract class Host
            {
                public void Run(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); Configure(c);
                    Start(app.AddContainer("y", "{|OCI1001:img|}")); }
                protected abstract void Configure(IResourceBuilder<ContainerResource> c);
                protected virtual void Start(IResourceBuilder<ContainerResource> c) { }
            }
            class Production : Host { protected override void Configure(IResourceBuilder<ContainerResource> c) => c.WithImageTag("1"); }
            class Development : Host { protected override void Configure(IResourceBuilder<ContainerResource> c) { } }
            interface IStep { void Apply(IResourceBuilder<ContainerResource> c); void Leave(IResourceBuilder<ContainerResource> c); }
            class PinStep : IStep { public void Apply(IResourceBuilder<ContainerResource> c) => c.WithImageTag("1");
                public void Leave(IResourceBuilder<ContainerResource> c) { } }
            void Steps(IDistributedApplicationBuilder app, IStep step) { step.Apply(app.AddContainer("x", "img"));
                step.Leave(app.AddContainer("y", "{|OCI1001:img|}")); }
            interface IUnknown { void Apply(IResourceBuilder<ContainerResource> c, int more); }
            void Unknown(IDistributedApplicationBuilder app, IUnknown unknown) { unknown.Apply(app.AddContainer("x", "img"), 1); }
            """);

        [Fact]
        public Task a_lambda_that_gives_a_tag() => OfMembers("""
            void Called(IDistributedApplicationBuilder app) { Action<IResourceBuilder<ContainerResource>> set = c => c.WithImageTag("1");
                set(app.AddContainer("x", "img")); }
            void Configured(IDistributedApplicationBuilder app, Action<IResourceBuilder<ContainerResource>> configure = null)
            {
                var c = app.AddContainer("x", "img");
                configure?.Invoke(c);
            }
            void Caller(IDistributedApplicationBuilder app) { Configured(app); Configured(app, c => c.WithImageTag("1")); }
            void Unknown(IDistributedApplicationBuilder app, Action<IResourceBuilder<ContainerResource>> configure) =>
                configure(app.AddContainer("x", "img"));
            Action<IResourceBuilder<ContainerResource>> Change { get; set; }
            void Changed(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); Change(c); }
            void Grouped(IDistributedApplicationBuilder app) { Action<IResourceBuilder<ContainerResource>> set = Pin;
                set(app.AddContainer("x", "img")); }
            static void Pin(IResourceBuilder<ContainerResource> c) => c.WithImageTag("1");
            void Made(IDistributedApplicationBuilder app) { Func<IResourceBuilder<ContainerResource>> make = () => app.AddContainer("x", "img");
                make().WithImageTag("1"); }
            void Apply(IDistributedApplicationBuilder app) => With(app.AddContainer("x", "img"), c => c.WithImageTag("1"));
            static void With<T>(T value, Action<T> change) => change(value);
            """);

        [Fact]
        public Task a_tag_on_one_of_several_paths() => OfStatements("""
            var a = app.AddContainer("a", "img"); while (flag) { a.WithImageTag("1"); }
            var b = app.AddContainer("b", "img"); if (flag) { if (port > 1) b.WithEnvironment("x", "y").WithImageTag("1"); }
            var c = app.AddContainer("c", "img"); var d = c; var e = d.WithEnvironment("c", "d"); e.WithImageTag("1");
            var f = app.AddContainer("f", "img"); f = flag ? f.WithImageTag("1") : f;
            var g = app.AddContainer("g", "img"); var all = new[] { g }; foreach (var one in all) one.WithImageTag("1");
            var h = app.AddContainer("h", "img"); _ = port switch { 1 => h.WithImageTag("1"), _ => h };
            IResourceBuilder<ContainerResource> i = null; foreach (var n in new[] { "x", "y" }) { i?.WithImageTag("1");
                i = app.AddContainer(n, "img"); }
            """);

        [Fact]
        public Task an_image_that_later_code_builds_or_replaces() => OfMembers("""
            void Built(IDistributedApplicationBuilder app, bool flag) { var c = app.AddContainer("x", "repo/x");
                if (flag) c.WithDockerfile("./ctx"); }
            void Published(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); Build(c); }
            void Build(IResourceBuilder<ContainerResource> c) => c.WithDockerfile("./ctx");
            void Replaced(IDistributedApplicationBuilder app, bool flag) { var c = app.AddContainer("x", "img");
                if (flag) c.WithImage("img", "1"); else c.WithImage("img", "2"); }
            void Annotated(IDistributedApplicationBuilder app) =>
                app.AddContainer("x", "img").WithAnnotation(new ContainerImageAnnotation { Image = "img", Tag = "1" });
            void AnnotatedThen(IDistributedApplicationBuilder app) =>
                app.AddResource(new ContainerResource("x")).WithAnnotation(new ContainerImageAnnotation { Image = "img" }).WithImageTag("1");
            void Changed(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img");
                if (c.Resource.Annotations.OfType<ContainerImageAnnotation>().FirstOrDefault() is { } a) a.Tag = "1"; }
            """);

        [Fact]
        public Task a_method_of_another_project_that_may_give_a_tag() => OfFileWithProject(
            """
            using Aspire.Hosting;
            using Other;
            class Subject
            {
                void A(IDistributedApplicationBuilder app) => app.AddContainer("x", "img").WithCompanyTag();
                void B(IDistributedApplicationBuilder app) => app.AddContainer("x", "img").WithDefaults("1");
                void C(IDistributedApplicationBuilder app) => app.AddContainer("x", "img").Also(c => c.WithImageTag("1"));
                void D(IDistributedApplicationBuilder app) => app.AddContainer("x", "img").WithOptions(new());
                void E(IDistributedApplicationBuilder app) => app.AddContainer("x", "img").WithSidecar().Also(Pin);
                void F(IDistributedApplicationBuilder app) => app.AddContainer("x", "img").PublishedAsDockerFile();
                static void Pin(Aspire.Hosting.ApplicationModel.IResourceBuilder<Aspire.Hosting.ApplicationModel.ContainerResource> c) =>
                    c.WithImageTag("1");
            }
            """,
            """
            namespace Other
            {
                public sealed class ImageOptions { }
                public static class More
                {
                    public static T WithCompanyTag<T>(this T c) => c;
                    public static T WithDefaults<T>(this T c, string imageTag) => c;
                    public static T WithSidecar<T>(this T c) => c;
                    public static T WithOptions<T>(this T c, ImageOptions options) => c;
                    public static T PublishedAsDockerFile<T>(this T c) => c;
                    public static T Also<T>(this T c, System.Action<T> change) => c;
                }
            }
            """);

        [Fact]
        public Task a_member_of_another_project_that_may_give_a_tag() => OfFileWithProject(
            """
            using System.Collections.Generic;
            using System.Linq;
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            using Other;
            class Subject
            {
                void A(IDistributedApplicationBuilder app, Bus bus) { var c = app.AddContainer("x", "img"); bus.Publish(c); }
                void B(IDistributedApplicationBuilder app, Step step) { var c = app.AddContainer("x", "img"); step.Pinned(c); }
                void C(IDistributedApplicationBuilder app, Step step) { step.Callback = o => Pin((IResourceBuilder<ContainerResource>)o);
                    var c = app.AddContainer("x", "img"); step.Callback(c); }
                static void Pin(IResourceBuilder<ContainerResource> c) => c.WithImageTag("1");
                void D(IDistributedApplicationBuilder app)
                {
                    (string Name, System.Action<IResourceBuilder<ContainerResource>> Set)[] all = [("a", c => c.WithImageTag("1"))];
                    foreach (var each in all) { var c = app.AddContainer("x", "img"); each.Set(c); }
                }
                void E(IDistributedApplicationBuilder app) { var all = new Dictionary<string, System.Action<IResourceBuilder<ContainerResource>>> {
                    ["a"] = c => c.WithImageTag("1") }; foreach (var each in all) { var c = app.AddContainer("x", "img"); each.Value(c); } }
                void F(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); var context = new Context { Resource = c }; Late(context); }
                static void Late(Context context) => Pin((IResourceBuilder<ContainerResource>)context.Resource);
                sealed class Happened { public Happened(IResourceBuilder<ContainerResource> c) => Container = c;
                    public IResourceBuilder<ContainerResource> Container { get; } }
                void H(IDistributedApplicationBuilder app, Bus bus) { var c = app.AddContainer("x", "img"); bus.Publish(new Happened(c)); }
                static void Handle(Happened happened) => happened.Container.WithImageTag("1");
                void I(IDistributedApplicationBuilder app, Step own, IEnumerable<System.Action<object>> all) { var c = app.AddContainer("x", "img");
                    foreach (var each in all) each(c); }
                void G(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img");
                    c.Resource.Annotations.OfType<ContainerImageAnnotation>().Single().Tag = "1"; }
            }
            """,
            """
            namespace Other
            {
                public sealed class Bus { public void Publish(object container) { } }
                public sealed class Step { public System.Action<object> Callback { get; set; } public System.Action<object> Pinned { get; set; } }
                public sealed class Context { public object Resource { get; set; } }
            }
            """);

        [Fact]
        public Task parameters_that_other_code_completes() => OfMembers("""
            ImagesCreateParameters Returned() => new() { FromImage = "a/b" };
            void Caller() { var p = Returned(); p.Tag = "1"; }
            void Passed() => Complete(new ImagesCreateParameters { FromImage = "a/b" });
            void Complete(ImagesCreateParameters p) { p.Tag ??= "1"; }
            void Before(IDockerClient docker) { var p = new ImagesCreateParameters(); Complete(p); p.FromImage = "a/b";
                docker.Images.CreateImageAsync(p, null, null); }
            readonly List<ImagesCreateParameters> all = new();
            void Listed() => all.Add(new ImagesCreateParameters { FromImage = "a/b" });
            void Pin() { foreach (var p in all) p.Tag = "1"; }
            """);
    }
}
