// The builders of version 1.
namespace DotNet.Testcontainers.Builders
{
    public interface ITestcontainersBuilder<TDockerContainer>
    {
        ITestcontainersBuilder<TDockerContainer> WithImage(string image);
    }

    public class TestcontainersBuilder<TDockerContainer> : ITestcontainersBuilder<TDockerContainer>
    {
        public ITestcontainersBuilder<TDockerContainer> WithImage(string image) => throw null;
    }
}
