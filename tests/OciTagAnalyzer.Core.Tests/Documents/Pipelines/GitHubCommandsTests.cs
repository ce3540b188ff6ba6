using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

public sealed class GitHubCommandsTests
{
    static void Check(string marked) => Assert.Null(MarkedText.Check(DocumentKind.GitHubWorkflow, marked).Fault);

    static string Steps(string steps) => $"jobs:\n  a:\n    steps:\n{steps}";

    [Theory]
    [InlineData("    - run: docker run ⟦redis⟧\n")]
    [InlineData("    - run: 'docker run ⟦redis⟧ sh -c \"it''s\"'\n")]
    [InlineData("    - run: \"docker run \\\"⟦redis⟧\\\"\"\n")]
    [InlineData("    - run: |\n        set -e\n        docker run -d \\\n          -p 1:1 \\\n          ⟦redis⟧\n        docker pull ⟦nginx⟧\n")]
    [InlineData("    - run: |-\n        docker pull ⟦nginx⟧\n")]
    [InlineData("    - run: >\n        docker run\n        -p 1:1\n        ⟦redis⟧\n")]
    [InlineData("    - run: >- # start\n\n        docker run\n        ⟦redis⟧\n\n        docker pull ⟦nginx⟧\n")]
    [InlineData("    - run: docker run\n        -p 1:1 ⟦redis⟧\n")]
    [InlineData("    - run: docker run -e X=${{ github.sha }} --name ${{ matrix.name }} ⟦redis⟧\n")]
    [InlineData("    - run: docker run ⟦${{ vars.registry }}/redis⟧\n")]
    [InlineData("    - run: podman pull docker://⟦quay.io/a/b⟧\n")]
    [InlineData("    - { shell: bash, run: 'kubectl run a --image=⟦nginx⟧' }\n")]
    [InlineData("    - shell: pwsh\n      run: |\n        docker run `\n          -v ${PWD}:/src `\n          ⟦redis⟧\n"
        + "        if ($?) { docker pull ⟦nginx⟧ }\n")]
    [InlineData("    - shell: cmd\n      run: |\n        docker run ^\n          -v %CD%:/src ⟦redis⟧ & docker pull ⟦nginx⟧\n")]
    [InlineData("    - shell: bash -leo pipefail {0}\n      run: docker pull ⟦nginx⟧\n")]
    [InlineData("    - run: docker build --build-context base=docker-image://⟦alpine⟧ .\n")]
    [InlineData("    - uses: docker/build-push-action@v6\n      with:\n        build-contexts: |\n          base=docker-image://⟦alpine⟧\n"
        + "          src=../src\n")]
    [InlineData("    - uses: docker/setup-qemu-action@v3\n      with: { image: '⟦tonistiigi/binfmt:latest⟧' }\n")]
    [InlineData("    - uses: docker/setup-buildx-action@v3\n      with:\n        driver-opts: |\n          network=host\n          image=⟦moby/buildkit⟧\n")]
    [InlineData("    - uses: docker/setup-buildx-action@v3\n      with: { driver-opts: 'image=⟦moby/buildkit⟧,network=host' }\n")]
    [InlineData("    - run: |\n        for i in \"$A\" \"$B\"; do\n          docker pull ⟦redis⟧\n        done\n")]
    [InlineData("    - run: make test\n    - run: docker run ⟦acme/app⟧\n")]
    [InlineData("    - run: make install && just test-parallel && dotnet test --max-parallel-test-modules 1 -p:ContainerX=y\n"
        + "    - run: docker run ⟦acme/app⟧\n")]
    [InlineData("    - run: docker load -i a.tar\n  b:\n    steps:\n    - run: docker run ⟦acme/app⟧\n")]
    [InlineData("    - run: docker pull ⟦${{ github.repository }}:latest⟧\n")]
    [InlineData("    - run: dotnet build && npm run build && dotnet publish\n    - run: docker run ⟦acme/app⟧\n")]
    [InlineData("    - run: make docker\n    - run: docker run ⟦postgres⟧ && docker run ⟦mcr.microsoft.com/mssql/server⟧\n")]
    [InlineData("    - run: docker build -t acme/app .\n    - run: docker run ⟦acme/other⟧\n")]
    [InlineData("    - run: docker tag a acme/app\n    - run: docker pull ⟦acme⟧\n")]
    public void Are_read(string steps) => Check(Steps(steps));

    [Theory]
    [InlineData("    - run: docker build -t acme/app . && docker run acme/app\n")]
    [InlineData("    - run: docker run acme/app:latest\n    - run: docker buildx build --load --tag=ghcr.io/o/x --tag acme/app:1 .\n")]
    [InlineData("    - run: docker build -tacme/app . ; podman run acme/app\n")]
    [InlineData("    - run: docker tag $(cat id) acme/app:1 && docker run acme/app\n")]
    [InlineData("    - run: docker pull acme/app:latest || true\n    - run: docker push acme/app:${{ github.sha }}\n")]
    [InlineData("    - run: docker load -i image.tar && docker run acme/app\n")]
    [InlineData("    - run: make docker-build\n    - run: docker run acme/app\n")]
    [InlineData("    - run: ./gradlew bootBuildImage && docker run acme/app\n")]
    [InlineData("    - run: gradle bootBuildImage && docker run acme/app\n")]
    [InlineData("    - run: make all && docker run acme/app\n")]
    [InlineData("    - run: npm run docker && docker run acme/app\n")]
    [InlineData("    - run: dotnet publish -t:PublishContainer\n    - run: docker run acme/app\n")]
    [InlineData("    - run: docker run app\n")]
    [InlineData("    - uses: docker/build-push-action@v6\n      with: { load: true, tags: '${{ github.sha }}:latest' }\n"
        + "    - run: docker run --rm ${{ github.sha }}:latest\n")]
    [InlineData("    - uses: acme/setup-qemu-action@v3\n      with: { image: node }\n")]
    [InlineData("    - uses: docker/build-push-action@v6\n      with:\n        tags: |\n          acme/app:1\n          ghcr.io/acme/app:1\n"
        + "    - run: docker run acme/app && docker run ghcr.io/acme/app\n")]
    [InlineData("    - uses: docker/metadata-action@v5\n      with: { images: acme/app }\n    - run: docker run acme/app\n")]
    [InlineData("    - shell: python\n      run: docker run redis\n")]
    [InlineData("    - run: echo 'docker run redis'\n")]
    [InlineData("    - run: |\n        cat > start.sh <<EOF\n        docker run redis\n        EOF\n")]
    [InlineData("    - run: |\n        # docker run redis\n        docker ps\n")]
    [InlineData("    - name: docker run redis\n      with: { run: docker run redis }\n")]
    [InlineData("    - uses: acme/docker-run-action@v3\n      with: { image: node, run: node --version }\n")]
    [InlineData("    - run: docker run ${{ inputs.options || '-d' }} redis\n")]
    public void Pull_nothing_that_is_known(string steps) =>
        Assert.Empty(DocumentKind.GitHubWorkflow.Scan(Steps(steps)).Images);
}
