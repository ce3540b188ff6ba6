using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Tests.Documents.Settings;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Documents;

public sealed class ScannersTests
{
    public static TheoryData<DocumentKind> AllKinds { get; } = new(DocumentKind.All);

    static readonly string[] realistic =
    [
        """
        // settings
        { "Logging": { "Level": "x\n" }, "Worker": { "Container": { "Image": "org\/app", "Ports": [1, 2,], } },
          "DockerImage": "redis:7", "Docker:Image": "nginx", "TestContainers": [ { "image": "ghcr.io/o/a" } ] }
        """,
        "# escape=`\nARG TAG=\"latest\"\nARG IMAGE=nginx:${TAG}\nFROM --platform=$BUILDPLATFORM $IMAGE AS one\nRUN <<EOF\nFROM x\nEOF\n"
            + "FROM ${REG:-ghcr.io}/a`\n# c\n/b:1 AS two\nFROM one\nCOPY --from=two /a /b\nFROM redis@sha256:abc\n",
        "x-a: &a\n  build: .\nservices:\n  db: &db\n    image: \"post\\x67res:${TAG:-16}\"\n    command: >-\n      a\n\n      b\n"
            + "  web: { image: 'nginx', ports: [\"80:80\", a: b], }\n  app:\n    <<: [*a, *db]\n    image: app\n    list:\n    - - x\n      - y: z\n"
            + "  r:\n    image: &i !!str redis # c\n    text: plain\n      goes on\n---\nservices: {}\n...\n",
        "apiVersion: v1\nkind: List\nitems:\n- spec:\n    initContainers: [ { image: a } ]\n    containers:\n    {{- if .x }}\n    - &c\n      image: >-\n"
            + "        nginx\n"
            + "    - <<: *c\n      image: \"{{ .r }}/a:{{ .t }}\"\n    volumes:\n    - image: { reference: 'q.io/m' }\n  {{ end }}\n---\nimages:\n"
                + "- name: x\n  newTag: latest\n  digest: \"sha256:\\x61\"\n",
        "image:\n  registry: r.io\n  repository: &r o/app\n  tag: latest\nservices:\n- name: *r\n  image: ${A}\n- redis:${B:-x}\n"
            + "default: { image: { name: $C } }\n"
            + "jobs:\n  b: &j\n    container: node:${{ m }}\n    services: { db: { image: postgres } }\n    steps:\n    - uses: docker://alpine\n  c: *j\n"
                + "resources:\n  containers:\n  - image: u\n  w:\n    type: docker:Container\n    properties: { image: x, name: y }\n",
        "- config:\n    image.type: oci\n    image.description: ghcr.io/o/a (OCI)\n    image.id: \"o/a\"\n"
            + "- config: { image.description: 'docker.io/a/b (OCI)', volatile.container.oci: \"true\" }\n",
        "<Project>\n<PropertyGroup Condition='x'>\n<V>1&#46;2</V><!-- c --><W><![CDATA[$(V)]]></W>\n<ContainerBaseImage>r.io/a:$(V)-$(U)</ContainerBaseImage>"
            + "<ContainerImageTag>latest</ContainerImageTag></PropertyGroup><ItemGroup><X Y=\"z\" /></ItemGroup></Project>",
        """{ "version": 1, "images": { "docker.io/library/redis": { "tag": "7.4", "mediaType": "x" } } }""",
        """{ "profiles": { "a": { "commandName": "Docker", "environmentVariables": { "Worker__Image": "redis", "B": "%C%", "D": 7, } } } }""",
        "# c\nexport A__B=redis # c\nC=\"a\\\"b\"\nD='$x\ny'\nE=${F:-g}\n; d\n[A:B]\nC = \"redis\"\n/ e\n",
        "<?xml version='1.0'?>\n<s Name='a'><Worker Image='re&#100;is'><Tag>7</Tag></Worker>\n<Worker Name=\"b\">x<![CDATA[y]]></Worker><Worker/></s>",
    ];

