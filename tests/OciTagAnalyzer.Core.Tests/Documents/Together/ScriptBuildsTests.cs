namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Arguments and contexts of builds in the scripts of pipelines.</summary>
public sealed class ScriptBuildsTests
{
    const string Workflow = ".github/workflows/ci.yml\njobs:\n  a:\n    steps:\n";

    [Theory]
    [InlineData(Workflow + "    - run: docker build --build-arg BASE=⟦nginx⟧ .")]
    [InlineData(Workflow + "    - run: docker build . --build-arg=BASE=\"⟦nginx⟧\" -t x")]
    [InlineData(Workflow + "    - run: |\n        docker buildx build --push -f ./Dockerfile \\\n"
        + "          --build-arg X=1 --build-arg 'BASE=⟦nginx⟧' \\\n          web")]
    [InlineData(Workflow + "    - run: podman build --build-arg BASE=⟦$REGISTRY/nginx⟧ --file=Dockerfile web")]
    [InlineData(Workflow + "    - run: buildah bud --build-arg BASE=⟦nginx⟧ .")]
    [InlineData(Workflow + "    - run: cd web && docker build --build-arg BASE=⟦nginx⟧ ..")]
    [InlineData(Workflow + "    - run: |\n        cd web\n        (cd api; docker ps)\n        cd ..\n        docker build --build-arg BASE=⟦nginx⟧ .")]
    [InlineData(Workflow + "    - run: docker build --build-arg BASE=⟦nginx⟧ ..\n      working-directory: ./web")]
    [InlineData(Workflow + "    - run: bash -c 'docker build --build-arg BASE=⟦nginx⟧ .'")]
    [InlineData(Workflow + "    - run: |\n        IMAGE=⟦nginx⟧\n        docker build --build-arg BASE=$IMAGE .")]
    [InlineData(Workflow + "    - run: |\n        IMAGE=⟦nginx⟧⟨!nginx⟩\n        docker build --build-arg BASE=$IMAGE .\n        echo $IMAGE")]
    [InlineData(Workflow + "    - run: docker build --build-arg BASE=$IMAGE .\n      env: { IMAGE: ⟦nginx⟧ }")]
    [InlineData(Workflow + "    - run: docker build --build-arg BASE=${IMAGE:-⟦nginx⟧} .")]
    [InlineData(Workflow + "    - run: |\n        TAG=⟦latest⟧⟨nginx:latest⟩\n        docker build --build-arg BASE=nginx:$TAG .")]
    [InlineData(".github/workflows/ci.yml\njobs:\n  a:\n    defaults: { run: { working-directory: web } }\n    steps:\n"
        + "    - run: docker build --build-arg BASE=⟦nginx⟧ ..")]
    [InlineData(".github/actions/a/action.yml\nruns:\n  steps:\n  - shell: bash\n    run: docker build --build-arg BASE=⟦nginx⟧ .")]
    [InlineData(".gitlab-ci.yml\na:\n  script:\n  - cd web\n  - docker build --build-arg BASE=⟦nginx⟧ ..")]
    [InlineData(".gitlab/build.yml\na:\n  script: docker build --build-arg BASE=⟦nginx⟧ .")]
    [InlineData("azure-pipelines.yml\nsteps:\n- script: docker build --build-arg BASE=⟦nginx⟧ ..\n  workingDirectory: web")]
    [InlineData("ci/azure-pipelines.yml\nsteps:\n- script: docker build --build-arg BASE=⟦nginx⟧ .")]
    [InlineData(".circleci/config.yml\nversion: 2\njobs:\n  a:\n    steps:\n"
        + "    - run: { command: docker build --build-arg BASE=⟦nginx⟧ .., working_directory: web }")]
    [InlineData("bitbucket-pipelines.yml\npipelines: { default: [ { step: { script: [ 'docker build --build-arg BASE=⟦nginx⟧ .' ] } } ] }")]
    [InlineData(".drone.yml\nsteps:\n- commands: [ 'docker build --build-arg BASE=⟦nginx⟧ .' ]")]
    public void Name_images_in_arguments(string caller) => MarkedFiles.Parse($"== {caller}\n== Dockerfile\nARG BASE\nFROM ⟦$BASE⟧").Check();

    [Theory]
    [InlineData("docker build --build-arg BASE=nginx web")]
    [InlineData("docker build -f web/Dockerfile --build-arg BASE=nginx .")]
    [InlineData("docker build -fweb/Dockerfile --build-arg BASE=nginx .")]
    [InlineData("docker build --build-arg BASE=nginx - < Dockerfile")]
    [InlineData("docker build --build-arg BASE=nginx https://github.com/acme/web.git")]
    [InlineData("docker build --build-arg BASE=nginx $DIR")]
    [InlineData("docker build --unknown x --build-arg BASE=nginx")]
    [InlineData("cd web && docker build --build-arg BASE=nginx .")]
    [InlineData("cd $DIR; docker build --build-arg BASE=nginx .")]
    [InlineData("cd /tmp; docker build --build-arg BASE=nginx .")]
    [InlineData("if [ a ]; then cd web; fi; docker build --build-arg BASE=nginx .")]
    [InlineData("pushd web; popd; docker build --build-arg BASE=nginx .")]
    [InlineData("docker build --build-arg BASE=nginx:1.27 .", "nginx:1.27")]
    [InlineData("docker build --build-arg BASE .")]
    [InlineData("docker build --build-arg BASE= .")]
    [InlineData("docker build --build-arg OTHER=nginx .")]
    [InlineData("docker build --label BASE=nginx .")]
    [InlineData("docker build -t acme/base base && docker build --build-arg BASE=acme/base .")]
    [InlineData("docker build -t acme/base:$SHA base && docker build --build-arg BASE=acme/base .")]
    [InlineData("docker run --build-arg BASE=nginx redis:7 .")]
    [InlineData("for i in nginx alpine; do docker build --build-arg BASE=$i .; done")]
    public void Name_no_untagged_images(string script, params string[] written)
    {
        string text = $"== {Workflow}    - run: |\n        {script}\n== Dockerfile\nARG BASE\nFROM $BASE";

        Assert.Equal(written, MarkedFiles.Parse(text).Scan()[0].Result.Images.Where(image => !image.Written.HasHoles).Select(image => image.Written.Display));
    }

