using static OciTagAnalyzer.CodeFixes.Tests.PinTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Annotated strings, and values of the project's sinks, are pinned like all others.</summary>
public sealed class PinsInAnnotatedStrings
{
    const string Marked = """
        using System.Diagnostics.CodeAnalysis;
        class Subject
        {
            static void Start([StringSyntax("OciImage")] string image) { }
            [StringSyntax("OciImage")] string Image { get; set; } = "%postgres%";
            void Run()
            {
                Start("%redis%");
                // lang=oci-image
                var app = "%quay.io/team/app%";
            }
        }
        """;

    [Fact]
    public Task Are_pinned_by_the_lock_file() => File(
        Marked.Replace("\"%", "\"{|OCI1001:").Replace("%\"", "|}\""),
        Marked.Replace("%postgres%", $"postgres:17.2@{Digest}").Replace("%redis%", "redis:7.4.1").Replace("%quay.io/team/app%", "quay.io/team/app:1.2"));

    [Fact]
    public Task Are_pinned_by_each_other() => ByUsedTag(
        """
        using System.Diagnostics.CodeAnalysis;
        class Subject { static void Start([StringSyntax("OciImage")] string image = "redis:7.2") => Start("{|OCI1001:redis|}"); }
        """,
        """
        using System.Diagnostics.CodeAnalysis;
        class Subject { static void Start([StringSyntax("OciImage")] string image = "redis:7.2") => Start("redis:7.2"); }
        """,
        ("notes.txt", ""));

    [Fact]
    public Task Are_pinned_by_values_of_the_projects_sinks() => ByUsedTag(
        """class Subject { static void Start(string image) { } void Run() { Start("redis:7.2"); Start("{|OCI1001:redis|}"); } }""",
        """class Subject { static void Start(string image) { } void Run() { Start("redis:7.2"); Start("redis:7.2"); } }""",
        ("oci-tag.sinks.txt", "assembly TestProject\n[Subject]::Start(image) reference"));
}
