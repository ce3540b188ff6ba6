using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

/// <summary>Images in variables that a script assigns, which are reported at the assigned value.</summary>
public sealed class ScriptVariablesTests
{
    static string Script(string script, string shell = "bash") =>
        $"jobs:\n  a:\n    steps:\n    - shell: {shell}\n      run: |\n        {script.Replace("\n", "\n        ")}\n";

    static ScanResult Check(string marked, string shell, params string[] written) =>
        MarkedText.Check(DocumentKind.GitHubWorkflow, Script(marked, shell), written);

    [Theory]
    [InlineData("IMAGE=⟦redis⟧\ndocker run $IMAGE")]
    [InlineData("IMAGE=\"⟦redis⟧\"\ndocker run -d \"${IMAGE}\" sh")]
    [InlineData("export IMAGE='⟦redis⟧'; docker run $IMAGE")]
    [InlineData("readonly IMAGE=⟦redis⟧ && docker run $IMAGE")]
    [InlineData("IMAGE=⟦redis⟧\nexport IMAGE\ndocker run $IMAGE")]
    [InlineData("A=1 IMAGE=⟦redis⟧\ndocker run $IMAGE")]
    [InlineData("IMAGE=⟦redis⟧\nNAME=$IMAGE\ndocker run $NAME")]
    [InlineData("IMAGE=⟦redis⟧\ndocker pull $IMAGE\ndocker run $IMAGE")]
    [InlineData("IMAGE=mono\nIMAGE=⟦redis⟧\ndocker run $IMAGE")]
    [InlineData("IMAGE=⟦redis⟧\nif [ -n \"$X\" ]; then IMAGE=⟦mono⟧; fi\ndocker run $IMAGE")]
    [InlineData("if [ -n \"$X\" ]; then\n  IMAGE=⟦redis⟧\nelse\n  IMAGE=⟦redis:7⟧\n  docker run $IMAGE\nfi\ndocker run $IMAGE", "redis", "redis:7")]
    [InlineData("if [ a ]; then\n  IMAGE=⟦redis⟧\nelif [ b ]; then\n  IMAGE=⟦mono⟧\nfi\ndocker run $IMAGE")]
    [InlineData("case $X in\n  a) IMAGE=⟦redis⟧ ;;\n  *) IMAGE=⟦mono⟧ ;;\nesac\ndocker run $IMAGE")]
    [InlineData("[ -n \"$X\" ] && IMAGE=⟦redis⟧ || IMAGE=⟦mono⟧\ndocker run $IMAGE")]
    [InlineData("IMAGE=$(cat image.txt) || IMAGE=⟦redis⟧\ndocker run $IMAGE")]
    [InlineData("for IMAGE in ⟦redis⟧ '⟦mono⟧' $OTHER; do docker pull $IMAGE; done")]
    [InlineData("for x in a b\ndo\n  IMAGE=⟦redis⟧\n  docker pull $IMAGE\ndone")]
    [InlineData("{ IMAGE=mono; }\n{ IMAGE=⟦redis⟧; }\ndocker run $IMAGE")]
    [InlineData("start() {\n  local IMAGE=⟦redis⟧\n  docker run $IMAGE\n}\nstart")]
    [InlineData("function start {\n  docker run $IMAGE\n}\nIMAGE=⟦redis⟧\nstart")]
    [InlineData("IMAGE=⟦redis⟧\nstart() { docker run $IMAGE; }\nstart")]
    [InlineData("IMAGE=⟦redis⟧\nhelper() { local IMAGE=mono; echo $IMAGE; }\ndocker run $IMAGE")]
    [InlineData("IMAGE=⟦redis⟧\n(IMAGE=mono; echo)\nX=$(IMAGE=mono; echo)\ndocker run $IMAGE")]
    [InlineData("IMAGE=⟦redis⟧\nif [ a ]; then IMAGE=mono; exit 1; fi\ndocker run $IMAGE")]
    [InlineData("(IMAGE=⟦redis⟧; docker run $IMAGE)")]
    [InlineData("OUT=$(IMAGE=⟦redis⟧; docker run $IMAGE)")]
    [InlineData("bash -c 'IMAGE=⟦redis⟧; docker run $IMAGE'")]
    [InlineData("IMAGE=⟦redis⟧\nbash -ec \"docker run $IMAGE\"")]
    [InlineData("set -e &&\n  IMAGE=⟦redis⟧\ndocker run $IMAGE")]
    [InlineData("IMAGE=⟦redis⟧\n[ -n \"$X\" ] &&\n  IMAGE=⟦mono⟧\ndocker run $IMAGE")]
    [InlineData("IMAGE=⟦redis⟧\n[ a ] && IMAGE=mono || docker run $IMAGE")]
    [InlineData("[ a ] && [ b ] && IMAGE=⟦redis⟧ || IMAGE=⟦mono⟧ && docker run $IMAGE\ndocker run $IMAGE")]
    [InlineData("docker run ${IMAGE:-⟦redis⟧}")]
    [InlineData("docker run \"${IMAGE-\"⟦redis⟧\"}\"")]
    [InlineData("docker run ${A:-${B:-⟦redis⟧}}")]
    [InlineData("IMAGE=${IMAGE:-⟦redis⟧}\ndocker run $IMAGE")]
    [InlineData("IMAGE=${1:-⟦redis⟧}\ndocker run $IMAGE", "redis")]
    [InlineData(": ${IMAGE:=⟦redis⟧}\ndocker run $IMAGE")]
    [InlineData(": \"${IMAGE=⟦redis⟧}\"\ndocker run ${IMAGE?no image}")]
    [InlineData("docker run ${IMAGE:=⟦redis⟧}")]
    [InlineData("IMAGE=\ndocker run ${IMAGE:-⟦redis⟧}")]
    [InlineData("IMAGE=\n: ${IMAGE:=⟦redis⟧}\ndocker run $IMAGE")]
    [InlineData("if [ a ]; then IMAGE=⟦mono⟧; fi\n: ${IMAGE:=⟦redis⟧}\ndocker run $IMAGE")]
    [InlineData("if [ a ]; then IMAGE=⟦mono⟧; fi\ndocker run ${IMAGE:-⟦redis⟧}")]
    [InlineData("IMAGE=mono\nIMAGE=⟦$REGISTRY/redis⟧\ndocker run $IMAGE", "$REGISTRY/redis")]
    public void Are_found_if_a_value_is_a_whole_image(string marked, params string[] written) => Check(marked, "bash", written);

