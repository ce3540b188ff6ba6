using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.MSBuild;

public sealed class MSBuildImagesTests
{
    static ScanResult Check(string marked, params string[] written) =>
        MarkedText.Check(DocumentKind.MSBuild, $"<Project Sdk=\"Microsoft.NET.Sdk\">\n{marked}\n</Project>\n", written);

    public sealed class Base_images
    {
        [Theory]
        [InlineData("<PropertyGroup><ContainerBaseImage>⟦nginx⟧</ContainerBaseImage></PropertyGroup>")]
        [InlineData("<PropertyGroup>\n  <containerbaseimage>\n    ⟦mcr.microsoft.com/dotnet/aspnet:10.0⟧\n  </containerbaseimage>\n</PropertyGroup>")]
        [InlineData("<PropertyGroup Condition=\"'$(X)' > '1'\"><ContainerBaseImage>⟦a⟧</ContainerBaseImage><!-- <x> --><ContainerBaseImage "
            + "Condition='true'>⟦b⟧</ContainerBaseImage></PropertyGroup>")]
        [InlineData("<Choose><When Condition=\"x\"><PropertyGroup><ContainerBaseImage>⟦a⟧</ContainerBaseImage></PropertyGroup></When></Choose>")]
        [InlineData("<Target Name=\"T\"><PropertyGroup><ContainerBaseImage><![CDATA[⟦a⟧]]></ContainerBaseImage></PropertyGroup></Target>")]
        public void Are_in_property_groups(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("<ItemGroup><X><ContainerBaseImage>a</ContainerBaseImage></X></ItemGroup>")]
        [InlineData("<PropertyGroup><ContainerBaseImage /><ContainerBaseImage></ContainerBaseImage><ContainerBaseImage> </ContainerBaseImage></PropertyGroup>")]
        [InlineData("<PropertyGroup><ContainerFamily>alpine</ContainerFamily><ContainerBaseImages>a</ContainerBaseImages></PropertyGroup>")]
        [InlineData("<!-- <PropertyGroup><ContainerBaseImage>a</ContainerBaseImage></PropertyGroup> -->")]
        public void Are_not_found_elsewhere(string text) => Assert.Null(Check(text).Fault);

        [Theory]
        [InlineData("⟦ngin&#x78;&#58;1⟧", "nginx:1")]
        [InlineData("⟦a&amp;b⟧", "a&b")]
        [InlineData("⟦a&b;⟧", "a&b;")]
        [InlineData("⟦ngi<!-- c -->nx⟧", "nginx")]
        public void Are_unescaped(string marked, string written) =>
            Check($"<PropertyGroup><ContainerBaseImage>{marked}</ContainerBaseImage></PropertyGroup>", written);
    }

    public sealed class Properties
    {
        static ScanResult CheckBase(string properties, string marked, string written) =>
            Check($"<PropertyGroup>{properties}<ContainerBaseImage>{marked}</ContainerBaseImage></PropertyGroup>", written);

        [Theory]
        [InlineData("<V>latest</V>", "⟦nginx:$(V)⟧", "nginx:latest")]
        [InlineData("<V>1</V><W>$(V).2</W>", "⟦nginx:$( w )-x⟧", "nginx:1.2-x")]
        [InlineData("<V>1</V><V>2</V>", "⟦nginx:$(V)⟧", "nginx:2")]
        [InlineData("<ContainerBaseImage>⟦a⟧</ContainerBaseImage>", "⟦$(ContainerBaseImage):1⟧", "a")]
        public void Of_the_same_file_are_known(string properties, string marked, string written)
        {
            string[] all = properties.Contains('⟦', StringComparison.Ordinal) ? [written, written + ":1"] : [written];
            Check($"<PropertyGroup>{properties}<ContainerBaseImage>{marked}</ContainerBaseImage></PropertyGroup>", all);
        }

        [Theory]
        [InlineData("", "⟦nginx:$(V)⟧", "nginx:$(V)")]
        [InlineData("<V Condition=\"'$(V)' == ''\">1</V>", "⟦nginx:$(V)⟧", "nginx:$(V)")]
        [InlineData("<V>1</V><V Condition=\"x\">2</V>", "⟦nginx:$(V)⟧", "nginx:$(V)")]
        [InlineData("", "⟦nginx:$([MSBuild]::Escape($(V)))⟧", "nginx:$([MSBuild]::Escape($(V)))")]
        [InlineData("", "⟦$(V⟧", "$(V")]
        public void Of_other_builds_and_files_are_holes(string properties, string marked, string written) => CheckBase(properties, marked, written);

        [Theory]
        [InlineData("<V>latest</V>", "⟦nginx:$(V)⟧", "nginx:latest", false)]
        [InlineData("<R>ghcr.io</R>", "⟦$(R)/a⟧", "ghcr.io/a", true)]
        public void Make_an_image_uneditable_if_they_contain_its_tag(string properties, string marked, string written, bool isEditable) =>
            Assert.Equal(isEditable, CheckBase(properties, marked, written).Images[0].IsEditable);
    }

    public sealed class Tags
    {
        [Theory]
        [InlineData("<ContainerImageTag>⟦latest⟧</ContainerImageTag>", "$(ContainerRepository):latest")]
        [InlineData("<ContainerRepository>o/app</ContainerRepository><ContainerImageTag>⟦latest⟧</ContainerImageTag>", "$(ContainerRepository):latest")]
        [InlineData("<ContainerImageTags>⟦latest⟧</ContainerImageTags>", "$(ContainerRepository):latest")]
        [InlineData("<ContainerImageTag>⟦$(Version)⟧</ContainerImageTag>", "$(ContainerRepository):$(Version)")]
        public void Of_the_output_are_found(string marked, string written) =>
            Assert.True(Check($"<PropertyGroup>{marked}</PropertyGroup>", written).Images[0].HasSeparateTag);

        [Theory]
        [InlineData("<ContainerImageTags>1.2;latest</ContainerImageTags>")]
        [InlineData("<ContainerImageTag />")]
        [InlineData("<ContainerRepository>app</ContainerRepository>")]
        [InlineData("<ContainerImageName>app</ContainerImageName>")]
        [InlineData("<ContainerRegistry>quay.io</ContainerRegistry>")]
        public void In_a_list_are_ignored(string properties) => Check($"<PropertyGroup>{properties}</PropertyGroup>");
    }

    public sealed class Faults
    {
        [Theory]
        [InlineData("</x>", "The tag ends no element")]
        [InlineData("<x>", "The tag ends no element")]
        [InlineData("<x y=1/>", "An attribute is a name, '=' and a quoted value")]
        [InlineData("<x y=\"1/>", "The quotes are not closed")]
        [InlineData("<!-- x", "The comment is not closed")]
        [InlineData("< x>", "A '<' can only begin a tag")]
        [InlineData("<!DOCTYPE x>", "A document type can't be read")]
        public void Do_not_affect_the_images_before_them(string end, string message) => Assert.Equal(
            message,
            Check("<PropertyGroup><ContainerBaseImage>⟦a⟧</ContainerBaseImage></PropertyGroup>" + end).Fault?.Message);
    }
}
