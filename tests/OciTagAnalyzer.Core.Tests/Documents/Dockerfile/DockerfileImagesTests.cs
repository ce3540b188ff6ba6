using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Documents.Dockerfile;

public sealed class DockerfileImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Dockerfile, marked, written);

    public sealed class Finds
    {
        [Theory]
        [InlineData("FROM ⟦nginx⟧")]
        [InlineData("from ⟦nginx:1.27⟧\n")]
        [InlineData("FrOm\t⟦nginx⟧ As web\r\nRUN x\r\n")]
        [InlineData("\uFEFFFROM ⟦nginx⟧")]
        [InlineData("\n\n  # comment\n  FROM   ⟦localhost:5000/app⟧   AS   x  \n")]
        [InlineData("FROM --platform=linux/amd64 ⟦nginx⟧")]
        [InlineData("FROM --platform=$BUILDPLATFORM --other=x ⟦mcr.microsoft.com/dotnet/sdk:10.0⟧ AS build")]
        [InlineData("FROM ⟦alpine⟧ AS alpine\nFROM alpine")]
        [InlineData("FROM ⟦a⟧ AS one\nFROM ⟦b⟧ AS two\nFROM ONE\nFROM ⟦three⟧")]
        // A number refers to a stage only in COPY.
        [InlineData("FROM ⟦nginx⟧\nFROM ⟦redis⟧\nFROM ⟦1⟧")]
        [InlineData("FROM ⟦nginx@sha256:abc⟧")]
        [InlineData("FROM ⟦Nginx⟧")]
        [InlineData("FROM ⟦scratch:1⟧")]
        [InlineData("FROM \"⟦nginx⟧\"")]
        public void The_image_of(string marked) => Check(marked);

        [Theory]
        [InlineData("FROM \\\n  ⟦nginx⟧")]
        [InlineData("FROM \\  \n# a comment\n\n  ⟦nginx⟧ \\\n AS x\nFROM x")]
        [InlineData("FR\\\nOM ⟦nginx⟧")]
        [InlineData("\\\nFROM ⟦nginx⟧")]
        [InlineData("RUN a \\\n FROM b\nFROM ⟦nginx⟧")]
        [InlineData("RUN a \\\\\nFROM ⟦nginx⟧")]
        [InlineData("# escape=`\nFROM `\n ⟦nginx⟧\nRUN dir C:\\\nFROM ⟦redis⟧")]
        [InlineData("# syntax=⟦docker/dockerfile:1⟧\n#escape = `  \nRUN x `\nFROM y\nFROM ⟦nginx⟧")]
        [InlineData("# not a directive\n# escape=`\nRUN x \\\nFROM y\nFROM ⟦nginx⟧")]
        [InlineData(" # escape=`\nRUN dir C:\\\nFROM ⟦redis⟧")]
        [InlineData("\uFEFF\t#escape=`\r\nRUN dir C:\\\r\nFROM ⟦redis⟧\r\n")]
        [InlineData("# syntax=⟦docker/dockerfile:1⟧\n  # escape=`\nRUN dir C:\\\nFROM ⟦redis⟧")]
        [InlineData(" # escape=`\n# syntax=x/y\nRUN dir C:\\\nFROM ⟦redis⟧")]
        [InlineData(" # syntax=x/y\n # escape=`\nRUN dir C:\\\nFROM ⟦redis⟧")]
        [InlineData("\n# escape=`\nRUN x \\\nFROM y\nFROM ⟦nginx⟧")]
        [InlineData("#!/usr/bin/env x\n# escape=`\nRUN x \\\nFROM y\nFROM ⟦nginx⟧")]
        public void An_image_on_continued_lines(string marked) => Check(marked);

        [Fact]
        public void An_image_that_a_continuation_splits() => Check("FROM ⟦ngi\\\nnx:1⟧", "nginx:1");

        [Theory]
        [InlineData("FROM ⟦a⟧\nRUN <<EOF\nFROM b\nEOF\nFROM ⟦c⟧")]
        [InlineData("FROM ⟦a⟧\nRUN cat <<-\"EOF\" >x\n\tFROM b\n\tEOF\nFROM ⟦c⟧")]
        [InlineData("FROM ⟦a⟧\nCOPY <<one <<two /x\nFROM b\none\nFROM d\ntwo\nFROM ⟦c⟧")]
        [InlineData("FROM ⟦a⟧\r\nRUN <<'END'\r\nFROM b\r\nEND\r\nFROM ⟦c⟧\r\n")]
        [InlineData("FROM ⟦a⟧\nRUN cat <<< x\nFROM ⟦c⟧")]
        [InlineData("FROM ⟦a⟧\nRUN echo \"<<EOF\"\nFROM ⟦c⟧")]
        [InlineData("FROM ⟦a⟧\nRUN echo $((1<<2))\nFROM ⟦c⟧")]
        [InlineData("FROM ⟦a⟧\nLABEL x=<<EOF\nFROM ⟦c⟧")]
        [InlineData("FROM ⟦a⟧\nONBUILD RUN <<EOF\nFROM b\nEOF\nFROM ⟦c⟧")]
        [InlineData("FROM ⟦a⟧\nONBUILD CMD <<EOF\nFROM ⟦c⟧")]
        public void No_image_in_a_here_document(string marked) => Check(marked);

        [Theory]
        [InlineData("<<eo'f'", "eof")]
        [InlineData("<<'e'of", "eof")]
        [InlineData("<<e\"o\"'f'", "eof")]
        [InlineData("<<eo\\'f", "eo'f")]
        [InlineData("<<'e'o\\'f", "eo'f")]
        [InlineData("<<'one two'", "one two")]
        [InlineData("<<\"a\\\"b\" >x", "a\"b")]
        [InlineData("<<$EOF", "$EOF")]
        [InlineData("<<${E:-x}F", "${E:-x}F")]
        [InlineData("<<  EOF > x", "EOF")]
        [InlineData("<< -EOF", "-EOF")]
        [InlineData("3<<E", "E")]
        [InlineData("cat ${a%\"b} c\"} <<E", "E")]
        [InlineData("cat ${a/b/c} ${d//e/f} <<E", "E")]
        [InlineData("cat \"$a ${b:-'}'}\" $1 $@ <<E", "E")]
        public void No_image_in_a_here_document_of_any_name(string words, string end)
        {
            Check($"FROM ⟦a⟧\nRUN {words}\nFROM b\n{end}\nFROM ⟦c⟧");
            Check($"# escape=`\nFROM ⟦a⟧\r\nRUN {words}\r\nFROM b\r\n{end}\r\nFROM ⟦c⟧");
        }

        [Theory]
        [InlineData("<<")]
        [InlineData("<<''")]
        [InlineData("<<- EOF")]
        [InlineData("<<<EOF")]
        [InlineData("x<<EOF")]
        [InlineData("'<<EOF'")]
        [InlineData("it's <<EOF")]
        [InlineData("\"x <<EOF")]
        [InlineData("<<EO'F")]
        [InlineData("${a[0]} <<EOF")]
        [InlineData("${a^^} <<EOF")]
        [InlineData("${a <<EOF")]
        [InlineData("${} <<EOF")]
        [InlineData("${a:#b} <<EOF")]
        [InlineData("\\ <<EOF")]
        public void An_image_after_what_BuildKit_does_not_recognize_as_a_here_document(string words) => Check($"FROM ⟦a⟧\nRUN {words}\nFROM ⟦b⟧\nEOF\n");

        [Fact]
        public void An_image_after_deeply_nested_variables() =>
            Check($"FROM ⟦a⟧\nRUN {string.Concat(Enumerable.Repeat("${a:-", 100_000))} <<EOF\nFROM ⟦b/c⟧\n");

        [Theory]
        [InlineData("FROM docker://⟦alpine⟧ AS a", "alpine")]
        [InlineData("FROM docker://⟦quay.io/o/x:1⟧", "quay.io/o/x:1")]
        [InlineData("FROM ⟦a⟧\nCOPY --from=docker://⟦o/tool⟧ /a /b", "a", "o/tool")]
        [InlineData("FROM ⟦docker:dind⟧", "docker:dind")]
        [InlineData("FROM ⟦oci-archive⟧", "oci-archive")]
        public void The_image_after_the_transport_of_a_registry(string marked, params string[] written)
        {
            MarkedText document = MarkedText.Parse(marked);
            ScanResult result = DocumentKind.Dockerfile.Scan(document.Text);
            Assert.Equal(written, result.Images.Select(image => image.Written.Text));
            Assert.Equal(document.Ranges, result.Images.Select(image => image.Map.ToDocument(new TextRange(0, image.Written.Text.Length))));
        }
    }

    public sealed class Ignores
    {
        [Theory]
        [InlineData("")]
        [InlineData("\uFEFF")]
        [InlineData("FROM scratch")]
        [InlineData("# FROM nginx")]
        [InlineData("RUN echo FROM nginx")]
        [InlineData("FROMAGE nginx")]
        [InlineData("ARG IMAGE=nginx")]
        [InlineData("ARG BASE=\nFROM ${BASE}")]
        [InlineData("FROM {{ image }}")]
        [InlineData("ARG BASE=scratch\nFROM $BASE")]
        public void What_is_not_an_image(string text) => Check(text);

        [Theory]
        [InlineData("FROM oci-archive:./base.ociarchive AS a")]
        [InlineData("FROM docker-archive:base.tar")]
        [InlineData("FROM containers-storage:localhost/acme/base")]
        [InlineData("FROM oci:out/layout\nFROM oci:latest")]
        [InlineData("FROM dir:/tmp/x\nFROM sif:x\nFROM tarball:x\nFROM ostree:x@/y")]
        [InlineData("FROM docker-daemon:alpine:latest")]
        [InlineData("ARG A=x.tar\nFROM docker-archive:$A")]
        [InlineData("ARG A=docker-archive:x.tar\nFROM $A")]
        [InlineData("FROM ⟦a⟧\nCOPY --from=oci-archive:x.tar /a /b\nRUN --mount=from=dir:x,target=/y true")]
        public void What_does_not_come_from_a_registry(string marked) => Check(marked);

        [Theory]
        [InlineData("FROM ⟦nginx⟧\n@INSERT@\nFROM builder\nFROM ⟦o/builder⟧\nFROM ⟦nginx:latest⟧")]
        [InlineData("{{ include \"stages\" }}\nFROM builder\nCOPY --from=assets /a /b")]
        [InlineData("FROM ⟦nginx⟧\nCOPY --from=assets /a /b\nCOPY --from=⟦o/tool⟧ /a /b\n{{ template \"stages\" . }}")]
        [InlineData("{% include 'x' %}\nFROM base\nFROM ⟦localhost:5000/base⟧")]
        [InlineData("<%= stages %>\nFROM base\n")]
        [InlineData("%%STAGES%%\nFROM base\n")]
        [InlineData("${{ stages }}\nFROM base\n")]
        [InlineData("INCLUDE ./base.Dockerfile\nFROM base\nFROM ⟦redis:7⟧")]
        [InlineData("FROM ⟦nginx⟧ AS {{ name }}\nFROM base")]
        [InlineData("FROM {{ image }}\nFROM base")]
        [InlineData("FROM {{ image }} AS build\nFROM ⟦base⟧\nCOPY --from=build /a /b\nFROM build")]
        [InlineData("FROM @IMAGE@ AS build\nFROM build", "@IMAGE@")]
        [InlineData("{{ if x -}}\nFROM ⟦o/a⟧ AS base\n{{ else }}\nFROM ⟦o/b⟧ AS base\n{{ end }}\nFROM base")]
        [InlineData("{{\n  FROM nginx\n  def x: 1;\n}}\nFROM ⟦o/a⟧")]
        [InlineData("{# FROM x\nFROM nginx\n#}\nFROM ⟦o/a⟧\r\nRUN x")]
        [InlineData("FROM ⟦o/a⟧\n{{ never ended\nFROM ⟦o/b⟧")]
        public void What_may_be_a_stage_from_a_template(string marked, params string[] templates)
        {
            MarkedText document = MarkedText.Parse(marked);
            Assert.Equal([.. document.Texts, .. templates], DocumentKind.Dockerfile.Scan(document.Text).Images.Select(image => image.Written.Text));
        }

        [Theory]
        [InlineData("FROM ⟦a⟧\nRUN docker inspect --format '{{.Id}}' x && echo <% @X@ %>\nFROM ⟦b⟧\nCOPY --from=⟦c⟧ /a /b")]
        [InlineData("FROM ⟦a⟧\n# {{ include }}\n# @INSERT@\nLABEL x={{y}}\nFROM ⟦b⟧")]
        public void No_image_because_of_placeholders_within_an_instruction(string marked) => Check(marked);

        [Fact]
        public void A_stage_named_by_a_variable() =>
            Check("ARG BASE=prod\nFROM ⟦nginx⟧ AS prod\nFROM $BASE");
    }

    public sealed class Sources
    {
        [Theory]
        [InlineData("FROM ⟦a⟧\nCOPY --from=⟦nginx⟧ /a /b")]
        [InlineData("FROM ⟦a⟧\ncopy --link --chown=1:1 --from=⟦ghcr.io/o/tool:1⟧ --chmod=0755 /a /b")]
        [InlineData("FROM ⟦a⟧\nCOPY --from=\"⟦nginx⟧\" [\"/a b\", \"/c\"]")]
        [InlineData("FROM ⟦a⟧\nCOPY \\\n  --from=⟦nginx⟧ \\\n  /a /b")]
        [InlineData("FROM ⟦a⟧\nRUN --mount=type=bind,from=⟦nginx⟧,target=/n true")]
        [InlineData("FROM ⟦a⟧\nRUN --mount=type=cache,target=/c --network=none --mount=from=⟦localhost:5000/x⟧,target=/n true")]
        [InlineData("FROM ⟦a⟧\nRUN --mount=\"type=bind,from=⟦nginx⟧\" true")]
        [InlineData("FROM ⟦a⟧\nRUN --mount='from=⟦nginx⟧,target=/n' true")]
        [InlineData("FROM ⟦a⟧\nRUN --mount=type=bind,From=⟦nginx⟧ <<EOF\n --mount=from=x\nEOF")]
        [InlineData("FROM ⟦a⟧ AS b\nRUN --mount=from=b,target=/b --mount=\"from=⟦nginx⟧\" true")]
        [InlineData("FROM ⟦a⟧ AS b\nRUN --mount=from=b \\\n  --mount=FROM=⟦nginx⟧,target=/n \\\n  true")]
        [InlineData("FROM ⟦a⟧ AS b\nCOPY --fr\\\nom=⟦nginx⟧ /a /b")]
        [InlineData("FROM ⟦a⟧ AS b\nCOPY --fr\\\n\\\nom=⟦nginx⟧ /a /b")]
        [InlineData("FROM ⟦a⟧ AS b\nCOPY --from=⟦b\\\nx⟧ /a /b")]
        [InlineData("FROM ⟦a⟧\nONBUILD COPY --from=⟦ghcr.io/o/tool⟧ /a /b")]
        [InlineData("FROM ⟦a⟧\nonbuild run --mount=from=⟦o/tool:1⟧,target=/n true")]
        public void Are_images(string marked) =>
            Assert.Null(Check(marked, [.. MarkedText.Parse(marked).Texts.Select(text => text.Replace("\\\n", "", StringComparison.Ordinal))]).Fault);

        [Theory]
        [InlineData("FROM ⟦a⟧ AS Build\nFROM ⟦b⟧\nCOPY --from=build /a /b\nRUN --mount=from=BUILD true")]
        [InlineData("FROM ⟦a⟧\nCOPY --from=later /a /b\nFROM ⟦b⟧ AS later")]
        [InlineData("FROM ⟦a⟧\nFROM ⟦b⟧\nCOPY --from=0 /a /b\nRUN --mount=from=0 true")]
        [InlineData("FROM ⟦a⟧\nCOPY --from= /a /b\nCOPY --from /a /b\nRUN --mount=from= true")]
        [InlineData("FROM ⟦a⟧\nCOPY --from=scratch /a /b")]
        [InlineData("FROM ⟦a⟧\nADD --from=nginx /a /b\nONBUILD ADD --from=o/tool /a /b")]
        [InlineData("FROM ⟦a⟧\nCOPY -- --from=nginx /a /b")]
        [InlineData("FROM ⟦a⟧\nCOPY --from={{stage}} /a /b")]
        [InlineData("FROM ⟦a⟧\nCOPY /a --from=nginx /b\nRUN cp --mount=from=x /a\nRUN \\\n a --from=x")]
        [InlineData("FROM ⟦a⟧\nONBUILD COPY --from=builder /a /b\nONBUILD RUN --mount=from=builder true")]
        [InlineData("FROM ⟦a⟧\nRUN --from=nginx true\nCOPY --mount=from=nginx /a /b\nHEALTHCHECK --from=nginx CMD x\nCMD --from=x")]
        [InlineData("FROM ⟦a⟧\nONBUILD FROM b\nONBUILD\nONBUILD COPY")]
        public void Are_not_images(string marked) => Assert.Null(Check(marked).Fault);

        [Theory]
        [InlineData("ARG V=1\nFROM ⟦a:$V⟧\nARG V\nCOPY --from=⟦nginx:$V⟧ /a /b", "a:1", "nginx:$V")]
        [InlineData("ARG V=⟦1⟧\nFROM a:$V\nRUN --mount=from=⟦${V}⟧ true", "a:1", "${V}")]
        public void Do_not_expand_variables(string marked, params string[] written) => Check(marked, written);

        [Fact]
        public void Report_their_instruction_and_flag() => Assert.Equal(
            ["syntax", "FROM", "COPY --from", "RUN --mount"],
            Check("# syntax=⟦s⟧\nFROM ⟦a⟧\nCOPY --from=⟦b⟧ x y\nRUN --mount=from=⟦d⟧ x").Images.Select(image => image.KeyPath));
    }

    public sealed class Frontends
    {
        [Theory]
        [InlineData("# syntax=⟦docker/dockerfile⟧")]
        [InlineData("\uFEFF#syntax = ⟦docker/dockerfile:1⟧ \r\nFROM ⟦a⟧")]
        [InlineData("# escape=`\n# SYNTAX=⟦docker/dockerfile:1.7@sha256:abc⟧\nFROM ⟦a⟧")]
        [InlineData("# syntax=⟦ghcr.io/o/frontend⟧ --option=x\nFROM ⟦a⟧")]
        [InlineData("# check=skip=all\n# syntax=⟦docker/dockerfile:1⟧")]
        [InlineData("#!/usr/bin/env docker-run\n# syntax=⟦docker/dockerfile⟧\nFROM ⟦a⟧")]
        public void Are_images(string marked) => Check(marked);

        [Theory]
        [InlineData("# a comment\n# syntax=docker/dockerfile\nFROM ⟦a⟧")]
        [InlineData("\n# syntax=docker/dockerfile\nFROM ⟦a⟧")]
        [InlineData("FROM ⟦a⟧\n# syntax=docker/dockerfile\n")]
        [InlineData("# syntax=\nFROM ⟦a⟧")]
        [InlineData("# syntax docker/dockerfile\nFROM ⟦a⟧")]
        [InlineData("# version=1\n# syntax=docker/dockerfile\nFROM ⟦a⟧")]
        [InlineData("  # syntax=docker/dockerfile\nFROM ⟦a⟧")]
        [InlineData("#!x\n# escape=`\nFROM ⟦a`⟧\nFROM ⟦b⟧")]
        public void Are_declared_only_at_the_top(string marked) => Check(marked);
    }

    public sealed class Variables
    {
        [Theory]
        [InlineData("ARG IMAGE=⟦nginx⟧\nFROM $IMAGE", "nginx")]
        [InlineData("ARG IMAGE=\"⟦nginx⟧\"\nFROM ${IMAGE}", "nginx")]
        [InlineData("ARG IMAGE='⟦nginx⟧'\nFROM \"${IMAGE}\"", "nginx")]
        [InlineData("ARG TAG=⟦latest⟧\nFROM nginx:$TAG", "nginx:latest")]
        [InlineData("ARG REG=ghcr.io\nFROM ⟦${REG}/app⟧", "ghcr.io/app")]
        [InlineData("ARG TAG=1.2\nFROM ⟦nginx:${TAG}-alpine⟧", "nginx:1.2-alpine")]
        [InlineData("ARG A=x B=⟦y⟧\nFROM $A/$B", "x/y")]
        [InlineData("ARG V=1\nARG IMAGE=⟦nginx:$V-slim⟧\nFROM $IMAGE", "nginx:1-slim")]
        [InlineData("ARG V=⟦1⟧\nARG IMAGE=nginx:$V\nFROM $IMAGE", "nginx:1")]
        [InlineData("ARG V=1\nARG V=⟦2⟧\nFROM nginx:$V", "nginx:2")]
        [InlineData("ARG V=⟦1⟧\nARG V\nFROM nginx:$V", "nginx:1")]
        [InlineData("ARG IMAGE=⟦nginx⟧ SUFFIX=\nFROM $IMAGE$SUFFIX", "nginx")]
        [InlineData("ARG V\nFROM ⟦nginx:${V:-1}⟧", "nginx:1")]
        [InlineData("FROM ⟦nginx:${V-1}⟧", "nginx:1")]
        [InlineData("ARG V=\nFROM ⟦nginx:${V:-1}⟧", "nginx:1")]
        [InlineData("ARG V=\nFROM ⟦nginx${V-1}⟧", "nginx")]
        [InlineData("ARG V=⟦2⟧\nFROM nginx:${V:-1}", "nginx:2")]
        [InlineData("ARG V=2\nFROM ⟦nginx${V:+:x}⟧", "nginx:x")]
        [InlineData("ARG V=⟦2⟧\nFROM nginx:${V:?unset}", "nginx:2")]
        [InlineData("ARG V=⟦2⟧\nFROM ${IMAGE:-nginx:${V}}", "nginx:2")]
        [InlineData("ARG V=3 \\\n  W=⟦4⟧\nFROM a:$W", "a:4")]
        public void Are_replaced_by_defaults(string marked, string written) => Check(marked, written);

        [Theory]
        [InlineData("ARG S=\nFROM nginx${S:-}")]
        [InlineData("ARG S\nFROM nginx${S-}")]
        [InlineData("ARG S=\nFROM nginx${S:-\"\"}")]
        [InlineData("ARG S=\nARG T=${S:-}\nFROM nginx$T")]
        [InlineData("ARG S=\nFROM nginx$S")]
        public void Are_not_moved_behind_a_pin(string text)
        {
            foreach (string dockerfile in (string[])[text, text.Replace("\n", "\r\n", StringComparison.Ordinal)])
            {
                FoundImage image = Assert.Single(DocumentKind.Dockerfile.Scan(dockerfile).Images);
                Assert.Equal("nginx", image.Written.Text);
                Assert.False(image.IsEditable);
            }
        }

        [Theory]
        [InlineData("FROM ⟦nginx:${TAG}⟧", "nginx:${TAG}")]
        [InlineData("ARG TAG\nFROM ⟦nginx:$TAG⟧", "nginx:$TAG")]
        [InlineData("FROM ⟦$IMAGE⟧", "$IMAGE")]
        [InlineData("FROM ⟦nginx-${TARGETARCH}⟧", "nginx-${TARGETARCH}")]
        [InlineData("ARG TARGETARCH=amd64\nFROM ⟦nginx-${TARGETARCH}⟧", "nginx-${TARGETARCH}")]
        [InlineData("ARG V\nFROM ⟦nginx${V:+:x}⟧", "nginx${V:+:x}")]
        [InlineData("ARG V\nFROM ⟦nginx$V⟧", "nginx$V")]
        [InlineData("FROM ⟦nginx${V:?unset}⟧", "nginx${V:?unset}")]
        [InlineData("FROM ⟦nginx${V%.*}⟧", "nginx${V%.*}")]
        [InlineData("FROM ⟦acme/base-$V⟧", "acme/base-$V")]
        [InlineData("FROM ⟦$REGISTRY/nginx⟧", "$REGISTRY/nginx")]
        [InlineData("ARG R\nFROM ⟦$R/nginx:$V⟧", "$R/nginx:$V")]
        [InlineData("FROM ⟦nginx${TARGETVARIANT}⟧", "nginx${TARGETVARIANT}")]
        [InlineData("FROM ⟦nginx${BUILDOSVERSION}⟧", "nginx${BUILDOSVERSION}")]
        [InlineData("{{ args }}\nFROM ⟦o/nginx$V⟧", "o/nginx$V")]
        [InlineData("ARG V=1.2\nFROM ⟦nginx:${V%.*}⟧", "nginx:${V%.*}")]
        [InlineData("FROM ⟦nginx:${V⟧", "nginx:${V")]
        [InlineData("ARG IMAGE=⟦nginx:${TAG}⟧\nFROM $IMAGE", "nginx:${TAG}")]
        [InlineData("FROM ⟦a⟧\nARG TAG=1\nFROM ⟦nginx:$TAG⟧", "a", "nginx:$TAG")]
        [InlineData("ARG V=1\nFROM ⟦nginx:$v⟧", "nginx:$v")]
        public void Without_a_default_are_holes(string marked, params string[] written)
        {
            ScanResult result = Check(marked, written);
            Assert.True(result.Images[^1].Written.HasHoles);
        }

        [Theory]
        [InlineData("FROM ⟦nginx\\:1⟧", "nginx:1")]
        [InlineData("FROM ⟦nginx:\\$V⟧", "nginx:$V")]
        [InlineData("ARG V=1\nFROM ⟦nginx:'$V'⟧", "nginx:$V")]
        [InlineData("ARG V=1\nFROM ⟦nginx:$⟧", "nginx:$")]
        public void Are_literal_if_escaped_or_quoted(string marked, string written) => Check(marked, written);

        [Theory]
        [InlineData("FROM ⟦alpine$TAG⟧", "alpine")]
        [InlineData("FROM ⟦alpine${TAG}⟧ AS base", "alpine")]
        [InlineData("FROM ⟦alpine:3.20$SUFFIX⟧", "alpine:3.20")]
        [InlineData("FROM ⟦nginx${V:+:x}⟧", "nginx")]
        [InlineData("FROM ⟦a$X⟧\nARG TAG=:1\nFROM ⟦alpine$TAG⟧", "a", "alpine")]
        [InlineData("ARG tag=:1\nFROM ⟦alpine$TAG⟧", "alpine")]
        [InlineData("ARG IMAGE=⟦alpine$TAG⟧\nFROM $IMAGE", "alpine")]
        [InlineData("ARG R\nFROM ⟦$R/alpine$TAG⟧", "$R/alpine")]
        [InlineData("FROM ⟦alpine$A$B⟧", "alpine")]
        public void Without_a_declaration_are_empty(string marked, params string[] written)
        {
            MarkedText document = MarkedText.Parse(marked);
            FoundImage image = Check(marked, written).Images[^1];
            Assert.True(image.IsEditable);

            // A tag is written before the variable, which stays empty.
            Assert.Equal(document.Text.IndexOf('$', image.Span.Start + 1), image.Map.ToDocument(image.Written.Text.Length));
        }

        [Fact]
        public void Used_twice_for_one_image_are_reported_once() =>
            Check("ARG TAG=⟦latest⟧\nFROM nginx:$TAG AS a\nFROM nginx:$TAG", "nginx:latest");

        [Theory]
        [InlineData("ARG TAG=latest\nFROM ⟦nginx:$TAG⟧ AS a\nFROM ⟦redis:$TAG⟧", "nginx:latest", "redis:latest")]
        [InlineData("ARG V=3.22\nFROM ⟦golang:1.25-alpine$V⟧ AS a\nFROM ⟦alpine:$V⟧", "golang:1.25-alpine3.22", "alpine:3.22")]
        [InlineData("ARG BASE=node\nFROM ⟦$BASE⟧\nFROM ⟦${BASE}:22⟧", "node", "node:22")]
        [InlineData("ARG V=latest\nARG A=nginx:$V\nARG B=redis:$V\nFROM ⟦$A⟧\nFROM ⟦$B⟧", "nginx:latest", "redis:latest")]
        [InlineData("ARG V=latest\nARG A=nginx:$V\nFROM ⟦$A⟧\nFROM ⟦redis:$V⟧", "nginx:latest", "redis:latest")]
        [InlineData("ARG V=1\nFROM ⟦nginx:$V-slim⟧\nFROM ⟦redis:$V⟧", "nginx:1-slim", "redis:1")]
        [InlineData("ARG V=latest\nFROM ⟦node:$V⟧\nARG V\nRUN install $V", "node:latest")]
        public void With_several_uses_are_reported_at_FROM(string marked, params string[] written) =>
            Assert.Contains(Check(marked, written).Images, image => !image.IsEditable);

        [Theory]
        [InlineData("ARG V=⟦latest⟧\nFROM node:$V\nARG V=2\nRUN install $V", "node:latest")]
        [InlineData("ARG V=⟦latest⟧\nFROM node:$V\nARG W\nRUN install $W", "node:latest")]
        [InlineData("ARG V=⟦latest⟧ R=ghcr.io\nFROM $R/node:$V\nFROM ⟦$R/redis⟧", "ghcr.io/node:latest", "ghcr.io/redis")]
        public void With_one_use_are_reported_at_the_default(string marked, params string[] written) =>
            Assert.True(Check(marked, written).Images[0].IsEditable);

        [Fact]
        public void Are_reported_in_document_order() =>
            Check("ARG TAG=⟦1⟧\nFROM ⟦redis⟧\nFROM nginx:$TAG", "nginx:1", "redis");

        [Fact]
        public void Map_each_part_to_its_position()
        {
            const string text = "ARG REG=ghcr.io\nARG TAG=\"1.2\"\nFROM ${REG}/app:$TAG";
            FoundImage image = Assert.Single(DocumentKind.Dockerfile.Scan(text).Images);
            Assert.Equal("ghcr.io/app:1.2", image.Written.Text);
            Assert.Equal("ghcr.io", At(new TextRange(0, 7)));
            Assert.Equal("/app:", At(new TextRange(7, 5)));
            Assert.Equal("1.2", At(new TextRange(12, 3)));
            Assert.False(image.Map.IsContiguous(new TextRange(0, 15)));
            Assert.True(image.Map.IsContiguous(new TextRange(12, 3)));
            Assert.Equal(text.IndexOf("1.2", StringComparison.Ordinal) + 3, image.Map.ToDocument(15));

            string At(TextRange range)
            {
                TextRange document = image.Map.ToDocument(range);
                return text.Substring(document.Start, document.Length);
            }
        }

        [Fact]
        public void That_repeat_each_other_have_a_limited_length()
        {
            var text = new System.Text.StringBuilder("ARG A0=nginx\n");
            for (int i = 1; i < 64; i++)
            {
                _ = text.Append($"ARG A{i}=$A{i - 1}$A{i - 1}\n");
            }

            FoundImage image = Assert.Single(DocumentKind.Dockerfile.Scan(text + "FROM $A63").Images);
            Assert.True(image.Written.HasHoles);
            Assert.True(image.Written.Text.Length < 10_000);
        }
    }

    public sealed class Faults
    {
        [Theory]
        [InlineData("FROM ⟦a⟧\nFROM\nFROM ⟦b⟧", "FROM has no image")]
        [InlineData("FROM ⟦a⟧\nFROM --platform=x\n", "FROM has no image")]
        [InlineData("FROM ⟦a⟧\nRUN <<EOF\nFROM b\n", "The here-document EOF is not terminated")]
        public void Do_not_affect_other_images(string marked, string message) =>
            Assert.Equal(message, Check(marked).Fault?.Message);

        [Fact]
        public void Are_not_reported_in_a_valid_file() => Assert.Null(Check("FROM ⟦a⟧\nRUN <<E\nE").Fault);
    }

    [Fact]
    public void Does_not_allocate_for_a_line_without_an_image()
    {
        const string lines =
            "# c\nRUN a && \\\n  b\nENV A=b\nCOPY --from=one --chown=1:1 /a /b\nCOPY --from=0 /a /b\n"
            + "RUN --mount=type=cache,target=/c \\\n    --mount=from=ONE,target=/o true\nLABEL x=y\n";
        static long Allocated(int times)
        {
            string text = "FROM a:1 AS one\n" + string.Concat(Enumerable.Repeat(lines, times));
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = DocumentKind.Dockerfile.Scan(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Allocated(1);
        long few = Allocated(10);
        Assert.InRange(Allocated(1_000) - few, -1_000, 1_000);
    }

    [Fact]
    public void Reports_the_instruction_of_an_image() => Assert.Equal("FROM", Check("FROM ⟦a⟧").Images[0].KeyPath);
}
