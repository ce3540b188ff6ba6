using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Tests.Workspace;

public sealed class FileBasedProgramTests
{
    [Theory]
    [InlineData("#!/usr/bin/env dotnet\nclass C;")]
    [InlineData("#:package Testcontainers@4.16.0\n")]
    [InlineData("// Copyright\n\n#:sdk Aspire.AppHost.Sdk@13.0.0\r\nvar a = 1;")]
    [InlineData("/* one\n two */\n#:property LangVersion=preview\nvar a = 1;")]
    [InlineData("\uFEFF#:project ../a.csproj\n")]
    [InlineData("#nullable enable\n#:package A@1\n")]
    public void Is_recognized_by_the_text_before_its_code(string code) => Assert.True(FileBasedProgram.IsIn(code));

    [Theory]
    [InlineData("")]
    [InlineData("class C;\n#:package A@1\n")]
    [InlineData("// #:package A@1\nclass C;")]
    [InlineData("/*\n#:package A@1\n*/\nclass C;")]
    [InlineData("#region a\n#endregion\nvar s = \"#:package A@1\";")]
    [InlineData("var s = \"\"\"\n#:package A@1\n\"\"\";")]
    [InlineData("# pragma warning disable\nclass C;")]
    public void Is_not_other_code(string code) => Assert.False(FileBasedProgram.IsIn(code));

    [Theory]
    [InlineData("System.Console.WriteLine();", true)]
    [InlineData("static class P { static void Main() { } }", true)]
    [InlineData("namespace A; class P { static async System.Threading.Tasks.Task<int> Main(string[] a) => 1; }", true)]
    [InlineData("class C { void Run() { } }", false)]
    [InlineData("global using System;", false)]
    public void May_start_with_statements_or_a_method(string code, bool isProgram) => Assert.Equal(isProgram, FileBasedProgram.MayBe(code));
}
