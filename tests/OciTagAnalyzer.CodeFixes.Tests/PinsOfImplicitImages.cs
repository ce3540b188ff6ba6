using OciTagAnalyzer.Tests.Libraries;
using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Pins of images that a library uses because the code gives none: the fix passes the image explicitly.</summary>
public sealed class PinsOfImplicitImages
{
    const string Kusto = "mcr.microsoft.com/azuredataexplorer/kustainer-linux";

    static readonly (string, string) locked = (
        "oci-images.lock.json",
        $$"""
        {
          "version": 1,
          "images": {
            "{{Kusto}}:latest": { "tag": "2025.1", "digest": "{{Digest}}" },
            "docker.io/changemakerstudiosus/papercut-smtp": { "tag": "7.0" },
            "mirror.example.com/changemakerstudiosus/papercut-smtp": { "tag": "7.1" },
            "docker.io/library/own:latest": { "tag": "2" }
          }
        }
        """);

    public sealed class Writes
    {
        [Fact]
        public Task the_image_as_the_argument_of_the_constructor() => Members(
            """
            readonly object field = {|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}.WithName("a").Build();
            object Other()
            {
                Testcontainers.Kusto.KustoBuilder builder = {|OCI1002:new ( )|};
                return builder.Build();
            }
            readonly object third = {|OCI1001:new Testcontainers.Papercut.PapercutBuilder()|}.Build();
            """,
            $$"""
            readonly object field = new Testcontainers.Kusto.KustoBuilder("{{Kusto}}:2025.1@{{Digest}}").WithName("a").Build();
            object Other()
            {
                Testcontainers.Kusto.KustoBuilder builder = new ("{{Kusto}}:2025.1@{{Digest}}" );
                return builder.Build();
            }
            readonly object third = new Testcontainers.Papercut.PapercutBuilder("changemakerstudiosus/papercut-smtp:7.0").Build();
            """);

        [Fact]
        public Task the_image_without_the_mirror_that_the_library_adds() => Members(
            """
            static Subject() => DotNet.Testcontainers.Configurations.TestcontainersSettings.HubImageNamePrefix = "mirror.example.com";
            object field = {|OCI1001:new Testcontainers.Papercut.PapercutBuilder()|}.Build();
            """,
            """
            static Subject() => DotNet.Testcontainers.Configurations.TestcontainersSettings.HubImageNamePrefix = "mirror.example.com";
            object field = new Testcontainers.Papercut.PapercutBuilder("changemakerstudiosus/papercut-smtp:7.1").Build();
            """);

        [Fact]
        public Task a_call_if_no_constructor_takes_an_image() => Members(
            """object field = {|OCI1002:new Testcontainers.Legacy.LegacyBuilder()|}.Build();""",
            """object field = new Testcontainers.Legacy.LegacyBuilder().WithImage("own:2").Build();""");

        [Fact]
        public Task the_pin_of_an_object_that_is_passed_on() => Members(
            """
            void A()
            {
                var db = {|OCI1002:new Testcontainers.Kusto.KustoBuilder()|}.Build();
                _ = new ContainerBuilder("a:1").DependsOn(db);
            }
            """,
            $$"""
            void A()
            {
                var db = new Testcontainers.Kusto.KustoBuilder("{{Kusto}}:2025.1@{{Digest}}").Build();
                _ = new ContainerBuilder("a:1").DependsOn(db);
            }
            """);
    }

    static Task Members(string before, string after) => File(ConsumerCode.WithMembers(before), ConsumerCode.WithMembers(after), files: [locked]);
}
