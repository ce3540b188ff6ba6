using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.AppSettings;

public sealed class AppSettingsImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.AppSettings, marked, written);

    public sealed class Finds
    {
        [Theory]
        [InlineData("""{ "ContainerImage": "⟦redis⟧" }""")]
        [InlineData("""{ "containerImage": "⟦redis:7⟧" }""")]
        [InlineData("""{ "containerimage": "⟦redis⟧" }""")]
        [InlineData("""{ "CONTAINER_IMAGE": "⟦myorg/app⟧" }""")]
        [InlineData("""{ "container-image": "⟦myorg/app⟧" }""")]
        [InlineData("""{ "DockerImage": "⟦ghcr.io/o/app⟧" }""")]
        [InlineData("""{ "DockerImageName": "⟦localhost:5000/app⟧" }""")]
        [InlineData("""{ "ContainerImageName": "⟦nginx⟧" }""")]
        [InlineData("""{ "ContainerImageReference": "⟦nginx⟧" }""")]
        [InlineData("""{ "RedisContainerImage": "⟦redis⟧" }""")]
        [InlineData("""{ "OCIImage": "⟦redis⟧" }""")]
        [InlineData("""{ "BaseImage": "⟦mcr.microsoft.com/dotnet/aspnet⟧" }""")]
        [InlineData("""{ "BaseImage": "⟦mcr.microsoft.com/dotnet/aspnet⟧", "Dockerfile": "./Dockerfile" }""")]
        [InlineData("""{ "Build": { "BaseImage": "⟦alpine⟧" } }""")]
        [InlineData("""{ "BaseImage": "⟦org/app:1⟧" }""")]
        [InlineData("""{ "Docker": { "BaseImage": "⟦org/app⟧" } }""")]
        [InlineData("""{ "DockerBaseImage": "⟦localhost:5000/app⟧" }""")]
        [InlineData("""{ "SidecarImage": "⟦envoyproxy/envoy⟧" }""")]
        [InlineData("""{ "K8sImage": "⟦busybox⟧" }""")]
        [InlineData("""{ "ContainerImage": "⟦x@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef⟧" }""")]
        public void A_key_that_clearly_names_an_image(string marked) => Check(marked);

        [Theory]
        [InlineData("""{ "Docker": { "Image": "⟦redis⟧" } }""")]
        [InlineData("""{ "Worker": { "Container": { "Image": "⟦redis:7⟧" } } }""")]
        [InlineData("""{ "TestContainers": { "Sql": { "ImageName": "⟦mcr.microsoft.com/mssql/server⟧" } } }""")]
        [InlineData("""{ "kubernetes": [ { "image": "⟦org/app⟧" } ] }""")]
        [InlineData("""{ "pod_spec": { "image_reference": "⟦org/app⟧" } }""")]
        [InlineData("""{ "Sidecars": { "a": { "Image": "⟦nginx⟧" }, "b": { "Image": "⟦redis⟧" } } }""")]
        [InlineData("""{ "ContainerRegistry": { "Images": [ "⟦redis⟧", "⟦org/app:1⟧", 7, null, "worker" ] } }""")]
        [InlineData("""{ "ContainerImages": [ "⟦redis⟧" ] }""")]
        [InlineData("""{ "Worker:Container:Image": "⟦org/app⟧" }""")]
        [InlineData("""{ "Worker__Container__Image": "⟦org/app⟧" }""")]
        [InlineData("""{ "Worker": { "Container:Image": "⟦org/app⟧" } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦image/name⟧" } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦images/logo:1⟧" } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦org/app⟧", "Tag": "" } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦org/app⟧", "Tag": null } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦org/app⟧", "ApiVersion": "1.43" } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦org/app⟧", "Tags": ["a"], "TargetPort": 80 } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦org/app⟧", "Push": false } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦org/app⟧", "Other": { "Tag": "1" } }, "Tag": "2" }""")]
        [InlineData("""{ "A:Docker:Image": "⟦org/app⟧", "B:Docker:Tag": "1" }""")]
        [InlineData("// c\n{ /* c */ \"Docker\": { \"Image\": \"⟦redis⟧\", }, }")]
        [InlineData("\uFEFF{\r\n\"Docker\":\r\n{\"Image\":\"⟦redis⟧\"}}\r\n")]
        [InlineData("""{ "Docker": { "Image": "⟦redis⟧", "image": "⟦nginx⟧" } }""")]
        public void A_key_in_a_section_for_containers(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("""{ "Docker": { "Image": "⟦org\/app⟧" } }""", "org/app")]
        [InlineData("""{ "Docker": { "\u0049mage": "⟦\u006frg/app⟧" } }""", "org/app")]
        public void The_unescaped_value(string marked, string written) => Check(marked, written);
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("""{ "Image": "redis" }""")]
        [InlineData("""{ "Image": "org/app:1" }""")]
        [InlineData("""{ "Hero": { "Image": "banners/summer" } }""")]
        [InlineData("""{ "Images": [ "org/app" ] }""")]
        [InlineData("""{ "ProductImage": "org/app" }""")]
        [InlineData("""{ "DatabaseImage": "org/app" }""")]
        [InlineData("""{ "databaseimage": "org/app" }""")]
        [InlineData("""{ "Docker": { "Host": "redis:6379" } }""")]
        [InlineData("""{ "Docker": { "ImagePath": "org/app" } }""")]
        [InlineData("""{ "Docker": { "ImageTag": "1.0" } }""")]
        [InlineData("""{ "Docker": { "LogoImage": "org/app" } }""")]
        [InlineData("""{ "Docker": { "Imagery": "org/app" } }""")]
        [InlineData("""{ "Podcast": { "Image": "shows/one" } }""")]
        [InlineData("""{ "Knight": { "BaseImage": "sprites/knight" } }""")]
        [InlineData("""{ "Containerless": { "Image": "shows/one" } }""")]
        [InlineData("""{ "ConnectionStrings": { "redis": "redis:6379" } }""")]
        [InlineData("""{ "Docker": { "Image": { "Name": "org/app" } } }""")]
        [InlineData("""{ "Docker": { "Image": true } }""")]
        [InlineData("""{ "Docker": [ [ "org/app" ] ] }""")]
        [InlineData("""[ "org/app" ]""")]
        [InlineData("\"org/image\"")]
        public void An_ambiguous_key(string text) => Check(text);

        [Theory]
        [InlineData("")]
        [InlineData(" ")]
        [InlineData("worker")]
        [InlineData("my-service")]
        [InlineData("images/logo.png")]
        [InlineData("images/logo")]
        [InlineData("assets/hero")]
        [InlineData("org/photo.JPEG")]
        [InlineData("logo.svg")]
        [InlineData("./x")]
        [InlineData("../x/y")]
        [InlineData("/x/y")]
        [InlineData("C:\\\\x")]
        [InlineData("c:/x")]
        [InlineData("~/x")]
        [InlineData("https://ghcr.io/org/app")]
        [InlineData("docker://org/app")]
        [InlineData("image/png")]
        [InlineData("image/svg+xml")]
        [InlineData("application/json")]
        [InlineData("linux/amd64")]
        [InlineData("{0}")]
        [InlineData("org/{0}")]
        [InlineData("<image>")]
        [InlineData("${IMAGE}")]
        [InlineData("org/app:$(Tag)")]
        [InlineData("#{image}#")]
        [InlineData("%IMAGE%")]
        [InlineData("__IMAGE__")]
        [InlineData("Org/App")]
        [InlineData("a sentence of words")]
        [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
        [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
        public void A_value_that_is_not_an_image(string value) => Check($$"""{ "Docker": { "ContainerImage": "{{value}}", "Image": "{{value}}" } }""");

        [Theory]
        [InlineData("""{ "Docker": { "Image": "x/y", "Tag": "1" } }""")]
        [InlineData("""{ "Docker": { "tag": 7.4, "Image": "x/y" } }""")]
        [InlineData("""{ "Docker": { "Image": "x/y", "ImageTag": "1" } }""")]
        [InlineData("""{ "Docker": { "Image": "x/y", "Version": "1" } }""")]
        [InlineData("""{ "Docker": { "Image": "x/y", "ImageVersion": "1" } }""")]
        [InlineData("""{ "Docker": { "Image": "x/y", "Digest": "sha256:0" } }""")]
        [InlineData("""{ "Docker": { "Image": "x/y", "Tag": "${TAG}" } }""")]
        [InlineData("""{ "ContainerImage": "x/y", "ContainerImageTag": "1" }""")]
        [InlineData("""{ "CONTAINER_IMAGE": "x/y", "CONTAINER_TAG": "1" }""")]
        [InlineData("""{ "Docker:Image": "x/y", "Docker:Tag": "1" }""")]
        [InlineData("""{ "Docker__Image": "x/y", "DOCKER__TAG": "1" }""")]
        [InlineData("""{ "Docker": { "Images": [ "x/y" ], "Tag": "1" } }""")]
        public void An_image_with_a_separate_tag(string text) => Check(text);

        [Theory]
        [InlineData("""{ "Docker": { "Image": "x/y", "Push": true } }""")]
        [InlineData("""{ "Docker": { "Image": "x/y", "Build": { "Context": "." } } }""")]
        [InlineData("""{ "Docker": { "Image": "x/y", "BuildContext": "." } }""")]
        [InlineData("""{ "Docker": { "Image": "x/y", "DockerFile": "src/Dockerfile" } }""")]
        [InlineData("""{ "Publish": { "ContainerImage": "x/y" } }""")]
        [InlineData("""{ "Build": { "Docker": { "Image": "x/y" } } }""")]
        [InlineData("""{ "Docker": { "OutputImages": [ "x/y" ] } }""")]
        public void An_image_that_is_produced(string text) => Check(text);
    }

    public sealed class Faults
    {
        [Theory]
        [InlineData("""{ "Docker": { "Image": "⟦redis⟧", "x": }""")]
        [InlineData("""{ "Docker": { "Image": "⟦redis⟧" """)]
        [InlineData("""{ "Docker": { "Image": "⟦redis⟧" } } }""")]
        [InlineData("""{ "Docker": { "Image": "⟦redis⟧", "y": "unclosed""")]
        public void Do_not_affect_the_images_before_them(string marked) => Assert.NotNull(Check(marked).Fault);

        [Fact]
        public void Are_not_reported_without_an_image() =>
            Assert.Null(DocumentKind.AppSettings.Scan("{ \"Logging\": ").Fault);
    }

    [Theory]
    [InlineData("""{ "Worker": { "Container": { "Image": "⟦redis⟧" } } }""", "Worker:Container:Image")]
    [InlineData("""{ "Docker": { "Images": [ "⟦redis⟧" ] } }""", "Docker:Images:0")]
    [InlineData("""{ "Pods": [ {}, { "image": "⟦redis⟧" } ] }""", "Pods:1:image")]
    public void Reports_the_path_of_an_image(string marked, string keyPath) => Assert.Equal(keyPath, Check(marked).Images[0].KeyPath);
}
