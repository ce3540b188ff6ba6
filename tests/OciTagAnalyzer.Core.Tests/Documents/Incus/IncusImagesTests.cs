using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Incus;

public sealed class IncusImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Yaml, marked, written);

    public sealed class Instances
    {
        [Theory]
        [InlineData("config:\n  image.description: ⟦docker.io/kimai/kimai2 (OCI)⟧\n  image.type: oci\n", "docker.io/kimai/kimai2")]
        [InlineData("config:\n  image.description: '⟦ghcr.io/o/app (OCI)⟧'\n  volatile.container.oci: \"true\"\ndevices: {}\n", "ghcr.io/o/app")]
        [InlineData("- config:\n    image.type: oci\n    image.description: ⟦docker.io/library/nginx (OCI)⟧\n  name: c1\n", "docker.io/library/nginx")]
        public void Without_an_id_have_lost_the_tag(string marked, string written)
        {
            FoundImage image = Assert.Single(Check(marked, written).Images);
            Assert.NotNull(image.LostByReader);
            Assert.False(image.IsEditable);
        }

        [Theory]
        [InlineData(
            "config:\n  image.description: docker.io/kimai/kimai2 (OCI)\n  image.id: ⟦kimai/kimai2:apache⟧\n  image.type: oci\n",
            "docker.io/kimai/kimai2:apache")]
        [InlineData("config:\n  image.description: ghcr.io/o/app (OCI)\n  image.id: ⟦o/app⟧\n  image.type: oci\n", "ghcr.io/o/app")]
        [InlineData("config:\n  image.description: docker.io/library/nginx (OCI)\n  image.id: ⟦nginx⟧\n  image.type: oci\n", "docker.io/nginx")]
        [InlineData("config:\n  image.id: ⟦nginx@sha256:abc⟧\n  image.type: oci\n", "nginx@sha256:abc")]
        public void With_an_id_use_it(string marked, string written)
        {
            FoundImage image = Assert.Single(Check(marked, written).Images);
            Assert.Null(image.LostByReader);
            Assert.Equal(image.Span.End, image.Map.ToDocument(written.Length));
        }

        [Theory]
        [InlineData("config:\n  image.description: Debian bookworm amd64 (20241123)\n  image.type: squashfs\n")]
        [InlineData("config:\n  image.description: docker.io/kimai/kimai2 (OCI)\n  volatile.container.oci: \"false\"\n")]
        [InlineData("config:\n  image.type: oci\n  image.description: nothing known\n")]
        [InlineData("x:\n  config:\n    image.description: docker.io/a/b (OCI)\n    image.type: oci\n")]
        public void From_no_registry_are_ignored(string text) => Check(text);
    }

    public sealed class Images
    {
        [Theory]
        [InlineData("auto_update: false\nproperties:\n  architecture: x86_64\n  description: docker.io/kimai/kimai2 (OCI)\n  id: ⟦kimai/kimai2:apache⟧\n"
            + "  type: oci\npublic: false\n", "docker.io/kimai/kimai2:apache")]
        [InlineData("auto_update: false\nproperties:\n  description: ⟦docker.io/kimai/kimai2 (OCI)⟧\n  type: oci\n", "docker.io/kimai/kimai2")]
        [InlineData("auto_update: false\nproperties:\n  description: Debian\n  id: x\n  type: squashfs\n")]
        public void Contain_the_requested_image(string marked, params string[] written) => Check(marked, written);
    }
}
