using OciTagAnalyzer.Core.Documents;
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
        public void The_image_of_a_service(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("services:\n  db:\n    image: \"⟦post\\x67res⟧\"", "postgres")]
        [InlineData("services:\n  db:\n    \"im\\u0061ge\": \"⟦a\\/b⟧\"", "a/b")]
        [InlineData("services:\n  db:\n    image: '⟦it''s⟧'", "it's")]
        [InlineData("services:\n  db:\n    image: ⟦post\n      gres⟧\n", "post gres")]
        [InlineData("services:\n  db:\n    image: \"⟦post\\\n      gres⟧\"\n", "postgres")]
        public void The_value_behind_escapes(string marked, string written) => Check(marked, written);
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
        public void Are_filled_in_from_defaults(string value, string written) =>
            Check($"services:\n  db:\n    image: ⟦{value}⟧\n", written);

        [Fact]
        public void Know_where_their_default_stands()
        {
            const string text = "services:\n  db:\n    image: \"${IMAGE:-nginx}\"\n";
            ImagePlace place = Assert.Single(ImageDocument.Scan(DocumentKind.Compose, text).Places);
            int start = text.IndexOf("nginx", StringComparison.Ordinal);
            Assert.Equal(new TextRange(start, 5), place.Map.ToDocument(new TextRange(0, 5)));
            Assert.Equal(start + 5, place.Map.ToDocument(5));
        }

        [Fact]
        public void Nested_too_deep_are_holes()
        {
            string deep = string.Concat(Enumerable.Repeat("${A:-", 10_000)) + "x" + new string('}', 10_000);
            Assert.True(Assert.Single(ImageDocument.Scan(DocumentKind.Compose, $"services:\n  db:\n    image: {deep}\n").Places).Written.HasHoles);
        }
    }

    public sealed class Leaves_out
    {
        [Theory]
        [InlineData("services:\n  web:\n    build: .\n    image: web\n")]
        [InlineData("services:\n  web:\n    image: web\n    build:\n      context: .\n")]
        [InlineData("services: { web: { image: web, build: . } }")]
        [InlineData("x-app: &app\n  build: .\nservices:\n  web:\n    <<: *app\n    image: web\n")]
        [InlineData("x-app: &app\n  build: .\nx-b: &b {}\nservices:\n  web:\n    image: web\n    <<: [*b, *app]\n")]
        [InlineData("x-app: &app\n  build: .\nx-b: &b\n  <<: *app\nservices:\n  web:\n    <<: *b\n    image: web\n")]
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
        public void What_is_no_image_of_a_service(string text) => Assert.Null(Check(text).Fault);
    }

    public sealed class Faults
    {
        [Theory]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n    ports: [\n", "A ']' is missing")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n  web:\n    image: \"nginx\n", "The quotes are not closed")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n\tweb:\n", "A tab can't indent")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n   web:\n", "The indentation fits no level above")]
        [InlineData("services:\n  db:\n    image: ⟦postgres⟧\n    ports\n", "A ':' is missing after the key")]
        [InlineData("services:\n  db:\n    image: a: b\n", "A mapping can't begin inside a value")]
        [InlineData("services:\n  db:\n    image: ⟦a⟧\n    x: \"\\q\"\n", "The escape is not one that YAML knows")]
        public void Leave_the_images_before_them(string marked, string message) =>
            Assert.Equal(message, Check(marked).Fault?.Message);
    }

    [Fact]
    public void Names_what_leads_to_an_image() =>
        Assert.Equal("services.db.image", Check("services:\n  db:\n    image: ⟦a⟧").Places[0].KeyPath);
}
