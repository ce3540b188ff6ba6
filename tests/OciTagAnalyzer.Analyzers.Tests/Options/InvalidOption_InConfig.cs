using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OciTagAnalyzer.Tests.Libraries;

namespace OciTagAnalyzer.Analyzers.Tests.Options;

public sealed class InvalidOption_InConfig
{
    const string NoLimit = "is not a limit; expected 'image=step' with the step 'patch', 'minor' or 'major', such as 'postgres=minor'";

    const string Patterns = "is not a valid pattern for";

    public sealed class Reports
    {
        [Fact]
        public Task an_unknown_word() => Of(
            "oci_tag.pin_style = tags",
            Fault("oci_tag.pin_style = tags", "expected 'tag', 'digest' or 'tag_and_digest'"));

        [Fact]
        public Task an_invalid_pattern() => Of(
            "oci_tag.ignored_images = redis, [a, quay.io//x",
            Fault("oci_tag.ignored_images = redis, [a, quay.io//x", $"'[a' {Patterns} names of images"),
            Fault("oci_tag.ignored_images = redis, [a, quay.io//x", $"'quay.io//x' {Patterns} names of images"));

        [Fact]
        public Task patterns_that_cannot_match_a_tag() => Of(
            "oci_tag.floating_tags = redis:latest, 7",
            Fault("oci_tag.floating_tags = redis:latest, 7", $"'redis:latest' {Patterns} tags"));

        [Fact]
        public Task an_unknown_option() => Of(
            "oci_tag.ignore_images = redis",
            Fault("oci_tag.ignore_images", "the options are " + string.Join(", ", Analyzers.Options.OciTagOptions.All.Select(option => option.Key))));

        [Theory]
        [InlineData("update_limits", "postgres=huge", NoLimit)]
        [InlineData("update_limits", "minor", NoLimit)]
        [InlineData("update_limits", "postgres=1", NoLimit)]
        [InlineData("update_tags", "node=[", "is not an allowed tag; expected 'image=tag', such as 'node=22.*'")]
        [InlineData("update_tags", "node=a/b", "is not an allowed tag; expected 'image=tag', such as 'node=22.*'")]
        [InlineData("update_held", "mysql (a, b", "is not a held image; expected 'image (reason)', such as 'mysql:8.0 (the driver needs it)'")]
        [InlineData("update_held", "[a (b)", "is not a held image; expected 'image (reason)', such as 'mysql:8.0 (the driver needs it)'")]
        public Task an_invalid_entry_for_updates(string option, string text, string fault) => Of(
            $"oci_tag.{option} = {text}",
            Fault($"oci_tag.{option} = {text}", $"'{text}' {fault}"));

        [Fact]
        public Task a_fault_of_many_files_once() => Of(
            "oci_tag.require_digest = [",
            ["class A { }", "class B { }", "class C { }"],
            Fault("oci_tag.require_digest = [", $"'[' {Patterns} names of images"));

        [Fact]
        public Task the_value_of_each_section() => Of(
            "[/0/*0.cs]\noci_tag.pin_style = a\n[/0/*1.cs]\noci_tag.pin_style = b",
            ["class A { }", "class B { }"],
            Fault("oci_tag.pin_style = a", "expected 'tag', 'digest' or 'tag_and_digest'"),
            Fault("oci_tag.pin_style = b", "expected 'tag', 'digest' or 'tag_and_digest'"));

        [Fact]
        public Task a_fault_in_a_project_that_references_no_library() => In(
            [],
            "[/0/*0.cs]\noci_tag.pin_style = a",
            ["""class A { object Run() => System.Diagnostics.Process.Start("docker", "run redis"); }"""],
            Fault("oci_tag.pin_style = a", "expected 'tag', 'digest' or 'tag_and_digest'"));
    }

    public sealed class Ignores
    {
        [Fact]
        public Task valid_values() => Of("""
            oci_tag.floating_tags = latest, nightly*
            oci_tag.update_limits = postgres=patch, ghcr.io/**=Minor, *=major
            oci_tag.update_tags = node=22.*, redis=!8.*
            oci_tag.update_held = mysql:8.0 (the driver, which is old, needs it), acme/old
            oci_tag.ignored_images = redis, **/app:1, localhost:5000/*, !x
            oci_tag.require_digest =
            OCI_TAG.PIN_STYLE = Tag_And_Digest
            """);

        [Fact]
        public Task other_options() => Of("oci_tags.x = 1\ndotnet_diagnostic.OCI1001.severity = none\nindent_style = space");
    }

    static Task Of(string options, params DiagnosticResult[] expected) => Of(options, ["class Subject { }"], expected);

    static Task Of(string options, string[] files, params DiagnosticResult[] expected) => In(LibraryGeneration.ForConsumers, options, files, expected);

    static Task In(IEnumerable<MetadataReference> libraries, string options, string[] files, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<OptionAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        foreach (string file in files)
        {
            test.TestState.Sources.Add(file);
        }

        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\n" + options));
        test.TestState.AdditionalReferences.AddRange(libraries);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    static DiagnosticResult Fault(string written, string fault) =>
        new DiagnosticResult("OCI0001", DiagnosticSeverity.Warning).WithMessage($"'{written}' is not understood: {fault}");
}