    [Theory]
    [InlineData("TAG=⟦latest⟧\ndocker run redis:$TAG", "redis:latest")]
    [InlineData("docker run redis:${TAG:-⟦latest⟧}", "redis:latest")]
    [InlineData("NAME=redis\nTAG=⟦latest⟧\nIMAGE=$NAME:$TAG\ndocker run $IMAGE", "$NAME:latest")]
    [InlineData("NAME=redis\ndocker run ⟦$NAME:latest⟧", "$NAME:latest")]
    [InlineData("NAME=⟦acme/app⟧\ndocker run $REGISTRY/$NAME", "$REGISTRY/acme/app")]
    public void Are_found_if_a_value_ends_an_image(string marked, string written) => Check(marked, "bash", written);

    [Theory]
    [InlineData("pwsh", "$image = '⟦redis⟧'\ndocker run $image")]
    [InlineData("pwsh", "$Image=\"⟦redis⟧\"; docker run $IMAGE")]
    [InlineData("powershell", "$env:IMAGE = '⟦redis⟧'\ndocker run $env:image")]
    [InlineData("pwsh", "$image = '⟦redis⟧'\nif ($x) { $image = '⟦mono⟧' }\ndocker run $image")]
    [InlineData("cmd", "set IMAGE=⟦redis⟧\ndocker run %image%")]
    [InlineData("cmd", "set \"IMAGE=⟦redis⟧\"\r\ndocker run %IMAGE%")]
    public void Are_found_in_other_shells(string shell, string marked) => Check(marked, shell);

