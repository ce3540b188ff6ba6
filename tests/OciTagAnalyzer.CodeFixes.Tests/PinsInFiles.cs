using System.Text;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.CodeFixes.Tests;

public sealed class PinsInFiles
{
    const string Lock = "oci-images.lock.json";

    [Theory]
    [InlineData("Dockerfile", "FROM --platform=$BUILDPLATFORM postgres AS db # why", "FROM --platform=$BUILDPLATFORM postgres:17.2@{digest} AS db # why")]
    [InlineData("Dockerfile", "ARG BASE=postgres\nFROM ${BASE}\n", "ARG BASE=postgres:17.2@{digest}\nFROM ${BASE}\n")]
    [InlineData("Dockerfile", "FROM \\\r\n  redis\r\nRUN true", "FROM \\\r\n  redis:7.4.1\r\nRUN true")]
    [InlineData("Dockerfile", "ARG TAG=latest\nFROM redis:${TAG}\n", "ARG TAG=7.4.1\nFROM redis:${TAG}\n")]
    [InlineData("compose.yaml", "services:\n  db:\n    image: postgres   # the database\n",
        "services:\n  db:\n    image: postgres:17.2@{digest}   # the database\n")]
    [InlineData("compose.yaml", "services:\n  db: { image: 'postgres' }", "services:\n  db: { image: 'postgres:17.2@{digest}' }")]
    [InlineData("compose.yaml", "services:\n  db:\n    image: \"redis:latest\"", "services:\n  db:\n    image: \"redis:7.4.1\"")]
    [InlineData("appsettings.json", """{ "Worker": { "ContainerImage": "quay.io/team/app" }, /* é */ }""",
        """{ "Worker": { "ContainerImage": "quay.io/team/app:1.2" }, /* é */ }""")]
    [InlineData("appsettings.json", """{ "Worker": { "ContainerImage": "quay.io\/te\u0061m/app" } }""",
        """{ "Worker": { "ContainerImage": "quay.io\/te\u0061m/app:1.2" } }""")]
    [InlineData("appsettings.json", """{ "ContainerImage": "redis\u003alatest" }""", """{ "ContainerImage": "redis\u003a7.4.1" }""")]
    [InlineData("compose.yaml", "x-r: &r redis # é\r\nservices:\r\n  a:\r\n    image: *r\r\n  b:\r\n    image: *r\r\n",
        "x-r: &r redis:7.4.1 # é\r\nservices:\r\n  a:\r\n    image: *r\r\n  b:\r\n    image: *r\r\n")]
    [InlineData("compose.yaml", "x-a: &a\n  image: redis\nservices:\n  a:\n    <<: *a\n", "x-a: &a\n  image: redis:7.4.1\nservices:\n  a:\n    <<: *a\n")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: ${IMAGE:-redis}\n", "services:\n  a:\n    image: ${IMAGE:-redis:7.4.1}\n")]
    [InlineData("Dockerfile", "ARG TAG=latest\r\nFROM redis:$TAG as x\rRUN a\n", "ARG TAG=7.4.1\r\nFROM redis:$TAG as x\rRUN a\n")]
    [InlineData("Dockerfile", "# escape=`\nFROM `\n  redis:latest `\n  AS x", "# escape=`\nFROM `\n  redis:7.4.1 `\n  AS x")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: >- # c\n      redis\n\n    x: y\n",
        "services:\n  a:\n    image: >- # c\n      redis:7.4.1\n\n    x: y\n")]
    [InlineData("Dockerfile", "FROM redis:7.4.1\nCOPY --from=redis --chown=1 /a /b\n", "FROM redis:7.4.1\nCOPY --from=redis:7.4.1 --chown=1 /a /b\n")]
    [InlineData("Dockerfile", "FROM redis:7.4.1\nRUN --mount=\"from=redis:latest\" true", "FROM redis:7.4.1\nRUN --mount=\"from=redis:7.4.1\" true")]
    [InlineData("pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: 'redis' # c\n",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: 'redis:7.4.1' # c\n")]
    [InlineData("kustomization.yaml", "images:\n- newTag: \"latest\" # c\n  name: redis\n", "images:\n- newTag: \"7.4.1\" # c\n  name: redis\n")]
    [InlineData("values.yaml", "image:\n  repository: redis\n  tag: latest\n", "image:\n  repository: redis\n  tag: 7.4.1\n")]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n    - uses: docker://redis\n",
        "jobs:\n  a:\n    steps:\n    - uses: docker://redis:7.4.1\n")]
    [InlineData(".gitlab-ci.yml", "services: [ redis ]\n", "services: [ redis:7.4.1 ]\n")]
    [InlineData("devcontainer.json", "{ \"image\": \"redis\", // c\n }", "{ \"image\": \"redis:7.4.1\", // c\n }")]
    [InlineData("instance.yaml", "config:\n  image.type: oci\n  image.id: redis\n  image.description: docker.io/library/redis (OCI)\n",
        "config:\n  image.type: oci\n  image.id: redis:7.4.1\n  image.description: docker.io/library/redis (OCI)\n")]
    [InlineData("App.csproj", "<Project><PropertyGroup>\n<ContainerBaseImage> redis </ContainerBaseImage><!-- é -->\n</PropertyGroup></Project>",
        "<Project><PropertyGroup>\n<ContainerBaseImage> redis:7.4.1 </ContainerBaseImage><!-- é -->\n</PropertyGroup></Project>")]
    [InlineData("App.csproj", "<Project><PropertyGroup><ContainerBaseImage>docker.io&#47;redis&#58;latest</ContainerBaseImage></PropertyGroup></Project>",
        "<Project><PropertyGroup><ContainerBaseImage>docker.io&#47;redis&#58;7.4.1</ContainerBaseImage></PropertyGroup></Project>")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><ContainerBaseImage><![CDATA[redis]]></ContainerBaseImage></PropertyGroup></Project>",
        "<Project><PropertyGroup><ContainerBaseImage><![CDATA[redis:7.4.1]]></ContainerBaseImage></PropertyGroup></Project>")]
    [InlineData("pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers: [ { image: \"re\\x64is\" } ]\n",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers: [ { image: \"re\\x64is:7.4.1\" } ]\n")]
    [InlineData("pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: |-\n      redis\n    name: x\n",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: |-\n      redis:7.4.1\n    name: x\n")]
    [InlineData("kustomization.yaml", "images:\n- name: redis\n  newTag: 'latest'\n", "images:\n- name: redis\n  newTag: '7.4.1'\n")]
    [InlineData("values.yaml", "image: { repository: 'redis', tag: \"latest\" } # c\n", "image: { repository: 'redis', tag: \"7.4.1\" } # c\n")]
    [InlineData("azure-pipelines.yml", "resources:\n  containers:\n  - container: c\n    image: 'redis'\n",
        "resources:\n  containers:\n  - container: c\n    image: 'redis:7.4.1'\n")]
    [InlineData("tye.yaml", "services:\n- name: a\n  image: redis\n", "services:\n- name: a\n  image: redis:7.4.1\n")]
    [InlineData("Pulumi.yaml", "resources:\n  a:\n    type: docker:Container\n    properties: { image: redis }\n",
        "resources:\n  a:\n    type: docker:Container\n    properties: { image: redis:7.4.1 }\n")]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    container: \"redis:latest\"\n", "jobs:\n  a:\n    container: \"redis:7.4.1\"\n")]
    [InlineData(".gitlab-ci.yml", "image: { name: 'redis' }\n", "image: { name: 'redis:7.4.1' }\n")]
    [InlineData(".circleci/config.yml", "jobs:\n  a:\n    docker: [ { image: 'redis' } ] # c\n", "jobs:\n  a:\n    docker: [ { image: 'redis:7.4.1' } ] # c\n")]
    [InlineData("bitbucket-pipelines.yml", "pipelines:\n  default:\n  - step:\n      image: { name: \"redis:latest\" }\n",
        "pipelines:\n  default:\n  - step:\n      image: { name: \"redis:7.4.1\" }\n")]
    [InlineData("workflow.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - script: { image: 'redis' } # {{c}}\n",
        "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - script: { image: 'redis:7.4.1' } # {{c}}\n")]
    [InlineData(".tekton/push.yaml", "apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  steps:\n  - image: \"redis:latest\" # c\n",
        "apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  steps:\n  - image: \"redis:7.4.1\" # c\n")]
    [InlineData("queue.yaml", "apiVersion: rabbitmq.com/v1beta1\nkind: RabbitmqCluster\nspec:\n  image: redis\n  replicas: 1\n",
        "apiVersion: rabbitmq.com/v1beta1\nkind: RabbitmqCluster\nspec:\n  image: redis:7.4.1\n  replicas: 1\n")]
    [InlineData("pod.yaml", "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":{\"containers\":[{\"image\":\"redis\"}]}}",
        "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":{\"containers\":[{\"image\":\"redis:7.4.1\"}]}}")]
    [InlineData("azure-pipelines.yml", "jobs:\n- ${{ if true }}:\n  - job: a\n    container: docker.io/redis # c\n",
        "jobs:\n- ${{ if true }}:\n  - job: a\n    container: docker.io/redis:7.4.1 # c\n")]
    [InlineData("devcontainer.json", "{ \"image\": \"redis\\u003alatest\" }", "{ \"image\": \"redis\\u003a7.4.1\" }")]
    public async Task Change_only_the_reference(string path, string before, string after)
    {
        var project = FileProject.Of((path, before), (Lock, PinTest.Lock));
        var finding = Assert.Single(await project.FindingsAsync());

        var pinned = await project.FixedAsync(finding);

        Assert.Equal(after.Replace("{digest}", PinTest.Digest, StringComparison.Ordinal), pinned.TextOf(path).ToString());
        Assert.Empty(await pinned.FindingsAsync());
        Assert.Equal(pinned.TextOf(path).ToString(), (await pinned.AllFixedAsync("OCI1001")).TextOf(path).ToString());
        await KeepLineEndsAndByteOrderMark(path, before, pinned.TextOf(path).ToString());
    }

    static async Task KeepLineEndsAndByteOrderMark(string path, string before, string after)
    {
        static string OnWindows(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        var project = FileProject.Of((path, SourceText.From(OnWindows(before), encoding)), (Lock, SourceText.From(PinTest.Lock, encoding)));

        var pinned = await project.FixedAsync(Assert.Single(await project.FindingsAsync()));

        Assert.Equal(OnWindows(after), pinned.TextOf(path).ToString());
        Assert.Equal(encoding.GetPreamble(), pinned.TextOf(path).Encoding!.GetPreamble());
    }

    [Theory]
    [InlineData("ARG A=lat\nARG B=est\nFROM redis:$A$B\n")]
    [InlineData("ARG TAG=la\"te\"st\nFROM redis:$TAG\n")]
    [InlineData("ARG TAG=late'st\nFROM redis:$TAG\n")]
    [InlineData("ARG TAG=latest\nFROM redis:$TAG\nFROM node:$TAG\n")]
    [InlineData("ARG BASE=redis\nFROM $BASE\nFROM $BASE:7.4.1\n")]
    [InlineData("ARG TAG=latest\nFROM redis:$TAG\nARG TAG\nRUN install $TAG\n")]
    public async Task Are_not_offered_if_no_single_edit_is_right(string dockerfile)
    {
        var project = FileProject.Of(("Dockerfile", dockerfile), (Lock, PinTest.Lock));

        Assert.Empty(await project.OffersAsync((await project.FindingsAsync())[0]));
    }

    [Fact]
    public async Task Are_not_offered_for_an_unknown_image()
    {
        var project = FileProject.Of(("instance.yaml", "config:\n  image.type: oci\n  image.description: docker.io/library/redis (OCI)\n"),
            (Lock, PinTest.Lock));
        var finding = Assert.Single(await project.FindingsAsync());

        Assert.Equal("OCI1005", finding.Id);
        Assert.Empty(await project.OffersAsync(finding));
    }

    [Fact]
    public async Task Are_written_in_every_file_of_a_project()
    {
        var project = FileProject.Of(
            ("Dockerfile", "FROM postgres AS a\nFROM unheard/of\nFROM redis\n"),
            ("compose.yaml", "services:\n  db:\n    image: postgres\n  cache:\n    image: redis\n"),
            (Lock, PinTest.Lock));

        var pinned = await project.AllFixedAsync("OCI1001");

        Assert.Equal($"FROM postgres:17.2@{PinTest.Digest} AS a\nFROM unheard/of\nFROM redis:7.4.1\n", pinned.TextOf("Dockerfile").ToString());
        Assert.Equal($"services:\n  db:\n    image: postgres:17.2@{PinTest.Digest}\n  cache:\n    image: redis:7.4.1\n", pinned.TextOf("compose.yaml")
            .ToString());
        Assert.Equal(["Dockerfile(2,6): OCI1001 unheard/of"], await pinned.PrintedAsync());
    }

    [Theory]
    [InlineData("Dockerfile", "FROM postgres:17.1\n", "FROM postgres:17.2\n")]
    [InlineData("Dockerfile", "FROM postgres@{other} AS db\n", "FROM postgres@{digest} AS db\n")]
    [InlineData("Dockerfile", "FROM postgres:17.1@{other}\n", "FROM postgres:17.2@{digest}\n")]
    [InlineData("Dockerfile", "FROM postgres:17.2@{other}\n", "FROM postgres:17.2@{digest}\n")]
    [InlineData("Dockerfile", "ARG TAG=7.2.0\nFROM redis:${TAG}\n", "ARG TAG=7.4.1\nFROM redis:${TAG}\n")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: 'redis:7.2.0@{other}' # é\n", "services:\n  a:\n    image: 'redis:7.4.1' # é\n")]
    [InlineData("appsettings.json", """{ "ContainerImage": "redis\u003a7.2.0" }""", """{ "ContainerImage": "redis\u003a7.4.1" }""")]
    public async Task Replace_a_reference_that_differs_from_the_lock_file(string path, string before, string after)
    {
        string WithDigests(string text) => text.Replace("{digest}", PinTest.Digest).Replace("{other}", "sha256:" + new string('f', 64));
        var project = FileProject.Of((path, WithDigests(before)), (Lock, PinTest.Lock), ("compose.override.yaml", "services:\n  r:\n    image: redis:7.4.1\n"));
        var finding = Assert.Single(await project.FindingsAsync());

        Assert.Equal("OCI2001", finding.Id);
        Assert.Single(await project.OffersAsync(finding));
        var pinned = await project.FixedAsync(finding);
        Assert.Equal(WithDigests(after), pinned.TextOf(path).ToString());
        Assert.Empty(await pinned.FindingsAsync());
    }

    [Fact]
    public async Task Are_not_offered_without_a_lock_file_entry()
    {
        var project = FileProject.Of(("Dockerfile", "FROM unheard/of:1\n"), (Lock, PinTest.Lock));
        var finding = Assert.Single(await project.FindingsAsync());

        Assert.Equal("OCI2002", finding.Id);
        Assert.Empty(await project.OffersAsync(finding));
    }

    [Theory]
    [InlineData(FixAllScope.Document, "FROM redis:7.4.1", "services:\n  cache:\n    image: redis\n")]
    [InlineData(FixAllScope.Project, "FROM redis:7.4.1", "services:\n  cache:\n    image: redis:7.4.1\n")]
    [InlineData(FixAllScope.Solution, "FROM redis:7.4.1", "services:\n  cache:\n    image: redis:7.4.1\n")]
    public async Task Are_limited_to_the_scope(FixAllScope scope, string dockerfile, string compose)
    {
        var project = FileProject.Of(("Dockerfile", "FROM redis"), ("compose.yaml", "services:\n  cache:\n    image: redis\n"), (Lock, PinTest.Lock));
        var offer = (await project.OffersAsync((await project.FindingsAsync())[0]))[0];

        var pinned = await project.AllFixedAsync("OCI1001", scope, offer.EquivalenceKey!);

        Assert.Equal(dockerfile, pinned.TextOf("Dockerfile").ToString());
        Assert.Equal(compose, pinned.TextOf("compose.yaml").ToString());
    }

    [Fact]
    public async Task Use_a_tag_of_another_file_and_name_the_file()
    {
        var project = FileProject.Of(("Dockerfile", "FROM redis"), ("compose.yaml", "services:\n  cache:\n    image: redis:7.2\n"));
        var finding = Assert.Single(await project.FindingsAsync());

        var offer = Assert.Single(await project.OffersAsync(finding));

        Assert.Equal("Use the tag '7.2' that this project uses elsewhere (compose.yaml)", offer.Title);
        Assert.Equal("FROM redis:7.2", (await project.FixedAsync(finding)).TextOf("Dockerfile").ToString());
    }

    [Fact]
    public async Task Offer_each_style_once_and_the_projects_own_tag_last()
    {
        var project = FileProject.Of(("Dockerfile", "FROM postgres"), ("compose.yaml", "services:\n  db:\n    image: postgres:16\n"), (Lock, PinTest.Lock));

        var offers = await project.OffersAsync((await project.FindingsAsync())[0]);

        Assert.Equal(
            [
                "Pin|Dockerfile: Pin to 'postgres:17.2@sha256:0123456789ab…' (oci-images.lock.json)",
                "PinToDigest|Dockerfile: Pin to 'postgres@sha256:0123456789ab…' (oci-images.lock.json)",
                "PinToTag|Dockerfile: Pin to 'postgres:17.2' (oci-images.lock.json)",
                "PinToProjectTag: Use the tag '16' that this project uses elsewhere (compose.yaml)",
            ],
            offers.Select(offer => $"{offer.EquivalenceKey}: {offer.Title}"));
    }

    [Fact]
    public async Task Keep_the_encoding_and_its_mark()
    {
        var text = SourceText.From("FROM redis\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var project = FileProject.Of(("Dockerfile", text), (Lock, SourceText.From(PinTest.Lock)));

        var pinned = (await project.FixedAsync((await project.FindingsAsync())[0])).TextOf("Dockerfile");

        Assert.Equal("FROM redis:7.4.1\r\n", pinned.ToString());
        Assert.Equal(text.Encoding!.GetPreamble(), pinned.Encoding!.GetPreamble());
    }

    [Fact]
    public async Task Ignore_an_invalid_lock_file_and_report_it()
    {
        var project = FileProject.Of(("Dockerfile", "FROM redis"),
            (Lock, "{\n  \"version\": 1,\n  \"images\": { \"docker.io/library/redis\": { \"tag\": \"-7\" } }\n}"));

        Assert.Equal(["Dockerfile(1,6): OCI1001 redis", "oci-images.lock.json(3,52): OCI0002 -7"], await project.PrintedAsync());
        Assert.Empty(await project.OffersAsync((await project.FindingsAsync())[0]));
    }

    [Fact]
    public async Task Are_reported_once_in_a_file_that_is_listed_twice()
    {
        var project = FileProject.Of(("Dockerfile", "FROM redis"), ("Dockerfile", "FROM redis"));

        Assert.Single(await project.FindingsAsync());
    }
}
