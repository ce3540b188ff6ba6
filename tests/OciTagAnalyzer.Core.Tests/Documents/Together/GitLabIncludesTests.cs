namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>GitLab pipelines that include files of the repository.</summary>
public sealed class GitLabIncludesTests
{
    [Theory]
    [InlineData("include: ci/base.yml\nvariables: { IMAGE: ⟦ruby⟧ }", "a: { image: $IMAGE, script: [] }")]
    [InlineData("include: { local: /ci/base.yml }\nvariables: { IMAGE: ⟦ruby⟧ }", "a: { image: $IMAGE, script: [] }")]
    [InlineData("include:\n- remote: https://example.com/x.yml\n- local: ci/base.yml\na: { image: $IMAGE }", "variables: { IMAGE: ⟦ruby⟧ }")]
    [InlineData("include: ci/base.yml\na: { extends: .base, variables: { IMAGE: ⟦ruby⟧ } }", ".base: { image: $IMAGE }")]
    [InlineData("include: ci/base.yml\na: { extends: .base }", ".base: { image: ⟦ruby⟧ }")]
    [InlineData("include: ci/base.yml\na: { image: '$REGISTRY/app:$TAG' }", "variables: { TAG: ⟦latest⟧⟨$REGISTRY/app:latest⟩ }")]
    [InlineData("include: ci/base.yml\na: { script: [ ] }", "default: { before_script: [ docker run ⟦redis⟧ ] }")]
    [InlineData("include: ci/base.yml\na: { script: docker run $IMAGE }", "default: { before_script: [ IMAGE=⟦redis⟧ ] }")]
    [InlineData("include: ci/base.yml\na: { image: ⟦ruby:3⟧ }", "a: { image: ruby }\nb: { image: ⟦mono⟧ }")]
    [InlineData("include: ci/base.yml\nvariables: { IMAGE: ⟦ruby⟧ }\na: { image: $IMAGE }", "variables: { IMAGE: mono }")]
    [InlineData("include: ci/base.yml\nimage: ⟦ruby:3⟧", "image: ruby\na: { script: [] }")]
    [InlineData("include: [ { local: ci/base.yml, inputs: { image: ⟦mono⟧, x: y } } ]",
        "spec: { inputs: { image: { default: ⟦ruby⟧ } } }\n---\na: { image: '$[[ inputs.image ]]' }")]
    [InlineData("spec: { inputs: { image: { default: ruby } } }\n---\ninclude: ci/base.yml\na: { image: '⟦$[[ inputs.image ]]⟧' }",
        "spec: { inputs: { image: { default: mono } } }\n---\nb: { image: '⟦$[[ inputs.image ]]⟧' }")]
    [InlineData("include: ci/other.yml\nvariables: { IMAGE: ruby }", "x: $IMAGE")]
    [InlineData("include: https://example.com/ci/base.yml\nvariables: { IMAGE: ruby }", "x: $IMAGE")]
    [InlineData("include: ci/base.yml\nvariables: { IMAGE: ruby }", "a: { image: '⟦$IMAGE:3⟧', script: [] }")]
    public void Are_read_together(string main, string included) =>
        MarkedFiles.Parse($"== .gitlab-ci.yml\n{main}\n== ci/base.yml\n{included}\n").Check();

    [Theory]
    [InlineData("ci/*.yml", "ci/base.yml")]
    [InlineData("/ci/*.yml", "ci/base.yml")]
    [InlineData("ci/**.yml", "ci/base.yml")]
    [InlineData("ci/**.yml", "ci/a/b/base.yml")]
    [InlineData("ci/**/*.yml", "ci/a/b/base.yml")]
    [InlineData("c*/b*.yaml", "ci/base.yaml")]
    [InlineData("ci/**", "ci/a/base.yml")]
    public void May_be_named_by_a_pattern(string pattern, string path) => MarkedFiles.Parse(
        $"== .gitlab-ci.yml\ninclude: {{ local: '{pattern}' }}\nvariables: {{ IMAGE: ⟦ruby⟧ }}\n== {path}\n"
        + "a: { image: $IMAGE }\n== ci/other.txt\n$IMAGE\n").Check();

    [Theory]
    [InlineData("ci/*.yml", "ci/a/base.yml")]
    [InlineData("ci/**/*.yml", "ci/base.yml")]
    [InlineData("ci/*.yml", "xci/base.yml")]
    [InlineData("ci/*.yml", "ci/base.yaml")]
    [InlineData("ci/**", "ci/base.json")]
    public void Are_not_matched_by_other_patterns(string pattern, string path) => MarkedFiles.Parse(
        $"== .gitlab-ci.yml\ninclude: {{ local: '{pattern}' }}\nvariables: {{ IMAGE: ruby }}\n== {path}\na: {{ image: $IMAGE }}\n").Check();

    [Fact]
    public void May_include_several_files_that_match_a_pattern() => MarkedFiles.Parse("""
        == .gitlab-ci.yml
        include: 'ci/*.yml'
        job: { extends: .base }
        == ci/a.yml
        .base: { image: $IMAGE }
        == ci/b.yml
        variables: { IMAGE: ⟦ruby⟧ }
        """).Check();

    [Fact]
    public void May_include_others_and_each_other() => MarkedFiles.Parse("""
        == .gitlab-ci.yml
        include:
        - local: .gitlab/a.yml
        - local: .gitlab/b.yml
        == .gitlab/a.yml
        include: .gitlab/c.yml
        .base: { image: $IMAGE }
        == .gitlab/b.yml
        include: .gitlab-ci.yml
        job: { extends: .base }
        variables: { IMAGE: ⟦ruby⟧ }
        == .gitlab/c.yml
        variables: { IMAGE: mono }
        """).Check();

    [Fact]
    public void Are_read_for_each_pipeline_that_includes_them() => MarkedFiles.Parse("""
        == one.gitlab-ci.yml
        include: common.yml
        variables: { IMAGE: ⟦ruby⟧ }
        == two.gitlab-ci.yml
        include: common.yml
        variables: { IMAGE: ⟦mono⟧ }
        == common.yml
        a: { image: $IMAGE }
        b: { image: ⟦redis⟧ }
        """).Check();

    [Theory]
    [InlineData("a: 'b\nimage: ruby", "x: 'y'\nimage: mono")]
    [InlineData("a: [ b\nimage: ruby", "x: ]")]
    public void Do_not_end_a_value_of_another_file(string main, string included) =>
        Assert.NotNull(MarkedFiles.Parse($"== .gitlab-ci.yml\ninclude: ci/base.yml\n{main}\n== ci/base.yml\n{included}").Scan()[0].Result.Fault);

    [Fact]
    public void Do_not_show_their_faults_in_another_file()
    {
        var files = MarkedFiles.Parse("== .gitlab-ci.yml\ninclude: ci/base.yml\na: { image: ⟦ruby⟧ }\n== ci/base.yml\nb: { image: mono\n");

        Assert.Null(files.Scan()[0].Result.Fault);
        Assert.Empty(files.Scan()[0].Result.Unread);
        Assert.Equal("ruby", Assert.Single(files.Scan()[0].Result.Images).Written.Text);
    }
}