    static readonly string[] pieces =
    [
        "\"", "'", "{", "}", "[", "]", ":", ": ", ",", "-", "- ", "#", " #", "\\", "\n", "\r\n", "\t", " ", "    ", "$", "${", "}", "&", "*", "|", ">", "<<EOF",
        "\0", "\uFEFF", "\uD800", "é", "image: ", "\"Image\": ", "FROM ", "ARG ",
        "<a>", "</", "<![CDATA[", "<!--", "$(", "---\n", "//", "/*", "@sha256:", "{{", "`", "?", "!",
    ];

    static ScanResult CheckConsistent(DocumentKind kind, string text)
    {
        ScanResult result = kind.Scan(text);
        int last = -1;
        foreach (FoundImage image in result.Images)
        {
            Assert.InRange(image.Span.Start, Math.Max(0, last), text.Length);
            Assert.InRange(image.Span.End, image.Span.Start, text.Length);
            last = image.Span.Start;
            string written = image.Written.Text;
            Assert.Equal(image.Written.HoleNames.Count, written.Count(c => c == ImageText.Hole));
            for (int i = 0; i < written.Length; i++)
            {
                TextRange unit = image.Map.ToDocument(new TextRange(i, 1));
                Assert.InRange(unit.Start, 0, text.Length);
                Assert.InRange(unit.End, unit.Start, text.Length);
                if (unit.Length == 1 && written[i] != ImageText.Hole && written[i] != ' ' && written[i] != '\n')
                {
                    Assert.Equal(text[unit.Start], written[i]);
                }
            }

            if (image.Map.IsVerbatim)
            {
                Assert.Equal(text.Substring(image.Map.ToDocument(0), written.Length), written);
            }
        }

        Assert.Equal(result.Images.Count, result.Images.Select(image => image.Span).Distinct().Count());
        CheckInside(result.Fault, text);
        CheckInside(ImageLock.Read(text).Fault, text);
        foreach (Setting setting in kind.SettingsIn(text, SettingsOracle.Everything))
        {
            SettingsOracle.CheckPlace(setting, text);
        }

        return result;
    }

    static void CheckInside(DocumentFault? fault, string text)
    {
        if (fault is not null)
        {
            Assert.InRange(fault.Range.Start, 0, text.Length);
            Assert.InRange(fault.Range.End, fault.Range.Start, text.Length);
            Assert.NotEmpty(fault.Message);
            Assert.False(fault.Message.EndsWith('.'));
        }
    }

    static string Describe(ScanResult result) =>
        string.Join("\n", result.Images.Select(image => $"{image.Span} {image.Written.Display} {image.KeyPath}")) + result.Fault;

