using System.Text;
using OciTagAnalyzer.Core.Images;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>A pin in a slot changes only the image, as YamlDotNet reads the document and the documents in its texts.</summary>
public sealed class PinsInManifestsTests
{
    [Theory]
    [InlineData("kustomization.yaml", "patches:\n- patch: |-\n    - op: replace\n      path: /spec/containers/0/image\n      value: ⟦redis⟧ # c\n")]
    [InlineData("kustomization.yaml", "patches:\n- patch: '[{\"op\": \"add\", \"path\": \"/spec/containers/0/image\", \"value\": \"⟦redis:latest⟧\"}]'\n")]
    [InlineData("kustomization.yaml", "patches:\n- patch: \"[{\\\"op\\\": \\\"add\\\", \\\"path\\\": \\\"/spec/containers/-\\\", \\\"value\\\": "
        + "{\\\"image\\\": \\\"⟦redis⟧\\\"}}]\"\n")]
    [InlineData("kustomization.yaml", "patchesStrategicMerge:\n- |\n  kind: Pod\n  spec: { containers: [ { image: '⟦redis⟧' } ] }\n")]
    [InlineData("kustomization.yaml", "helmCharts: [ { valuesInline: { image: { repository: redis, tag: ⟦latest⟧ } } } ]\n")]
    [InlineData("app.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { source: { kustomize: { images: [ 'x=⟦q.io/x:latest⟧' ] } } }\n")]
    [InlineData("app.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      values: |\n        image:\n"
        + "          repository: redis\n          tag: ⟦latest⟧\n")]
    [InlineData("app.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { source: { helm: { values: 'webImage: \"⟦redis⟧\"' } } }\n")]
    [InlineData("repo.yaml", "apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nspec: { url: oci://q.io/x, ref: { tag: ⟦latest⟧ } }\n")]
    [InlineData("release.yaml", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\n"
        + "spec: { values: { image: { repository: a/b, tag: '⟦latest⟧' } } }\n")]
    [InlineData("provider.yaml", "apiVersion: pkg.crossplane.io/v1\nkind: Provider\nspec: { package: ⟦acme/provider⟧ }\n")]
    [InlineData("dapr.yaml", "apps:\n- containerImage: ⟦acme/a⟧ # c\n")]
    [InlineData("Pulumi.yaml", "resources: { s: { type: docker:Service, properties: { taskSpec: { containerSpec: { image: \"⟦nginx⟧\" } } } } }\n")]
    [InlineData("k8s/pod.json", "{ \"apiVersion\": \"v1\", \"kind\": \"Pod\", \"spec\": { \"containers\": [ { \"image\": \"⟦re\\u0064is⟧\" } ] } }\n")]
    [InlineData("values.yaml", "sidecarImage: ⟦busybox⟧\n")]
    [InlineData("compose.yaml", "services:\n  ? web\n  : ? image\n    : ⟦nginx⟧\n")]
    public void Change_only_the_image(string path, string marked)
    {
        foreach (string lineBreak in (string[])["\n", "\r\n"])
        {
            Pin(path, marked.Replace("\n", lineBreak, StringComparison.Ordinal));
        }
    }

    static void Pin(string path, string marked)
    {
        (_, string text, ScanResult result) = Assert.Single(MarkedFiles.Parse($"== {path}\n{marked}").Scan());
        FoundImage image = Assert.Single(result.Images);
        PinSlot slot = Assert.IsType<PinSlot>(image.Slots.Append ?? image.Slots.ReplaceTag);
        string pinned = new StringBuilder(text)
            .Remove(slot.Range.Start, slot.Range.Length)
            .Insert(slot.Range.Start, (image.Slots.Append is null ? "" : ":") + "1.2.3").ToString();

        List<string> before = ScalarsOf(text);
        List<string> after = ScalarsOf(pinned);
        Assert.Equal(before.Count, after.Count);
        (string former, string written) = Assert.Single(before.Zip(after), pair => pair.First != pair.Second);
        string expected = image.HasSeparateTag ? "1.2.3" : image.Written.Name + ":1.2.3";
        Assert.EndsWith(expected, written, StringComparison.Ordinal);
        Assert.Equal(former.Split('=')[0] == former ? expected : former.Split('=')[0] + "=" + expected, written);

        // A second time, the tag is replaced again.
        FoundImage again = Assert.Single(MarkedFiles.Parse($"== {path}\n{pinned}").Scan()[0].Result.Images);
        Assert.Null(again.Slots.Append);
        Assert.Equal("1.2.3", pinned.Substring(again.Slots.ReplaceTag!.Range.Start, again.Slots.ReplaceTag.Range.Length));
    }

    /// <summary>The scalars of a document; a text that contains a document is replaced by its scalars.</summary>
    static List<string> ScalarsOf(string text)
    {
        var scalars = new List<string>();
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar)
            {
                bool isDocument = scalar.Value.StartsWith('[') || scalar.Value.Contains(": ", StringComparison.Ordinal);
                scalars.AddRange(isDocument ? ScalarsOf(scalar.Value) : [scalar.Value]);
            }
        }

        return scalars;
    }
}
