using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Documents.Compose;

public sealed class ComposeImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Compose, marked, written);

    public sealed class Finds
    {
        [Theory]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧")]
        [InlineData("\uFEFFservices:\r\n  db:\r\n    image: ⟦postgres⟧ # why\r\n    ports: []\r\n")]
        [InlineData("services:\n  db:\n    image:   '⟦postgres:16⟧'\n  web: {image: \"⟦nginx⟧\"}\n")]
        [InlineData("\"services\":\n  'db':\n    \"image\": ⟦postgres⟧\n")]
        [InlineData("services: { db: { image: ⟦postgres⟧, ports: [\"1:2\"] }, web: {\"image\":\"⟦nginx⟧\"} }")]
        [InlineData("services:\n  db:\n    image: &img ⟦postgres⟧\n  b:\n    image: !!str ⟦redis⟧\n")]
        [InlineData("services:\n  db:\n    image: !!str &img\n      ⟦postgres⟧\n")]
        [InlineData("services:\n  db:\n    image:\n      ⟦postgres⟧\n")]
        [InlineData("services:\n  db: &db\n    image: ⟦postgres⟧\n  other:\n    <<: *db\n    image: ⟦redis⟧\n")]
        [InlineData("---\nservices:\n  db:\n    image: ⟦postgres⟧\n...\n")]
        [InlineData("%YAML 1.2\n---\nservices:\n  db:\n    image: ⟦localhost:5000/db⟧\n")]
        [InlineData("services:\n    db:\n        command:\n        - a: b\n          c: d\n        - e\n        image: ⟦postgres⟧\n")]
        [InlineData("services:\n  db:\n    command: >-\n      image: no\n\n      build: no\n    image: ⟦postgres⟧\n")]
        [InlineData("services:\n  db:\n    command: |2\n        image: no\n    image: ⟦postgres⟧\n")]
        [InlineData("services:\n  db:\n    labels:\n      build: x\n    image: ⟦postgres⟧\n")]
        [InlineData("services:\n  db:\n    image: ⟦nginx@sha256:abc⟧\n")]
        [InlineData("services:\n  db:\n    image: ⟦a#b⟧\n")]
        [InlineData("services:\n  db:\t\n    image:\t⟦a⟧\t# c\n")]
        [InlineData("services:\n  db:\n    ports:\n    - 1\n    - a: b\n    image: ⟦x⟧\n")]
        [InlineData("services:\n  db:\n    x:\n\n# c\n      y: z\n  # d\n    image: ⟦x⟧\n")]
        [InlineData("services:\n  db:\n    command: |\n      image: no\n\n     build\n    image: ⟦x⟧\n")]
        [InlineData("services:\r  db:\r    x: y\r    image: ⟦x⟧\r")]
        [InlineData("a: b\n  c\n\n  d\nservices:\n  db:\n    image: ⟦x⟧\n    z: y\n---\nservices: { e: { image: ⟦f⟧ } }\n")]
        [InlineData("services:\n  db:\n    a: {\n  b: c\n}\n    image: ⟦x⟧\n")]
        [InlineData("services:\n  db:\n    a:\n    - \"b\n  c\"\n    image: ⟦x⟧\n")]
        [InlineData("services:\n  db:\n    volumes:\n    - type: image\n      source: ⟦o/data⟧\n      target: /d\n    - type: bind\n      source: ./x\n")]
        [InlineData("x-v: &v\n  type: image\nservices:\n  db:\n    volumes:\n    - source: ⟦o/data:1⟧\n      <<: *v\n    - ./a:/b\n")]
        [InlineData("services:\n  db:\n    profiles: [dev]\n    image: >-\n      ⟦x⟧\n")]
        [InlineData("x-a: &a\n  image: ⟦x⟧\nservices:\n  db: { <<: *a }\n  b:\n    <<: { <<: *a, restart: no }\n")]
        public void The_image_of_a_service(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("x-img: &img ⟦postgres⟧\nservices:\n  db:\n    image: *img\n  other:\n    image: *img\n")]
        [InlineData("services:\n  db:\n    image: &img '⟦postgres⟧'\n  other: { image: *img }\n")]
        [InlineData("x-a: &img redis\nx-b: &img ⟦nginx⟧\nservices:\n  db:\n    image: *img\n")]
        [InlineData("x-app: &app\n  image: ⟦app⟧\n  restart: always\nservices:\n  web:\n    <<: *app\n    ports: []\n  worker:\n    <<: *app\n")]
        [InlineData("x-a: &a { image: ⟦one⟧ }\nx-b: &b { image: two }\nservices:\n  web:\n    <<: [*a, *b]\n")]
        [InlineData("x-a: &a { image: one }\nservices:\n  web:\n    image: ⟦two⟧\n    <<: *a\n")]
        [InlineData("x-a: &a { image: one }\nservices:\n  web:\n    <<: *a\n    image: ⟦two⟧\n")]
        [InlineData("x-a: &a { image: ⟦one⟧ }\nx-b: &b\n  <<: *a\nservices:\n  web:\n    <<: *b\n")]
        [InlineData("x-a: &a { image: ⟦one⟧ }\nservices:\n  web: *a\n")]
        [InlineData("x-a:\n  web: &a\n    image: ⟦one⟧\nservices:\n  web:\n    <<: *a\n")]
        [InlineData("services:\n  base:\n    image: ⟦one⟧\n  web:\n    extends: base\n    image: ⟦two⟧\n  api:\n    extends: { service: web }\n"
            + "    image: ⟦three⟧\n")]
        [InlineData("services:\n  a:\n    extends: b\n    image: ⟦one⟧\n  b:\n    extends: a\n    image: ⟦two⟧\n")]
        [InlineData("services:\n  a:\n    extends: nobody\n    image: ⟦one⟧\n")]
        public void The_image_that_a_service_shares(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("x-a: &a ⟦redis⟧\nservices:\n  db:\n    image: *a\n    container_name: *a\n", false)]
        [InlineData("services:\n  db:\n    image: &a ⟦redis⟧\n    command: [ *a ]\n", false)]
        [InlineData("services:\n  db:\n    image: &a ⟦redis⟧\n  web:\n    image: *a\n", true)]
        public void Which_images_are_editable(string marked, bool isEditable) => Assert.Equal(isEditable, Check(marked).Images[0].IsEditable);

        [Theory]
        [InlineData("services:\n  db:\n    image: \"⟦post\\x67res⟧\"", "postgres")]
        [InlineData("services:\n  db:\n    \"im\\u0061ge\": \"⟦a\\/b⟧\"", "a/b")]
        [InlineData("services:\n  db:\n    image: '⟦it''s⟧'", "it's")]
        [InlineData("services:\n  db:\n    image: ⟦post\n      gres⟧\n", "post gres")]
        [InlineData("services:\n  db:\n    image: \"⟦post\\\n      gres⟧\"\n", "postgres")]
        public void The_unescaped_value(string marked, string written) => Check(marked, written);
    }

    public sealed class Variables
    {
        [Theory]
        [InlineData("${IMAGE}", "${IMAGE}")]
        [InlineData("$IMAGE", "$IMAGE")]
        [InlineData("postgres:${TAG}", "postgres:${TAG}")]
        [InlineData("postgres:${TAG:-16}", "postgres:16")]
        [InlineData("postgres:${TAG-16}", "postgres:16")]
        [InlineData("${REGISTRY-}web", "web")]
        [InlineData("${IMAGE:-postgres:${TAG:-16}}", "postgres:16")]
        [InlineData("${A:-${B:-${C}}}", "${C}")]
        [InlineData("postgres:${TAG:?set it}", "postgres:${TAG:?set it}")]
        [InlineData("postgres${TAG:+:x}", "postgres${TAG:+:x}")]
        [InlineData("a$$b", "a$b")]
        [InlineData("a$", "a$")]
        [InlineData("a${", "a${")]
        [InlineData("a${}", "a${}")]
        public void Are_replaced_by_defaults(string value, string written) =>
            Check($"services:\n  db:\n    image: ⟦{value}⟧\n", written);

        [Fact]
        public void Map_to_the_position_of_their_default()
        {
            const string text = "services:\n  db:\n    image: \"${IMAGE:-nginx}\"\n";
            FoundImage image = Assert.Single(DocumentKind.Compose.Scan(text).Images);
            int start = text.IndexOf("nginx", StringComparison.Ordinal);
            Assert.Equal(new TextRange(start, 5), image.Map.ToDocument(new TextRange(0, 5)));
            Assert.Equal(start + 5, image.Map.ToDocument(5));
        }

        [Fact]
        public void Nested_too_deeply_are_holes()
        {
            string deep = string.Concat(Enumerable.Repeat("${A:-", 10_000)) + "x" + new string('}', 10_000);
            Assert.True(Assert.Single(DocumentKind.Compose.Scan($"services:\n  db:\n    image: {deep}\n").Images).Written.HasHoles);
        }
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("services:\n  web:\n    build: .\n    image: web\n")]
        [InlineData("services:\n  web:\n    image: web\n    build:\n      context: .\n")]
        [InlineData("services: { web: { image: web, build: . } }")]
        [InlineData("x-app: &app\n  build: .\nservices:\n  web:\n    <<: *app\n    image: web\n")]
        [InlineData("x-app: &app\n  build: .\nx-b: &b {}\nservices:\n  web:\n    image: web\n    <<: [*b, *app]\n")]
        [InlineData("x-app: &app\n  build: .\nx-b: &b\n  <<: *app\nservices:\n  web:\n    <<: *b\n    image: web\n")]
        [InlineData("services:\n  web:\n    image: web\n    build: &b .\n  worker:\n    image: web\n")]
        [InlineData("services:\n  worker:\n    image: web:latest\n  web:\n    image: web\n    build: .\n")]
        [InlineData("services:\n  web:\n    image: ${REG:-ghcr.io}/web:${TAG}\n    build: .\n  worker:\n    image: ${REG:-ghcr.io}/web:${TAG}\n")]
        [InlineData("x-app: &app\n  image: app\nservices:\n  web:\n    <<: *app\n    build: .\n  worker:\n    <<: *app\n")]
        [InlineData("x-app: &app\n  build: .\n  image: app\nservices:\n  web: *app\n")]
        [InlineData("services:\n  base:\n    build: .\n  web:\n    extends: base\n    image: web\n")]
        [InlineData("services:\n  web:\n    image: web\n    extends: { service: mid }\n  mid:\n    extends:\n      service: base\n  base:\n    build: .\n")]
        [InlineData("services:\n  web:\n    image: web\n    extends: { file: common.yml, service: base }\n")]
        [InlineData("services:\n  mid:\n    extends: { file: common.yml, service: base }\n  web:\n    extends: mid\n    image: web\n")]
        public void What_a_service_builds(string text) => Check(text);

        [Theory]
        [InlineData("")]
        [InlineData("x-db:\n  image: postgres\n")]
        [InlineData("x-all:\n  services:\n    db:\n      image: postgres\n")]
        [InlineData("image: postgres\n")]
        [InlineData("services:\n  image: postgres\n")]
        [InlineData("services:\n  - image: postgres\n")]
        [InlineData("services:\n  db:\n    # image: postgres\n    x: \"image: postgres\"\n")]
        [InlineData("services:\n  db:\n    image:\n")]
        [InlineData("services:\n  db:\n    image: ~\n")]
        [InlineData("services:\n  db:\n    image: null\n")]
        [InlineData("services:\n  db:\n    image: ''\n")]
        [InlineData("services:\n  db:\n    image: *img\n")]
        [InlineData("services:\n  db:\n    image: |\n      postgres\n")]
        [InlineData("services:\n  db:\n    image: { name: x }\n")]
        [InlineData("services:\n  db:\n    image: [ x ]\n")]
        [InlineData("services:\n  db:\n    image: \"{{ image }}\"\n")]
        [InlineData("services:\n  db:\n    labels:\n      image: x\n")]
        [InlineData("services:\n  db:\n    Image: x\n")]
        [InlineData("volumes:\n  db:\n    image: x\n")]
        public void What_is_not_the_image_of_a_service(string text) => Assert.Null(Check(text).Fault);
    }

    public sealed class Faults
    {
        [Theory]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n    ports: [\n", "A ']' is missing")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n  web:\n    image: \"nginx\n", "The quotes are not closed")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n\tweb:\n", "A tab can't indent")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n   web:\n", "The indentation does not match an outer level")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n    ports\n", "A ':' is missing after the key")]
        [InlineData("services:\n  db:\n    image: a: b\n", "A mapping can't begin inside a value")]
        [InlineData("services:\n  db:\n    image: ⟦a⟧\n    x: \"\\q\"\n", "The escape is not valid in YAML")]
        [InlineData("services:\n  db:\n    image: ⟦a⟧\n  web:\n    image: web\n    ports\n    build: .\n", "A ':' is missing after the key")]
        public void Do_not_affect_the_images_before_them(string marked, string message) =>
            Assert.Equal(message, Check(marked).Fault?.Message);
    }

    [Fact]
    public void Reports_the_path_of_an_image() =>
        Assert.Equal("services.db.image", Check("services:\n  db:\n    image: ⟦a⟧").Images[0].KeyPath);
}