    static string Mutated(string text, Random random)
    {
        for (int change = random.Next(1, 5); change > 0; change--)
        {
            int at = random.Next(text.Length + 1);
            int length = random.Next(Math.Min(random.Next(1, 12), text.Length - at + 1));
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, pieces[random.Next(pieces.Length)]),
                _ => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), pieces[random.Next(pieces.Length)]),
            };
        }

        return text;
    }

    [Fact]
    public void Return_consistent_results_for_mutated_files()
    {
        var random = new Random(20_241_123);
        for (int i = 0; i < 5_000; i++)
        {
            string text = Mutated(realistic[i % realistic.Length], random);
            foreach (DocumentKind kind in DocumentKind.All)
            {
                Assert.Equal(Describe(CheckConsistent(kind, text)), Describe(kind.Scan(text)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Return_consistent_results_for_every_part_of_a_file(DocumentKind kind)
    {
        foreach (string text in realistic)
        {
            for (int length = 0; length <= text.Length; length++)
            {
                _ = CheckConsistent(kind, text[..length]);
                _ = CheckConsistent(kind, text[..length].Replace("\n", "\r\n", StringComparison.Ordinal));
                _ = CheckConsistent(kind, "\uFEFF" + text[length..]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Return_consistent_results_for_unusual_files(DocumentKind kind)
    {
        string[] texts = ["", "\uFEFF", "\0", "\n", "\r", "\t", "image\0", "image: \uD800", "\"image", "{\"image\":\"\\u", "#image", "FROM", "FROM \0"];
        foreach (string text in texts)
        {
            _ = CheckConsistent(kind, text);
        }
    }

    const string Project = "<Project><PropertyGroup><ContainerBaseImage>redis</ContainerBaseImage></PropertyGroup>";

    public static TheoryData<DocumentKind, string, string, string> Floods { get; } = new()
    {
        { DocumentKind.AppSettings, "{\"DockerImage\":\"redis\",\"a\":\"", "x", "" },
        { DocumentKind.AppSettings, "{\"DockerImage\":\"redis\",\"a\":", "[", "" },
        { DocumentKind.AppSettings, "{\"DockerImage\":\"redis\",\"a\":", "{\"Docker\":", "" },
        { DocumentKind.AppSettings, "{\"DockerImage\":\"redis\",\"a\":\"", "\\n", "\"}" },
        { DocumentKind.AppSettings, "{\"DockerImage\":\"redis\",", "\"a:Tag\":1,", "}" },
        { DocumentKind.Dockerfile, "FROM redis\n", "RUN <<A \\\n", "" },
        { DocumentKind.Dockerfile, "FROM redis\nFROM ", "${A:-", "" },
        { DocumentKind.Dockerfile, "FROM redis\nFROM ", "x", "" },
        { DocumentKind.Dockerfile, "FROM redis\nRUN ", "<<A ", "" },
        { DocumentKind.Dockerfile, "FROM redis\n", "\\\n", "" },
        { DocumentKind.Dockerfile, "", "ARG A=x$A\n", "FROM redis" },
        { DocumentKind.Dockerfile, "ARG A=x\n", "FROM a$A\n", "FROM redis" },
        { DocumentKind.Dockerfile, "ARG A=x\nFROM redis\n", "ARG A\n", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n", "  b: &b { extends: b, <<: *b, image: x, build: . }\n", "" },
        { DocumentKind.Compose, "x: &x { image: redis }\nservices:\n  a:\n    <<: [ ", "*x, ", "]\n" },
        { DocumentKind.Compose, "x: &x { image: redis }\nservices:\n", "  a: *x\n", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n  b:\n    image: ", "${A-", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n  b: ", "[", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n  b: ", "{a: ", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n  b:\n    ", "- ", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n  b: \"", "x\n ", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n  b: x", "\n   y", "\n" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n", "  b: x\n\n", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n  b: ", "&a ", "" },
        { DocumentKind.Compose, "services:\n  a: &a\n    image: redis\n", "  b: &a { <<: *a, extends: *a }\n", "" },
        { DocumentKind.Kubernetes, "containers:\n- image: redis\n", "{{ x }}", "" },
        { DocumentKind.Kubernetes, "containers:\n- image: redis\n- image: ", "{{ x }} ", "" },
        { DocumentKind.Kubernetes, "containers:\n- image: redis\n", "{{", "" },
        { DocumentKind.Kubernetes, "containers:\n- image: redis\n", "- image: ${\n", "" },
        { DocumentKind.Kubernetes, "containers:\n- image: redis\n- image: ", "${", "" },
        { DocumentKind.MSBuild, Project, "<a>", "" },
        { DocumentKind.MSBuild, Project, "<a b='&'/>", "" },
        { DocumentKind.MSBuild, Project, "<PropertyGroup><ContainerImageTag>$(</ContainerImageTag></PropertyGroup>", "" },
        { DocumentKind.MSBuild, Project + "<PropertyGroup><a>", "&", "" },
        { DocumentKind.MSBuild, Project + "<PropertyGroup><a>", "$(", "</a></PropertyGroup>" },
        { DocumentKind.MSBuild, Project, "<PropertyGroup><a>$(a)$(a)</a></PropertyGroup>", "" },
        { DocumentKind.MSBuild, Project, "<PropertyGroup><a>b</a><a>$(a)$(a)</a></PropertyGroup>", "" },
        { DocumentKind.Yaml, "apiVersion: v1\nkind: x\ncontainers:\n- image: redis\n", "apiVersion kind ", "" },
        { DocumentKind.GitHubWorkflow, "jobs: { a: { container: redis } }\nx:\n", "  - uses: a\n    steps:\n    - uses: docker://\n", "" },
        { DocumentKind.GitLabPipeline, "image: redis\nservices:\n", "- $A\n", "" },
        { DocumentKind.HelmValues, "image: redis\na:\n", "- { image: a, tag: b, repository: c }\n", "" },
        { DocumentKind.Pulumi, "containers: [ { image: redis } ]\nresources:\n", "  a: { type: docker:Container, properties: { image: b } }\n", "" },
        { DocumentKind.Compose, "services:\n  a:\n    image: redis\n  b: |\n", "   x\n", "" },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    [Trait("Category", "Flood")]
    public void Take_linear_time_and_keep_earlier_images(DocumentKind kind, string start, string piece, string end)
    {
        string Flood(int length) => start + string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + end;

        LinearTime.Check(Flood, text => Assert.Contains(kind.Scan(text).Images, image => image.Written.Text == "redis"));
    }

    public static TheoryData<DocumentKind, string, string, string> FloodsOfSettings { get; } = new()
    {
        { DocumentKind.AppSettings, "{\"Image\":\"redis\",\"a\":", "{\"Image\":", "" },
        { DocumentKind.AppSettings, "{\"Image\":\"redis\",\"a\":", "[", "" },
        { DocumentKind.AppSettings, "{\"Image\":\"redis\",\"a\":[", "0,", "" },
        { DocumentKind.AppSettings, "{\"Image\":\"redis\",\"", "a:", "\":7}" },
        { DocumentKind.LaunchSettings, "{\"profiles\":{\"a\":{\"environmentVariables\":{\"Image\":\"redis\",", "\"a__Image\":1,", "" },
        { DocumentKind.EnvironmentFile, "Image=redis\n", "a='", "" },
        { DocumentKind.EnvironmentFile, "Image=redis\n", "Image\n", "" },
        { DocumentKind.EnvironmentFile, "Image=redis\nImage=", " ", "" },
        { DocumentKind.IniSettings, "Image=redis\n", "[a]\nb=c\n", "" },
        { DocumentKind.IniSettings, "Image=redis\n", "[\n=", "" },
        { DocumentKind.XmlSettings, "<s><Image>redis</Image>", "<a>", "" },
        { DocumentKind.XmlSettings, "<s><Image>redis</Image>", "<a Name='b'>", "" },
        { DocumentKind.XmlSettings, "<s><Image>redis</Image>", "<a/>", "" },
        { DocumentKind.XmlSettings, "<s><Image>redis</Image><a ", "b='&' ", "" },
        { DocumentKind.XmlSettings, "<s><Image>redis</Image><a>", "&", "" },
    };

    [Theory]
    [MemberData(nameof(FloodsOfSettings))]
    [Trait("Category", "Flood")]
    public void Take_linear_time_for_settings_and_keep_earlier_ones(DocumentKind kind, string start, string piece, string end)
    {
        var wanted = new SettingKeys(["Image", "*:Image", "a:*", "*:*:*:b"]);
        string Flood(int length) => start + string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + end;

        LinearTime.Check(Flood, text => Assert.Equal("redis", kind.SettingsIn(text, wanted)[0].Value));
    }

    [Theory]
    [InlineData(nameof(DocumentKind.AppSettings), "{\"DockerImage\":\"redis\",\"a\":\"", "\"}")]
    [InlineData(nameof(DocumentKind.Dockerfile), "FROM redis\nRUN ", "")]
    [InlineData(nameof(DocumentKind.Compose), "services:\n  a:\n    image: redis\n    x: ", "\n")]
    [InlineData(nameof(DocumentKind.Kubernetes), "containers:\n- image: redis\n  x: ", "\n")]
    [InlineData(nameof(DocumentKind.DevContainer), "{\"image\":\"redis\",\"a\":\"", "\"}")]
    [InlineData(nameof(DocumentKind.MSBuild), Project + "<!--", "--></Project>")]
    [Trait("Category", "Flood")]
    public void Read_a_line_of_ten_million_characters(string kindName, string start, string end)
    {
        DocumentKind kind = Kinds.ByName(kindName);
        ScanResult result = kind.Scan(start + new string('x', 10_000_000) + end);
        Assert.Equal("redis", Assert.Single(result.Images).Written.Text);
        Assert.Null(result.Fault);
    }
}
