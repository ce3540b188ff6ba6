namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>The variables in compose files whose values are in the <c>.env</c> file in the same folder.</summary>
public sealed class ComposeEnvironmentTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Contain_the_tag_or_the_whole_image(string lineBreak) => MarkedFiles.Parse("""
        == .env
        PORTAL_TAG=⟦1.4.2⟧⟨acme/portal:1.4.2⟩
        API_TAG=⟦latest⟧⟨acme/api:latest⟩
        WEB_IMAGE=⟦acme/web⟧
        UNUSED=latest
        == compose.yaml
        services:
          a:
            image: acme/portal:${PORTAL_TAG:-latest}
          b:
            image: acme/api:${API_TAG}
          c:
            image: ${WEB_IMAGE}
          d:
            image: ${WEB_IMAGE:-acme/web:1.0}
          e:
            image: $WEB_IMAGE
          f:
            image: ⟦redis⟧
        """).WithLineBreaks(lineBreak).Check();

    [Theory]
    [InlineData("TAG=⟦latest⟧⟨acme/api:latest⟩")]
    [InlineData("TAG=1.0\nTAG=⟦latest⟧⟨acme/api:latest⟩")]
    [InlineData("\uFEFFTAG=⟦latest⟧⟨acme/api:latest⟩")]
    [InlineData("export TAG=⟦latest⟧⟨acme/api:latest⟩")]
    [InlineData("  TAG = ⟦latest⟧⟨acme/api:latest⟩  ")]
    [InlineData("TAG=⟦latest⟧⟨acme/api:latest⟩ # moves")]
    [InlineData("TAG=\"⟦latest⟧⟨acme/api:latest⟩\"")]
    [InlineData("TAG='⟦latest⟧⟨acme/api:latest⟩' # moves")]
    [InlineData("TAG: ⟦latest⟧⟨acme/api:latest⟩")]
    [InlineData("# TAG=1.0\nOTHER=x\nTAG=⟦latest⟧⟨acme/api:latest⟩\nMORE")]
    [InlineData("TEXT=\"two\nlines\"\nTAG=⟦latest⟧⟨acme/api:latest⟩")]
    [InlineData("CHANNEL=⟦latest⟧⟨!acme/api:latest⟩\nTAG=${CHANNEL}")]
    [InlineData("CHANNEL=⟦latest⟧⟨!acme/api:latest⟩\nTAG=\"$CHANNEL\"")]
    [InlineData("TAG=${CHANNEL:-⟦latest⟧⟨acme/api:latest⟩}")]
    public void Are_read_like_Compose_does(string environment)
    {
        // A default in the .env file is a part of its value.
        string expected = environment.Contains(":-", StringComparison.Ordinal) ? "TAG=⟦${CHANNEL:-latest}⟧⟨acme/api:latest⟩" : environment;
        MarkedFiles.Parse($$"""
            == .env
            {{expected}}
            == compose.yaml
            services:
              a:
                image: acme/api:${TAG:-1.0}
            """).Check();
    }

    [Theory]
    [InlineData("TAG=⟦$CHANNEL⟧⟨acme/api:$CHANNEL⟩", "acme/api:${TAG:-1.0}")]
    [InlineData("TAG='⟦$CHANNEL⟧⟨acme/api:$CHANNEL⟩'", "acme/api:${TAG:-1.0}")]
    [InlineData("TAG=\"la\\test\"", "⟦acme/api:${TAG:-1.0}⟧")]
    [InlineData("TAG=\"latest", "⟦acme/api:${TAG:-1.0}⟧")]
    [InlineData("TAG=latest#moves", "⟦acme/api:${TAG:-1.0}⟧")]
    [InlineData("tag=latest", "⟦acme/api:${TAG:-1.0}⟧⟨acme/api:1.0⟩")]
    [InlineData("TAG", "⟦acme/api:${TAG:-1.0}⟧⟨acme/api:1.0⟩")]
    [InlineData("#TAG=latest", "⟦acme/api:${TAG:-1.0}⟧⟨acme/api:1.0⟩")]
    [InlineData("TAG=", "⟦acme/api:${TAG:-1.0}⟧⟨acme/api:1.0⟩")]
    [InlineData("TAG=", "⟦acme/api:${TAG-1.0}⟧")]
    [InlineData("TAG=", "⟦acme/api:${TAG}⟧")]
    [InlineData("TAG=", "⟦acme/api${TAG}⟧⟨!acme/api⟩")]
    [InlineData("TAG=''", "⟦acme/api${TAG-:1.0}⟧⟨!acme/api⟩")]
    [InlineData("TAG=", "⟦acme/api${TAG:+:1.0}⟧⟨!acme/api⟩")]
    [InlineData("TAG=x", "⟦acme/api${TAG:+:1.0}⟧⟨acme/api:1.0⟩")]
    [InlineData("TAG=x", "⟦acme/api${TAG+:1.0}⟧⟨acme/api:1.0⟩")]
    [InlineData("OTHER=x", "⟦acme/api${TAG+:1.0}⟧")]
    [InlineData("TAG=latest", "⟦acme/api:$${TAG}⟧⟨acme/api:${TAG}⟩")]
    [InlineData("TAG=latest", "⟦acme/api:${TAG%x}⟧")]
    public void That_are_unset_empty_or_unknown(string environment, string image) => MarkedFiles.Parse($$"""
        == .env
        {{environment}}
        == compose.yaml
        services:
          a:
            image: {{image}}
        """).Check();

    [Theory]
    [InlineData("REGISTRY=quay.io", "⟦${REGISTRY}/acme/api⟧⟨quay.io/acme/api⟩")]
    [InlineData("REPO=acme/api", "⟦${REPO}:latest⟧⟨acme/api:latest⟩")]
    [InlineData("REPO=acme/api", "⟦docker.io/${REPO}⟧⟨docker.io/acme/api⟩")]
    [InlineData("MINOR=5", "⟦acme/api:1.${MINOR}⟧⟨!acme/api:1.5⟩")]
    [InlineData("EMPTY=\nREPO=acme", "⟦${EMPTY}${REPO}/api⟧⟨acme/api⟩")]
    public void Contain_a_part_without_the_tag(string environment, string image) => MarkedFiles.Parse($$"""
        == .env
        {{environment}}
        == compose.yaml
        services:
          a:
            image: {{image}}
        """).Check();

    [Theory]
    [InlineData("IMAGE=⟦acme/api:latest⟧\nUNUSED=1", "${IMAGE}")]
    [InlineData("IMAGE=⟦acme/api:latest⟧", "${IMAGE:?no image}")]
    [InlineData("IMAGE=⟦acme/api:latest⟧⟨!acme/api:latest@${DIGEST}⟩", "${IMAGE}@${DIGEST}")]
    [InlineData("SUFFIX=⟦:latest⟧⟨acme/api:latest⟩", "acme/api${SUFFIX}")]
    [InlineData("REPO=acme/api\nTAG=⟦latest⟧⟨acme/api:latest⟩", "${REPO}:${TAG}")]
    [InlineData("TAG=⟦latest⟧⟨${REPO}:latest⟩", "${REPO}:${TAG}")]
    [InlineData("MAJOR=⟦1⟧⟨!acme/api:1.5⟩", "acme/api:${MAJOR}.5")]
    public void Contain_a_part_with_the_tag(string environment, string image) => MarkedFiles.Parse($$"""
        == .env
        {{environment}}
        == compose.yaml
        services:
          a:
            image: {{image}}
        """).Check();

    [Theory]
    [InlineData("  b:\n    image: acme/web:${TAG}")]
    [InlineData("  b:\n    build: { context: ., args: { TAG: \"${TAG}\" } }")]
    [InlineData("  b:\n    build: .\n    image: acme/b:${TAG}")]
    [InlineData("x-tag: $TAG")]
    [InlineData("== compose.z.yaml\nservices:\n  b:\n    image: acme/web:${TAG}")]
    [InlineData("== compose.prod.yaml\nservices:\n  b:\n    environment: [\"TAG=${TAG:-x}\"]")]
    public void Cannot_be_pinned_if_they_have_other_uses(string other) => MarkedFiles.Parse($$"""
        == .env
        TAG=⟦latest⟧⟨!acme/api:latest⟩
        == compose.yaml
        services:
          a:
            image: acme/api:${TAG}
        {{other}}
        """).Check();

    [Theory]
    [InlineData("  b:\n    image: acme/api:${TAG:-2}")]
    [InlineData("  # b:\n    # image: acme/web:${TAG}")]
    [InlineData("  b:\n    command: echo $$TAG ${TAGS}")]
    [InlineData("== compose.prod.yaml\nservices:\n  b:\n    image: acme/api:${TAG}")]
    [InlineData("== other/compose.yaml\nservices:\n  b:\n    image: acme/web:2")]
    public void Can_be_pinned_if_all_uses_are_one_image(string other)
    {
        string marked = other.Replace("acme/web:2", "⟦acme/web:2⟧", StringComparison.Ordinal);
        MarkedFiles.Parse($$"""
            == .env
            TAG=⟦latest⟧⟨acme/api:latest⟩
            == compose.yaml
            services:
              a:
                image: acme/api:${TAG}
            {{marked}}
            """).Check();
    }

    [Fact]
    public void Are_read_only_from_the_env_file_in_the_same_folder() => MarkedFiles.Parse("""
        == .env
        TAG=latest
        == .env.local
        TAG=latest
        == prod.env
        TAG=latest
        == deploy/.env.prod
        TAG=latest
        == deploy/compose.yaml
        services:
          a:
            image: ⟦acme/api:${TAG:-1.0}⟧⟨acme/api:1.0⟩
        """).Check();

    [Fact]
    public void May_contain_the_name_of_an_output() => MarkedFiles.Parse("""
        == .env
        IMAGE=acme/web
        == compose.yaml
        services:
          web: { build: ., image: "${IMAGE}" }
          worker: { image: acme/web }
          third: { image: "${IMAGE}:latest" }
        """).Check();

    [Fact]
    public void May_contain_a_mounted_image() => MarkedFiles.Parse("""
        == .env
        DATA=⟦acme/data⟧
        == compose.yaml
        services:
          web:
            build: .
            volumes:
            - { type: image, source: "${DATA}", target: /data }
        """).Check();

    [Fact]
    public void Of_an_include_are_in_its_env_file() => MarkedFiles.Parse("""
        == .env
        ROOT=1.0
        == compose.yaml
        include:
        - path: sub/a.yaml
          env_file: sub/vars.env
        - path: [ sub/b.yaml ]
          project_directory: other
        - sub/c.yaml
        services:
          web: { image: "⟦acme/web:${A:-3}⟧⟨acme/web:3⟩" }
        == sub/a.yaml
        services:
          a: { image: "acme/a:${A}" }
          default: { image: "⟦acme/default:${B:-latest}⟧⟨acme/default:latest⟩" }
          outer: { image: "⟦acme/outer:${ROOT:-latest}⟧" }
        == sub/b.yaml
        services:
          b: { image: "acme/b:${B}" }
        == sub/c.yaml
        services:
          c: { image: "acme/c:${C}" }
        == sub/vars.env
        A=⟦latest⟧⟨acme/a:latest⟩
        ROOT=latest
        == other/.env
        B=⟦2.0⟧⟨acme/b:2.0⟩
        == sub/.env
        C=⟦3.0⟧⟨acme/c:3.0⟩
        """).Check();

    [Fact]
    public void Of_the_project_are_known_in_its_includes() => MarkedFiles.Parse("""
        == .env
        TAG=⟦latest⟧⟨acme/api:latest⟩
        == compose.yaml
        include: [ sub/a.yaml ]
        == sub/a.yaml
        services:
          api: { image: "acme/api:${TAG:-1}" }
        """).Check();

    [Fact]
    public void Of_a_service_are_not_used_in_images() => MarkedFiles.Parse("""
        == own.env
        TAG=2
        == compose.yaml
        services:
          api:
            image: ⟦acme/api:${TAG:-latest}⟧⟨acme/api:latest⟩
            env_file: own.env
            environment: { TAG: "1" }
        """).Check();

    [Fact]
    public void Of_an_include_are_in_all_its_env_files() => MarkedFiles.Parse("""
        == compose.yaml
        include: [ { path: sub/a.yaml, env_file: [ one.env, missing.env, two.env ] } ]
        services: { x: { image: "⟦x:1⟧" } }
        == sub/a.yaml
        services:
          a: { image: "⟦acme/a:${A:-latest}⟧" }
          b: { image: "acme/b:${B:-1}" }
          c: { image: "⟦acme/c:${C:-latest}⟧⟨acme/c:latest⟩" }
        == one.env
        A=3
        B=latest
        == two.env
        B=⟦2⟧⟨acme/b:2⟩
        """).Check();
}