    [Theory]
    [InlineData("IMAGE=redis\nIMAGE=redis:7\ndocker run $IMAGE", "redis:7")]
    [InlineData("IMAGE=redis\nIMAGE=$IMAGE:7\ndocker run $IMAGE", "$IMAGE:7")]
    [InlineData("IMAGE=redis\nIMAGE+=:7\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\ndocker run $IMAGE:7", "$IMAGE:7")]
    [InlineData("IMAGE=redis\ndocker run ${IMAGE:-mono}:7", "${IMAGE:-mono}:7")]
    [InlineData("IMAGE=redis\necho $IMAGE")]
    [InlineData("docker run $IMAGE\nIMAGE=redis")]
    [InlineData("IMAGE=redis docker run $IMAGE")]
    [InlineData("IMAGE=redis\nread IMAGE\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\nunset IMAGE\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\nsource env.sh\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\n. ./env.sh\ndocker run $IMAGE")]
    [InlineData(". ./env.sh\ndocker run ${IMAGE:-redis}")]
    [InlineData("IMAGE=redis\neval \"$(cat env)\"\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\nprintf -v IMAGE 'redis:%s' 7\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\nIMAGE=$(cat image.txt)\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\nIMAGE=(redis mono)\ndocker run $IMAGE")]
    [InlineData("IMAGES=(redis mono)\nfor i in \"${IMAGES[@]}\"; do docker run $i; done")]
    [InlineData("for IMAGE in redis mono; do echo; done\ndocker run $IMAGE")]
    [InlineData("cat images | while read IMAGE; do docker run $IMAGE; done")]
    [InlineData("IMAGE=redis\nset_image() { IMAGE=redis:7; }\nset_image\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\nstart() { docker run $IMAGE; }\nIMAGE=redis:7\nstart")]
    [InlineData("start() { local IMAGE=redis; }\ndocker run $IMAGE")]
    [InlineData("start() { local IMAGE; docker run $IMAGE; }\nIMAGE=redis")]
    [InlineData("(IMAGE=redis)\ndocker run $IMAGE")]
    [InlineData("if [ a ]; then IMAGE=redis; exit; fi\ndocker run $IMAGE")]
    [InlineData("if [ a ]; then IMAGE=redis; else docker run $IMAGE; fi")]
    [InlineData("case $X in\n  a) IMAGE=redis ;;\n  b) docker run $IMAGE ;;\nesac")]
    [InlineData("IMAGE=redis\nif IMAGE=$(get); then docker run $IMAGE; fi")]
    [InlineData("IMAGE='--rm redis'\ndocker run $IMAGE")]
    [InlineData("IMAGE=app\ndocker build -t $IMAGE .\ndocker run $IMAGE")]
    [InlineData("NAME=acme/app\ndocker build -t ${NAME} .\ndocker run $NAME")]
    [InlineData("NAME=acme/app\ndocker build -t acme/app .\ndocker run $NAME")]
    [InlineData("NAME=app\ndocker run $NAME:latest")]
    [InlineData("IMAGE=mono:1\n: ${IMAGE:=redis}\ndocker run $IMAGE", "mono:1")]
    [InlineData("start() { docker run $IMAGE; }\n(IMAGE=redis)\nstart")]
    [InlineData("IMAGE=redis\n[ a ] && IMAGE=redis:7 && docker run $IMAGE", "redis:7")]
    [InlineData("[ a ] && IMAGE=redis || docker run $IMAGE")]
    [InlineData("run() { docker run ${1:-redis}; }\nrun redis:7")]
    [InlineData("docker run ${IMAGE:-}")]
    [InlineData("docker run ${IMAGE:-redis:7}", "redis:7")]
    [InlineData("docker run ${IMAGE:+redis}")]
    [InlineData("IMAGE=redis\ndocker run ${IMAGE%is}")]
    [InlineData("bash -c 'IMAGE=redis'\ndocker run $IMAGE")]
    [InlineData("cat <<EOF\nIMAGE=redis\nEOF\ndocker run $IMAGE")]
    [InlineData("IMAGE=redis\nrun() {\n  IMAGE=$1\n  docker run $IMAGE\n}\nrun redis:7")]
    [InlineData("IMAGE=redis\nwhile read -r IMAGE; do\n  docker run $IMAGE\ndone < images")]
    public void Are_ignored_if_the_value_is_not_certain_or_complete(string script, params string[] written)
    {
        ScanResult result = DocumentKind.GitHubWorkflow.Scan(Script(script));

        Assert.Equal(written, result.Images.Select(image => image.Written.Display));
    }

    [Theory]
    [InlineData("pwsh", "$image = 'redis'\n$image += ':7'\ndocker run $image")]
    [InlineData("pwsh", "$image = 'redis' + $tag\ndocker run $image")]
    [InlineData("pwsh", "$image = Get-Image\ndocker run $image")]
    [InlineData("pwsh", "$image = 'redis'\n. ./env.ps1\ndocker run $image")]
    [InlineData("pwsh", "function Start-It { docker run $image }\n$image = 'redis'\n$image = 'redis:7'\nStart-It")]
    [InlineData("cmd", "set /p IMAGE=redis\ndocker run %IMAGE%")]
    [InlineData("cmd", "set IMAGE=redis\ncall env.cmd\ndocker run %IMAGE%")]
    public void Are_ignored_in_other_shells_if_the_value_is_not_certain(string shell, string script) =>
        Assert.Empty(DocumentKind.GitHubWorkflow.Scan(Script(script, shell)).Images);

    [Theory]
    [InlineData("IMAGE=⟦redis⟧\ndocker run $IMAGE", true)]
    [InlineData("$image = '⟦redis⟧'\ndocker run $image", true, "pwsh")]
    [InlineData("IMAGE=⟦redis⟧\ndocker run $IMAGE\necho $IMAGE", false)]
    [InlineData("IMAGE=⟦redis⟧\ndocker run $IMAGE\ndocker tag $IMAGE mine", false)]
    [InlineData("docker run ${IMAGE:-⟦redis⟧}", true)]
    public void Are_editable_if_nothing_else_uses_the_value(string marked, bool isEditable, string shell = "bash") =>
        Assert.Equal(isEditable, Assert.Single(Check(marked, shell).Images).IsEditable);

