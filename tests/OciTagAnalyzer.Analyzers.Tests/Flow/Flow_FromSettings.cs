using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Flow;

/// <summary>Settings whose values reach a sink through several members.</summary>
public sealed class Flow_FromSettings
{
    [Fact]
    public Task Reports_options_and_sections() => OfProject(
        """
        using System; using System.Collections.Generic; using System.ComponentModel;
        using DotNet.Testcontainers.Builders; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
        class A { public string Image { get; set; } = "{|OCI1001:o1-default|}";
          [DefaultValue("{|OCI1001:o1-attribute|}")] public string Other { get; set; } = "o1:1";
          public Inner Inner { get; set; } = new(); public List<string> Images { get; set; } = []; public Dictionary<string, string> Named { get; set; } = [];
            public Dictionary<string, Inner> Services { get; set; } = []; public List<Inner> Items { get; set; } = [];
          public string? Registry { get; set; } public string Repo { get; set; } = ""; public string Full => $"{Registry}/{Repo}"; }
        class Inner { public string Image { get; set; } = ""; public string? Tag { get; set; } }
        record Rec(string Image = "{|OCI1001:o1-record|}");
        class Setup : IConfigureOptions<A> { public void Configure(A options) => options.Image = "{|OCI1001:o1-configure|}"; }
        class Post : IPostConfigureOptions<A> { public void PostConfigure(string? name, A options) { options.Image ??= "o1-post";
            options.Image = string.IsNullOrEmpty(options.Image) ? "{|OCI1001:o1-post2|}" : options.Image; } }
        static class Startup
        {
            static void Go(IServiceCollection s, IConfiguration c)
            {
                s.Configure<A>(c.GetSection("A")); s.AddOptions<Rec>().Bind(c.GetSection("Rec"));
                s.Configure<A>(o => o.Image = "{|OCI1001:o1-lambda|}");
                s.Configure<A>(o => { o.Image = "o1-lambda:1"; o.Inner.Image = "{|OCI1001:o1-inner|}"; });
                s.PostConfigure<A>(o => o.Image = "{|OCI1001:o1-postlambda|}");
                s.AddSingleton(Options.Create(new A { Image = "{|OCI1001:o1-create|}" }));
            }
        }
        class Worker(IOptions<A> options, IOptionsMonitor<Rec> rec, IConfiguration configuration)
        {
            readonly A kept = options.Value; readonly IConfigurationSection section = configuration.GetSection("Sect");
            void Go()
            {
                Run(options.Value); Run2(options.Value.Inner); foreach (var i in kept.Images) _ = new ContainerBuilder(i);
                foreach (var (k, v) in kept.Named) _ = new ContainerBuilder(v); _ = new ContainerBuilder(kept.Named["x"]);
                foreach (var s in kept.Services.Values) _ = new ContainerBuilder(s.Image); foreach (var s in kept.Items) Run2(s);
                _ = new ContainerBuilder(rec.CurrentValue.Image); _ = new ContainerBuilder(kept.Full); _ = new ContainerBuilder(kept.Other);
                _ = new ContainerBuilder(section["Image"]!); Read(configuration.GetSection("Handed")); ReadAll(configuration.GetSection("List"));
                var images = configuration.GetSection("Arr").Get<string[]>(); _ = new ContainerBuilder(images![0]); for (int i = 0; i < images.Length;
            i++) _ = new ContainerBuilder(images[i]);
                var l = configuration.GetSection("Lst").Get<List<string>>() ?? throw new Exception(); l.ForEach(i => new ContainerBuilder(i));
                foreach (var child in configuration.GetSection("Children").GetChildren()) _ = new ContainerBuilder(child.Value!);
                foreach (var child in configuration.GetSection("Kids").GetChildren()) _ = new ContainerBuilder(child["Image"]!);
                var a = configuration.GetSection("Got").Get<A>()!; _ = new ContainerBuilder(a.Inner.Image);
                _ = new ContainerBuilder(configuration.GetValue<string>("Val:Image")!); _ = new ContainerBuilder(configuration.GetValue("Val:Def",
            "{|OCI1001:o1-getvalue|}")!);
                _ = new ContainerBuilder(configuration.GetRequiredSection("Req").Value!);
            }
            static void Run(A o) => _ = new ContainerBuilder(o.Image);
            static void Run2(Inner i) => Run3(i); static void Run3(Inner i) { var image = i.Image; _ = new ContainerBuilder(image); }
            static void Read(IConfigurationSection s) => _ = new ContainerBuilder(s["Image"]!);
            static void ReadAll(IConfigurationSection s) { foreach (var i in s.Get<string[]>()!) _ = new ContainerBuilder(i); }
        }
        """,
        ("/app/appsettings.json", """
            {
              "A": { "Image": "{|OCI1001:team/a|}",
                "Inner": { "Image": "{|OCI1001:team/inner|}" },
                "Images": [ "{|OCI1001:team/list|}" ],
                "Named": { "x": "{|OCI1001:team/named|}" },
                "Services": { "y": { "Image": "{|OCI1001:team/service|}" } },
                "Items": [ { "Image": "{|OCI1001:team/item|}" }, { "Image": "team/item:1" } ],
                "Registry": "r.io", "Repo": "{|OCI1001:team/full|}" },
              "Rec": { "Image": "{|OCI1001:team/rec|}" },
              "Sect": { "Image": "{|OCI1001:team/sect|}" },
              "Handed": { "Image": "{|OCI1001:team/handed|}" },
              "List": [ "{|OCI1001:team/list2|}" ],
              "Arr": [ "{|OCI1001:team/arr|}", "team/arr:1" ],
              "Lst": [ "{|OCI1001:team/lst|}" ],
              "Children": { "z": "{|OCI1001:team/child|}" },
              "Kids": { "z": { "Image": "{|OCI1001:team/kid|}" } },
              "Got": { "Inner": { "Image": "{|OCI1001:team/got|}" } },
              "Val": { "Image": "{|OCI1001:team/val|}", "Def": "team/def:1" },
              "Req": "{|OCI1001:team/req|}"
            }
            """));
}
