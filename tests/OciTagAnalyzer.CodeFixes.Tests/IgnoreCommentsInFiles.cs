using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Ignore comments and severities in files.</summary>
public sealed class IgnoreCommentsInFiles
{
    const string Unused = "OCI0004";

    public sealed class Comments
    {
        [Theory]
        [InlineData("Dockerfile", "# oci-tag: ignore\nFROM redis\n")]
        [InlineData("Dockerfile", "FROM redis:7 AS a\r\n# oci-tag: ignore OCI1001 rebuilt each night\r\nFROM redis\r\n")]
        [InlineData("compose.yaml", "services:\n  a:\n    image: redis # oci-tag: ignore OCI1001\n")]
        [InlineData("compose.yaml", "services:\n  a:\n    # oci-tag: ignore\n    image: 'redis'\n")]
        [InlineData("pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: redis # oci-tag: ignore\n")]
        [InlineData("kustomization.yaml", "images:\n- name: redis\n  newTag: latest # oci-tag: ignore OCI1002\n")]
        [InlineData("appsettings.json", "{\n  // oci-tag: ignore\n  \"ContainerImage\": \"redis\"\n}\n")]
        [InlineData("devcontainer.json", "{ \"image\": \"redis\" } // oci-tag: ignore")]
        [InlineData("devcontainer.json", "{ /* oci-tag: ignore */ \"image\": \"redis\" }")]
        [InlineData("App.csproj",
            "<Project>\n  <PropertyGroup>\n    <!-- oci-tag: ignore -->\n    <ContainerBaseImage>redis</ContainerBaseImage>\n  </PropertyGroup>\n</Project>\n")]
        [InlineData("compose.yaml", "services:\n  a:\n    image: ${IMAGE} # oci-tag: ignore OCI1006\n")]
        [InlineData("compose.yaml", "services:\n  a:\n    image: redis # oci-tag: ignore\n  b: \"\n")]
        public async Task Suppress_a_finding(string path, string text) =>
            Assert.DoesNotContain(await FileProject.Of((path, text)).FindingsAsync(), finding => finding.Id is not "OCI0003");

        [Theory]
        [InlineData("FROM redis\n# oci-tag: ignore\nFROM redis:7\nFROM redis\n", "OCI1001 OCI0004 OCI1001")]
        [InlineData("# oci-tag: ignore\n\nFROM redis\n", "OCI0004 OCI1001")]
        [InlineData("# oci-tag: ignore OCI1002\nFROM redis\n", "OCI0004 OCI1001")]
        public async Task Do_not_apply_to_other_lines_or_rules(string dockerfile, string expected) =>
            Assert.Equal(expected, string.Join(' ', (await FileProject.Of(("Dockerfile", dockerfile)).FindingsAsync()).Select(finding => finding.Id)));

        [Fact]
        public async Task Suppress_a_conflict()
        {
            var project = FileProject.Of(("Dockerfile", "# oci-tag: ignore OCI1007\nFROM redis:7.2\nFROM redis:7.4\n")).Reporting("OCI1007");

            Assert.Equal(["Dockerfile(3,6): OCI1007 redis:7.4"], [.. (await project.PrintedAsync()).Select(line => line.Replace(" 7.4", " redis:7.4"))]);
        }
    }

    public sealed class Comments_without_a_use
    {
        [Theory]
        [InlineData("Dockerfile", "# oci-tag: ignore OCI1001\nFROM redis:7\n", "FROM redis:7\n")]
        [InlineData("Dockerfile", "FROM redis:7\r\n  # oci-tag: ignore", "FROM redis:7\r\n")]
        [InlineData("compose.yaml", "services:\r\n  a:\r\n    image: redis:7   # oci-tag: ignore now\r\n", "services:\r\n  a:\r\n    image: redis:7\r\n")]
        [InlineData("devcontainer.json", "\uFEFF{ /* oci-tag: ignore */ \"image\": \"redis:7\" }", "\uFEFF{ \"image\": \"redis:7\" }")]
        [InlineData("devcontainer.json", "{\n  /* oci-tag: ignore\n  é */\n  \"image\": \"redis:7\" }", "{\n  \"image\": \"redis:7\" }")]
        [InlineData("App.csproj", "<Project>\n  <!-- oci-tag: ignore -->\n  <PropertyGroup />\n</Project>", "<Project>\n  <PropertyGroup />\n</Project>")]
        public async Task Are_reported_and_removed(string path, string before, string after)
        {
            var project = FileProject.Of((path, before));
            Diagnostic finding = Assert.Single(await project.FindingsAsync());

            Assert.Equal(Unused, finding.Id);
            Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
            Assert.Equal(after, (await project.FixedAsync(finding)).TextOf(path).ToString());
            var all = await project.AllFixedAsync(Unused, FixAllScope.Project, (await project.OffersAsync(finding))[0].EquivalenceKey!);
            Assert.Equal(after, all.TextOf(path).ToString());
            Assert.Empty(await all.FindingsAsync());
        }

        // Code may use any setting as an image, conflicts are known only at the end, and the text after a fault is not checked.
        [Theory]
        [InlineData("appsettings.json", "{ \"Cache\": \"redis\" } // oci-tag: ignore")]
        [InlineData("Dockerfile", "# oci-tag: ignore OCI1007\nFROM redis:7\n")]
        [InlineData("compose.yaml", "services:\n  a: \"\n  b:\n    image: redis # oci-tag: ignore\n")]
        public async Task Are_not_reported_if_their_use_is_unknown(string path, string text) =>
            Assert.DoesNotContain(await FileProject.Of((path, text)).FindingsAsync(), finding => finding.Id == Unused);
    }

    public sealed class Severities
    {
        [Theory]
        [InlineData("none", null)]
        [InlineData("suggestion", DiagnosticSeverity.Info)]
        [InlineData("warning", DiagnosticSeverity.Warning)]
        [InlineData("Error", DiagnosticSeverity.Error)]
        public async Task Have_the_severity_of_the_files_section(string severity, DiagnosticSeverity? expected)
        {
            var project = FileProject.Of(("/Dockerfile", "FROM redis"), ("/compose.yaml", "services:\n  a:\n    image: redis\n"))
                .Under($"[Dockerfile]\noci_tag.severity = {severity}");

            var findings = await project.FindingsAsync();

            Assert.Equal(expected, findings.SingleOrDefault(finding => finding.Location.GetLineSpan().Path == "/Dockerfile")?.Severity);
            Assert.Equal(DiagnosticSeverity.Warning, findings.Single(finding => finding.Location.GetLineSpan().Path == "/compose.yaml").Severity);
        }

        [Fact]
        public async Task Do_not_change_findings_that_are_information()
        {
            var project = FileProject.Of(("/Dockerfile", "# oci-tag: ignore\nFROM redis:7")).Under("oci_tag.severity = error");

            Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await project.FindingsAsync()).Severity);
        }

        [Fact]
        public async Task Are_reported_with_an_invalid_severity()
        {
            var project = FileProject.Of(("/Dockerfile", "FROM redis:7")).Under("oci_tag.severity = loud");

            Assert.Equal("OCI0001", Assert.Single(await project.FindingsAsync()).Id);
        }
    }
}