    [Theory]
    [InlineData("env: { IMAGE: node }\njobs: { a: { steps: [ { run: 'IMAGE=⟦mono⟧; docker run $IMAGE' } ] } }\n")]
    [InlineData("env: { IMAGE: ⟦node⟧ }\njobs: { a: { steps: [ { run: 'if x; then IMAGE=⟦mono⟧; fi; docker run $IMAGE' } ] } }\n")]
    [InlineData("env: { IMAGE: ⟦node⟧ }\njobs: { a: { steps: [ { run: 'docker run ${IMAGE:-mono}' } ] } }\n")]
    [InlineData("env: { IMAGE: ⟦node⟧ }\njobs: { a: { steps: [ { run: ': ${IMAGE:=mono}; docker run $IMAGE' } ] } }\n")]
    [InlineData("env: { IMAGE: ⟦node⟧ }\njobs: { a: { steps: [ { run: 'IMAGE=mono' }, { run: 'docker run $IMAGE' } ] } }\n")]
    [InlineData("env: { IMAGE: ⟦node⟧ }\njobs: { a: { steps: [ { run: 'X=$IMAGE; docker run $X' } ] } }\n")]
    [InlineData("env: { IMAGE: node }\njobs: { a: { steps: [ { run: 'read IMAGE; docker run $IMAGE' } ] } }\n")]
    [InlineData("env: { IMAGE: node }\njobs: { a: { steps: [ { run: '. env; docker run $IMAGE' } ] } }\n")]
    [InlineData("jobs: { a: { steps: [ { run: 'docker run ${{ env.X }}/app:${TAG:-⟦latest⟧}' } ] } }\n", "${{ env.X }}/app:latest")]
    public void Have_precedence_over_the_variables_of_the_pipeline(string marked, params string[] written) =>
        MarkedText.Check(DocumentKind.GitHubWorkflow, marked, written);

    [Theory]
    [InlineData("gitlab-pipeline", "a:\n  before_script:\n  - IMAGE=⟦redis⟧\n  script:\n  - echo\n  - docker run $IMAGE\n")]
    [InlineData("gitlab-pipeline", "a:\n  script:\n  - IMAGE=⟦redis⟧\n  - - docker run ${IMAGE}\n")]
    [InlineData("gitlab-pipeline", "a:\n  script:\n  - docker run ${IMAGE:-⟦redis⟧}\n")]
    [InlineData("gitlab-pipeline", "variables: { IMAGE: ⟦redis⟧ }\na:\n  script:\n  - docker run ${IMAGE:-mono}\n")]
    [InlineData("gitlab-pipeline", "a:\n  script:\n  - IMAGE=redis\n  after_script:\n  - docker run $IMAGE\n")]
    [InlineData("gitlab-pipeline", "a:\n  script: [ 'IMAGE=redis' ]\nb:\n  script: [ docker run $IMAGE ]\n")]
    [InlineData("gitlab-pipeline", ".s: &s\n- IMAGE=⟦redis⟧\n- docker run $IMAGE\na: { script: *s }\nb: { script: *s }\n")]
    [InlineData("azure-pipeline", "steps:\n- script: |\n    IMAGE=⟦redis⟧\n    docker run $IMAGE\n- bash: docker run ${OTHER:-⟦mono⟧}\n")]
    [InlineData("azure-pipeline", "steps:\n- script: |\n    IMAGE=redis\n- bash: docker run $IMAGE\n")]
    [InlineData("azure-pipeline", "steps:\n- pwsh: |\n    $image = '⟦redis⟧'\n    docker run $image\n")]
    [InlineData("bitbucket-pipeline", "pipelines: { default: [ { step: { script: [ IMAGE=⟦redis⟧, docker run $IMAGE ] } } ] }\n")]
    [InlineData("bitbucket-pipeline", "pipelines: { default: [ { step: { script: [ 'docker run ${IMAGE:-⟦redis⟧}' ] } } ] }\n")]
    [InlineData("circle-pipeline", "version: 2\njobs:\n  a:\n    steps:\n    - run: |\n        IMAGE=⟦redis⟧\n        docker run $IMAGE\n")]
    [InlineData("drone-pipeline", "steps:\n- commands:\n  - export IMAGE=⟦redis⟧\n  - docker run $IMAGE\n")]
    public void Are_followed_in_all_pipelines(string kind, string marked) => MarkedText.Check(DocumentKind.Named(kind)!, marked);
}
