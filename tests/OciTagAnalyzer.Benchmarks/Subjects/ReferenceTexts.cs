namespace OciTagAnalyzer.Benchmarks.Subjects;

/// <summary>References as in real projects, which the benchmarks parse.</summary>
static class ReferenceTexts
{
    /// <summary>Valid references, 39 characters on average.</summary>
    public static readonly string[] Valid =
    [
        "nginx",
        "redis:7.4.1@sha256:1b503bb77079ba644371969e06e1a6a1670bb34c2251107c0fc3a21ef9fdaeca",
        "postgres:17.2-alpine3.20",
        "mysql:8.4",
        "rabbitmq:4.0-management",
        "mongo:8.0.3-noble",
        "memcached",
        "testcontainers/ryuk:0.11.0",
        "confluentinc/cp-kafka:7.8.0",
        "clickhouse/clickhouse-server:24.12-alpine",
        "kimai/kimai2:apache",
        "axllent/mailpit:v1.21",
        "localstack/localstack:4.0",
        "localhost:5000/shop/orders:dev",
        "docker.io/library/traefik:v3.2.3",
        "ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector:0.116.1",
        "quay.io/keycloak/keycloak:26.0.7",
        "mcr.microsoft.com/mssql/server:2022-CU16-ubuntu-22.04",
        "mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled",
        "mcr.microsoft.com/azure-storage/azurite:3.33.0",
        "docker.elastic.co/elasticsearch/elasticsearch:8.17.0",
        "registry.k8s.io/pause:3.10",
        "public.ecr.aws/docker/library/busybox:1.37",
        "registry.example.com:8443/team_a/web__front/api-gateway:2024.12.1",
        "alpine@sha256:21dc6063fd678b478f57c0e13f47560d0ea4eeba26dfc947b2a4f81f686b9f45",
        "ghcr.io/dexidp/dex:v2.41.1@sha256:bc7cfce7c17f52864e2bb2a4dc1d2f86a41e3019f6d42e81d92a301fad0c8a1d",
    ];

    /// <summary>Invalid references with typical mistakes.</summary>
    public static readonly string[] Invalid =
    [
        "NGINX:latest",
        "nginx:",
        "https://ghcr.io/dexidp/dex",
        "redis: 7.4",
        "ghcr.io//dexidp/dex:v2",
        "alpine@sha256:21dc6063fd67",
    ];
}
