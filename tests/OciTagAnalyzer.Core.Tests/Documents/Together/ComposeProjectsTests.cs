namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Compose files of one project: the images of services that the project builds are ignored.</summary>
public sealed class ComposeProjectsTests
{
    [Theory]
    [InlineData("== compose.yaml\nservices:\n  web:\n    build: .\n== compose.prod.yaml\nservices:\n  web:\n    image: acme/web\n")]
    [InlineData("== docker-compose.yml\nservices: { web: { build: { context: ./web } } }\n== docker-compose.override.yml\n"
        + "services: { web: { image: acme/web } }\n")]
    [InlineData("== docker-compose.yml\nservices: { web: { build: . } }\n== docker-compose-prod.yml\nservices: { web: { image: acme/web } }\n")]
    [InlineData("== docker-compose.yml\nservices: { web: { build: . } }\n== compose.prod.yml\nservices: { web: { image: acme/web } }\n")]
    public void One_variant_may_build_the_image_of_another(string files) => MarkedFiles.Parse(files).Check();

    [Fact]
    public void An_override_may_build_the_image_of_the_base() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          web:
            image: acme/web
          db:
            image: ⟦postgres⟧
        == compose.override.yaml
        services:
          web:
            build: ./web
        """).Check();

    [Fact]
    public void A_version_1_file_has_its_services_at_the_root() => MarkedFiles.Parse("""
        == docker-compose.yml
        web:
          build: .
          ports: ["80:80"]
        db:
          image: redis
        == docker-compose.prod.yml
        services:
          web:
            image: acme/web
          db:
            image: ⟦redis⟧
        """).Check();

    [Fact]
    public void Other_folders_and_names_are_other_projects() => MarkedFiles.Parse("""
        == a/compose.yaml
        services: { web: { build: . } }
        == b/compose.yaml
        services: { web: { image: ⟦acme/web⟧ } }
        == a/shop.compose.yaml
        services: { web: { image: ⟦acme/web⟧ } }
        == a/shop.docker-compose.yml
        services: { web: { image: ⟦acme/web⟧ } }
        == a/compose.dev.yaml
        services: { web: { image: acme/web }, other: { image: ⟦acme/other⟧ } }
        """).Check();

    [Fact]
    public void Variants_of_a_file_with_another_name() => MarkedFiles.Parse("""
        == shop.compose.yaml
        services: { web: { build: . } }
        == shop.compose.prod.yaml
        services: { web: { image: acme/web } }
        """).Check();

    [Theory]
    [InlineData("build: !reset null")]
    [InlineData("build: !reset")]
    [InlineData("build: !reset {}")]
    [InlineData("\"build\": !reset null")]
    [InlineData("build : &none !reset null")]
    [InlineData("build: !reset { context: . }")]
    public void A_build_may_be_reset(string reset) => MarkedFiles.Parse($$"""
        == compose.yaml
        services:
          web:
            build: .
            image: acme/web:dev
        == compose.prod.yaml
        services:
          web:
            {{reset}}
            image: ⟦acme/web⟧
        """).Check();

    [Theory]
    [InlineData("build: !override { context: ./other }")]
    [InlineData("build: !resetting null")]
    [InlineData("build:")]
    public void A_build_may_be_replaced(string build) => MarkedFiles.Parse($$"""
        == compose.yaml
        services:
          web:
            build: .
        == compose.prod.yaml
        services:
          web:
            {{build}}
            image: acme/web
        """).Check();

    [Fact]
    public void Another_service_may_run_the_output() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          web:
            build: .
            image: acme/web
        == compose.prod.yaml
        services:
          worker:
            image: acme/web:latest
          other:
            image: ⟦acme/other⟧
        """).Check();

    [Fact]
    public void The_name_and_the_build_may_be_in_different_files() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          web:
            build: .
        == compose.prod.yaml
        services:
          web:
            image: acme/${NAME:-web}
          worker:
            image: acme/web
        """).Check();

    [Fact]
    public void A_service_may_extend_one_of_another_file() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          web:
            extends: { file: ./common/services.yml, service: base }
            image: acme/web
          cache:
            extends: { file: common/services.yml, service: cache }
            image: ⟦redis⟧
          chained:
            extends: { file: common/services.yml, service: chained }
            image: acme/chained
          unknown:
            extends: { file: ../elsewhere/common.yml, service: base }
            image: acme/unknown
          missing:
            extends: { file: common/services.yml, service: nothing }
            image: ⟦acme/missing⟧
          own:
            extends: web
            image: acme/own
          reset:
            extends: { file: common/services.yml, service: base }
            build: !reset null
            image: ⟦acme/reset⟧
        == common/services.yml
        services:
          base: { build: . }
          cache: { image: redis }
          chained: { extends: { service: base } }
        """).Check();

    [Fact]
    public void A_service_that_others_extend_runs_with_their_image() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          web:
            extends: { file: common.yml, service: web }
            image: ⟦nginx:1.27⟧
          api:
            extends: { file: common.yml, service: api }
          job:
            extends: { file: common.yml, service: job }
            build: .
          one:
            extends: { file: common.yml, service: shared }
            image: ⟦redis:7⟧
          two:
            extends: { file: common.yml, service: shared }
          three:
            extends: { file: common.yml, service: inherited }
            image: ⟦redis:7⟧
          local:
            extends: { file: compose.override.yaml, service: proxy }
            image: ⟦caddy:2⟧
        == common.yml
        services:
          web: { image: nginx }
          api: { image: ⟦httpd⟧ }
          job: { image: acme/job }
          shared: { image: ⟦redis⟧ }
          inherited: { image: ⟦redis⟧ }
          heir: { extends: inherited }
          other: { image: ⟦postgres⟧ }
          own: { image: ⟦alpine⟧ }
          replacing: { extends: own, image: ⟦busybox⟧ }
        == compose.override.yaml
        services:
          proxy: { image: ⟦caddy⟧ }
        """).Check();

    [Fact]
    public void Services_may_extend_each_other() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          a: { extends: { file: compose.b.yaml, service: a }, image: ⟦acme/a⟧ }
        == compose.b.yaml
        services:
          a: { extends: { file: compose.yaml, service: a } }
        """).Check();

    [Theory]
    [InlineData("include: [web/compose.yaml]")]
    [InlineData("include: [{ path: ./web/compose.yaml }]")]
    [InlineData("include:\n- path:\n  - web/compose.yaml\n  - web/more.yaml")]
    public void Included_files_belong_to_the_project(string include) => MarkedFiles.Parse($$"""
        == compose.yaml
        {{include}}
        == compose.override.yaml
        services:
          web: { image: acme/web }
          other: { image: ⟦acme/other⟧ }
        == web/compose.yaml
        services:
          web: { build: . }
        """).Check();

    [Fact]
    public void The_env_file_may_list_the_files() => MarkedFiles.Parse("""
        == .env
        COMPOSE_FILE=compose.yaml:deploy/prod.compose.yaml
        == compose.yaml
        services: { web: { build: . } }
        == deploy/prod.compose.yaml
        services: { web: { image: acme/web } }
        == deploy/test.compose.yaml
        services: { web: { image: ⟦acme/web⟧ } }
        """).Check();

    [Fact]
    public void A_build_may_be_merged() => MarkedFiles.Parse("""
        == compose.yaml
        x-base: &base
          build: .
        services:
          web:
            <<: *base
          list:
            <<: [*base]
        == compose.prod.yaml
        services:
          web: { image: acme/web }
          list: { image: acme/list }
        """).Check();

    [Fact]
    public void An_incomplete_file_does_not_affect_other_files() => MarkedFiles.Parse("""
        == compose.yaml
        services:
          web:
            image: ⟦acme/web⟧
          api:
            image: acme/api
            "
            build: .
        == compose.prod.yaml
        services:
          api: { image: ⟦acme/api⟧ }
        """).Check();

    [Theory]
    [InlineData("compose.yaml", "compose.override.yaml")]
    [InlineData("docker-compose.yml", "compose.override.yml")]
    [InlineData("docker-compose.yaml", "docker-compose.override.yml")]
    public void An_override_replaces_the_image_of_the_base(string file, string overriding) => MarkedFiles.Parse($$"""
        == {{file}}
        services:
          cache: { image: redis }
          db: { image: ⟦postgres⟧ }
          web: { image: acme/web }
        == {{overriding}}
        services:
          cache: { image: ⟦redis:7.4⟧ }
          db: { environment: [ A=b ] }
          web: { image: !reset null, build: . }
        """).Check();

    [Theory]
    [InlineData("compose.prod.yaml")]
    [InlineData("sub/compose.override.yaml")]
    [InlineData("shop.compose.override.yaml")]
    public void Another_file_does_not_replace_it_by_default(string other) => MarkedFiles.Parse($$"""
        == compose.yaml
        services: { cache: { image: ⟦redis⟧ } }
        == {{other}}
        services: { cache: { image: ⟦redis:7.4⟧ } }
        """).Check();

    [Fact]
    public void Only_the_first_default_name_is_merged() => MarkedFiles.Parse("""
        == compose.yaml
        services: { cache: { image: redis } }
        == docker-compose.yml
        services: { cache: { image: ⟦redis⟧ } }
        == compose.override.yaml
        services: { cache: { image: ⟦redis:7⟧ } }
        """).Check();

    [Fact]
    public void The_env_file_may_list_the_files_to_merge() => MarkedFiles.Parse("""
        == .env
        COMPOSE_FILE=compose.yaml:compose.prod.yaml
        == compose.yaml
        services: { cache: { image: redis } }
        == compose.override.yaml
        services: { cache: { image: ⟦redis:6⟧ } }
        == compose.prod.yaml
        services: { cache: { image: ⟦redis:7⟧ } }
        """).Check();

    [Fact]
    public void The_files_of_one_include_are_merged() => MarkedFiles.Parse("""
        == compose.yaml
        include:
        - path: [ sub/a.yaml, sub/b.yaml ]
        - sub/c.yaml
        == sub/a.yaml
        services: { cache: { image: redis }, db: { image: ⟦postgres⟧ } }
        == sub/b.yaml
        services: { cache: { image: ⟦redis:7⟧ } }
        == sub/c.yaml
        services: { db: { image: ⟦postgres:17⟧ } }
        """).Check();

    [Theory]
    [InlineData("stack.yml")]
    [InlineData("docker-stack.yml")]
    [InlineData("docker/postgres.yml")]
    [InlineData("deploy/local-stack.yaml")]
    [InlineData("values/x.yml")]
    public void A_compose_file_may_have_any_name(string path) => MarkedFiles.Parse($$"""
        == {{path}}
        x-common: &common { image: ⟦redis⟧ }
        services:
          cache: *common
          web: { build: ., image: acme/web }
        """).Check();

    [Fact]
    public void Variants_of_a_file_with_any_name_belong_together() => MarkedFiles.Parse("""
        == stack.yml
        services: { web: { build: . } }
        == stack.prod.yml
        services: { web: { image: acme/web } }
        == other.yml
        services: { web: { image: ⟦acme/web⟧ } }
        == compose.yaml
        services: { web: { image: ⟦acme/web⟧ } }
        """).Check();

    [Theory]
    [InlineData("services:\n  app.image:\n    class: Image\n    arguments: [ image ]\n  image: ~\n")]
    [InlineData("services:\n- image: redis\n")]
    [InlineData("services:\n  cache:\n    type: redis:7\n    image: { name: redis }\n")]
    [InlineData("services:\n  cache:\n    type: compose\n    services:\n      image: redis\n")]
    [InlineData("http:\n  services:\n    web: { image: redis }\n")]
    [InlineData("kind: X\napiVersion: x/v1\nservices:\n  a: { image: redis }\n")]
    [InlineData("steps: []\nservices:\n  a: { image: redis }\n")]
    [InlineData("pipeline: {}\nservices:\n  a: { image: redis }\n")]
    [InlineData("services: image\n")]
    [InlineData("a: services\nimage: redis\n")]
    public void Other_files_with_services_are_no_compose_files(string text) => MarkedFiles.Parse($"== any.yml\n{text}").Check();
}
