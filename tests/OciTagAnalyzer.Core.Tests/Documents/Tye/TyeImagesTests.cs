using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents.Tye;

public sealed class TyeImagesTests
{
    [Theory]
    [InlineData("name: shop\nservices:\n- name: db\n  image: ⟦postgres⟧\n- name: cache\n  image: \"⟦redis:7⟧\"\n")]
    [InlineData("services:\n- name: web\n  project: web.csproj\n  image: web\n- name: api\n  dockerFile: Dockerfile\n  image: api\n")]
    [InlineData("image: x\nextensions:\n- name: zipkin\n  image: x\n")]
    public void Finds_the_images_that_are_pulled(string marked) => Assert.Null(MarkedText.Check(DocumentKind.Tye, marked).Fault);
}
