using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace OciTagAnalyzer.Analyzers.Tests.Sinks;

/// <summary>Errors in a sink table of a project, reported in its line.</summary>
public sealed class InvalidOption_InSinkTable
{
    const string Code = """
        namespace Own
        {
            class Runner { public static void Start(string image) { } public string Image { get; set; } }
            class Base { protected Base(string image) { } }
            public class MadeBuilder { public const string MadeImage = "made:1"; const string HiddenImage = "hidden:1"; }
            class Derived : Base { public Derived(string image, int retries) : base(image) { } }
        }
        """;

    static Task Of(params string[] tables)
    {
        var test = new CSharpAnalyzerTest<SinkTableAnalyzer, DefaultVerifier>
        {
            TestCode = Code,
            ReferenceAssemblies = new("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        for (int i = 0; i < tables.Length; i++)
        {
            test.TestState.AdditionalFiles.Add(($"/{(char)('a' + i)}/oci-tag.sinks.txt", tables[i]));
        }

        return test.RunAsync();
    }

    public sealed class Reports
    {
        [Fact]
        public Task an_invalid_line() => Of(
            """
            # Our own.
            assembly TestProject
            [Own.Runner]::Start(image)  {|OCI0001:referenz|}
            [Own.Runner]::{|OCI0001:Start(image|}  reference
            {|OCI0001:sink|} Own.Runner
            """);

        [Fact]
        public Task a_row_without_an_assembly() => Of("{|OCI0001:[Own.Runner]::Image|} reference");

        [Fact]
        public Task a_missing_type_member_or_parameter() => Of(
            """
            assembly TestProject
            {|OCI0001:[Own.Ranner]::Start(image)|}   reference
            {|OCI0001:[Own.Runner]::Stop(image)|}    reference
            {|OCI0001:[Own.Runner]::Start(picture)|} reference
            {|OCI0001:[Own.Runner]::Tag|}            tag
            {|OCI0001:[Own.Runner]::.ctor(image)|}   reference
            """);

        [Fact]
        public Task a_missing_companion() => Of(
            """
            assembly TestProject
            {|OCI0001:[Own.Runner]::Start(image)|} reference tag=version
            {|OCI0001:[Own.Runner]::Image|} reference tag=Version
            {|OCI0001:[Own.Base]::.ctor(image)|} tag repository=name
            """);

        [Fact]
        public Task a_missing_constant() => Of(
            """
            assembly TestProject
            {|OCI0001:[Own.Runner]::.ctor|}      reference implicit=*Image
            {|OCI0001:[Own.MadeBuilder]::.ctor|} reference implicit=HiddenImage
            """);

        [Fact]
        public Task each_of_two_tables() => Of("{|OCI0001:a|}", "assembly TestProject\n{|OCI0001:[Own.X]::Y|} reference");
    }

    public sealed class Ignores
    {
        [Fact]
        public Task existing_members() => Of(
            """
            assembly TestProject
            [Own.Runner]::Start(image)        reference
            [Own.Runner]::Image               reference
            [Own.Base]::.ctor(image)          reference
            [Own.Base]+::.ctor(retries)       tag
            [Own.MadeBuilder]::.ctor          reference implicit=*Image
            """);

        [Fact]
        public Task an_assembly_that_the_project_does_not_reference() => Of("assembly Their.Library\n[Their.Type]::Member reference");

        [Fact]
        public Task a_chain_of_an_earlier_table() => Of(
            "chain own then-replace=Restart", "assembly TestProject\n[Own.Runner]::Start(image) reference chain=own");
    }
}