    [Theory]
    [InlineData("docker compose build --build-arg SUFFIX=:3.20")]
    [InlineData("docker compose -f compose.yaml build --pull --build-arg SUFFIX=:3.20 web")]
    [InlineData("docker-compose build --build-arg=SUFFIX=:3.20")]
    public void Of_compose_make_an_empty_default_unknown(string script) => MarkedFiles.Parse(
        $"== {Workflow}    - run: {script}\n== Dockerfile\nARG SUFFIX=\nFROM ⟦alpine$SUFFIX⟧").Check();

    [Theory]
    [InlineData("docker compose up --build")]
    [InlineData("docker compose build --build-arg OTHER=:3.20")]
    [InlineData("docker compose run --build-arg SUFFIX=:3.20 web")]
    public void Of_compose_do_not_affect_other_defaults(string script)
    {
        string text = $"== {Workflow}    - run: {script}\n== Dockerfile\nARG SUFFIX=\nFROM alpine$SUFFIX";

        Assert.Equal(["alpine"], MarkedFiles.Parse(text).Scan()[1].Result.Images.Select(image => image.Written.Display));
    }

    const string Docker = "azure-pipelines.yml\nsteps:\n- task: Docker@2\n  inputs:\n    ";

    [Theory]
    [InlineData(Docker + "command: build\n    Dockerfile: Dockerfile\n    arguments: --build-arg BASE=⟦nginx⟧")]
    [InlineData(Docker + "command: Build\n    dockerfile: x\n    Dockerfile: ./Dockerfile\n    buildContext: .\n"
        + "    arguments: '--pull --build-arg \"BASE=⟦nginx⟧\"'")]
    [InlineData(Docker + "command: build\n    Dockerfile: Dockerfile\n    arguments: |\n      --no-cache\n      --build-arg BASE=⟦nginx⟧\n      --label x=y")]
    [InlineData("azure-pipelines.yml\nvariables: { image: ⟦nginx⟧ }\nsteps:\n- task: Docker@2\n  inputs:\n    command: build\n    Dockerfile: Dockerfile\n"
        + "    arguments: --build-arg BASE=$(image)")]
    [InlineData("azure-pipelines.yml\nvariables: { tag: ⟦latest⟧⟨nginx:latest⟩ }\nsteps:\n- task: Docker@2\n  inputs:\n    command: build\n"
        + "    Dockerfile: Dockerfile\n    arguments: --build-arg BASE=nginx:$(tag)")]
    public void Are_the_inputs_of_a_task(string caller) => MarkedFiles.Parse($"== {caller}\n== Dockerfile\nARG BASE\nFROM ⟦$BASE⟧").Check();

    [Theory]
    [InlineData("command: buildAndPush\n    Dockerfile: Dockerfile\n    arguments: --build-arg BASE=nginx")]
    [InlineData("Dockerfile: Dockerfile\n    arguments: --build-arg BASE=nginx")]
    [InlineData("command: build\n    arguments: --build-arg BASE=nginx")]
    [InlineData("command: build\n    Dockerfile: '**/Dockerfile'\n    arguments: --build-arg BASE=nginx")]
    [InlineData("command: build\n    Dockerfile: $(dir)/Dockerfile\n    arguments: --build-arg BASE=nginx")]
    [InlineData("command: build\n    Dockerfile: web/Dockerfile\n    arguments: --build-arg BASE=nginx")]
    [InlineData("command: build\n    Dockerfile: Dockerfile\n    arguments: --label BASE=nginx")]
    public void Of_a_task_may_name_no_images(string inputs) =>
        MarkedFiles.Parse($"== {Docker}{inputs}\n== Dockerfile\nARG BASE\nFROM ⟦$BASE⟧").Check();

    [Fact]
    public void Complete_an_image_of_the_Dockerfile() => MarkedFiles.Parse($"""
        == {Workflow}    - run: docker build --build-arg TAG=⟦:3.20⟧⟨alpine:3.20⟩ .
        == Dockerfile
        ARG TAG=
        FROM ⟦alpine$TAG⟧
        """).Check();

    [Theory]
    [InlineData("docker build --build-context basis=./base .", "basis")]
    [InlineData("docker build --build-context basis=./base $DIR", "basis")]
    [InlineData("docker build --build-context basis=./base - < Dockerfile", "basis")]
    [InlineData("docker build --build-context basis=./base web", "⟦basis⟧")]
    [InlineData("echo --build-context basis=./base .", "⟦basis⟧")]
    public void Name_contexts(string script, string from) =>
        MarkedFiles.Parse($"== {Workflow}    - run: {script}\n== Dockerfile\nFROM {from}\n").Check();
}
