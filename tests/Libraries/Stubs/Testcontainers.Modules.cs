// The modules of Testcontainers that the tests do not download: only the constructor that takes an image, and the default image of some.
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using Docker.DotNet.Models;

namespace Testcontainers
{
    public abstract class ModuleBuilder<TBuilder> : ContainerBuilder<TBuilder, IContainer, IContainerConfiguration>
        where TBuilder : ModuleBuilder<TBuilder>
    {
        protected ModuleBuilder() : base(null)
        {
        }

        protected override IContainerConfiguration DockerResourceConfiguration => throw null;

        public override IContainer Build() => throw null;

        protected override TBuilder Clone(IResourceConfiguration<CreateContainerParameters> resourceConfiguration) => throw null;

        protected override TBuilder Clone(IContainerConfiguration resourceConfiguration) => throw null;

        protected override TBuilder Merge(IContainerConfiguration oldValue, IContainerConfiguration newValue) => throw null;
    }
}

namespace Testcontainers.ActiveMq
{
    public sealed class ArtemisBuilder : ModuleBuilder<ArtemisBuilder>
    {
        public ArtemisBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.ArangoDb
{
    public sealed class ArangoDbBuilder : ModuleBuilder<ArangoDbBuilder>
    {
        public ArangoDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.AspireDashboard
{
    public sealed class AspireDashboardBuilder : ModuleBuilder<AspireDashboardBuilder>
    {
        public AspireDashboardBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Azurite
{
    public sealed class AzuriteBuilder : ModuleBuilder<AzuriteBuilder>
    {
        public AzuriteBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.BigQuery
{
    public sealed class BigQueryBuilder : ModuleBuilder<BigQueryBuilder>
    {
        public BigQueryBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Bigtable
{
    public sealed class BigtableBuilder : ModuleBuilder<BigtableBuilder>
    {
        public BigtableBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Cassandra
{
    public sealed class CassandraBuilder : ModuleBuilder<CassandraBuilder>
    {
        public CassandraBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.ClickHouse
{
    public sealed class ClickHouseBuilder : ModuleBuilder<ClickHouseBuilder>
    {
        public ClickHouseBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.CockroachDb
{
    public sealed class CockroachDbBuilder : ModuleBuilder<CockroachDbBuilder>
    {
        public CockroachDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Consul
{
    public sealed class ConsulBuilder : ModuleBuilder<ConsulBuilder>
    {
        public ConsulBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.CosmosDb
{
    public sealed class CosmosDbBuilder : ModuleBuilder<CosmosDbBuilder>
    {
        public const string CosmosDbImage = "mcr.microsoft.com/cosmosdb/linux/azure-cosmos-emulator:latest";

        public CosmosDbBuilder()
        {
        }

        public CosmosDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.CouchDb
{
    public sealed class CouchDbBuilder : ModuleBuilder<CouchDbBuilder>
    {
        public CouchDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Couchbase
{
    public sealed class CouchbaseBuilder : ModuleBuilder<CouchbaseBuilder>
    {
        public CouchbaseBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Db2
{
    public sealed class Db2Builder : ModuleBuilder<Db2Builder>
    {
        public Db2Builder(string image) => _ = image;
    }
}

namespace Testcontainers.DynamoDb
{
    public sealed class DynamoDbBuilder : ModuleBuilder<DynamoDbBuilder>
    {
        public DynamoDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Elasticsearch
{
    public sealed class ElasticsearchBuilder : ModuleBuilder<ElasticsearchBuilder>
    {
        public ElasticsearchBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.EventHubs
{
    public sealed class EventHubsBuilder : ModuleBuilder<EventHubsBuilder>
    {
        public const string EventHubsImage = "mcr.microsoft.com/azure-messaging/eventhubs-emulator:latest";

        public EventHubsBuilder()
        {
        }

        public EventHubsBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.FakeGcsServer
{
    public sealed class FakeGcsServerBuilder : ModuleBuilder<FakeGcsServerBuilder>
    {
        public FakeGcsServerBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.FirebirdSql
{
    public sealed class FirebirdSqlBuilder : ModuleBuilder<FirebirdSqlBuilder>
    {
        public FirebirdSqlBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Firestore
{
    public sealed class FirestoreBuilder : ModuleBuilder<FirestoreBuilder>
    {
        public FirestoreBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Floci
{
    public sealed class FlociBuilder : ModuleBuilder<FlociBuilder>
    {
        public FlociBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Grafana
{
    public sealed class GrafanaBuilder : ModuleBuilder<GrafanaBuilder>
    {
        public GrafanaBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.InfluxDb
{
    public sealed class InfluxDbBuilder : ModuleBuilder<InfluxDbBuilder>
    {
        public InfluxDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.JanusGraph
{
    public sealed class JanusGraphBuilder : ModuleBuilder<JanusGraphBuilder>
    {
        public JanusGraphBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Keycloak
{
    public sealed class KeycloakBuilder : ModuleBuilder<KeycloakBuilder>
    {
        public KeycloakBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.KurrentDb
{
    public sealed class KurrentDbBuilder : ModuleBuilder<KurrentDbBuilder>
    {
        public KurrentDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Kusto
{
    public sealed class KustoBuilder : ModuleBuilder<KustoBuilder>
    {
        public const string KustoImage = "mcr.microsoft.com/azuredataexplorer/kustainer-linux:latest";

        public KustoBuilder()
        {
        }

        public KustoBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.LowkeyVault
{
    public sealed class LowkeyVaultBuilder : ModuleBuilder<LowkeyVaultBuilder>
    {
        public LowkeyVaultBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.MariaDb
{
    public sealed class MariaDbBuilder : ModuleBuilder<MariaDbBuilder>
    {
        public MariaDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Milvus
{
    public sealed class MilvusBuilder : ModuleBuilder<MilvusBuilder>
    {
        public MilvusBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Minio
{
    public sealed class MinioBuilder : ModuleBuilder<MinioBuilder>
    {
        public MinioBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Mosquitto
{
    public sealed class MosquittoBuilder : ModuleBuilder<MosquittoBuilder>
    {
        public MosquittoBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Nats
{
    public sealed class NatsBuilder : ModuleBuilder<NatsBuilder>
    {
        public NatsBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Neo4j
{
    public sealed class Neo4jBuilder : ModuleBuilder<Neo4jBuilder>
    {
        public Neo4jBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Ollama
{
    public sealed class OllamaBuilder : ModuleBuilder<OllamaBuilder>
    {
        public OllamaBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.OpenSearch
{
    public sealed class OpenSearchBuilder : ModuleBuilder<OpenSearchBuilder>
    {
        public OpenSearchBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Oracle
{
    public sealed class OracleBuilder : ModuleBuilder<OracleBuilder>
    {
        public OracleBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Papercut
{
    public sealed class PapercutBuilder : ModuleBuilder<PapercutBuilder>
    {
        public const string PapercutImage = "changemakerstudiosus/papercut-smtp";

        public PapercutBuilder()
        {
        }

        public PapercutBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Playwright
{
    public sealed class PlaywrightBuilder : ModuleBuilder<PlaywrightBuilder>
    {
        public PlaywrightBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.PubSub
{
    public sealed class PubSubBuilder : ModuleBuilder<PubSubBuilder>
    {
        public PubSubBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Pulsar
{
    public sealed class PulsarBuilder : ModuleBuilder<PulsarBuilder>
    {
        public PulsarBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Qdrant
{
    public sealed class QdrantBuilder : ModuleBuilder<QdrantBuilder>
    {
        public QdrantBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.RavenDb
{
    public sealed class RavenDbBuilder : ModuleBuilder<RavenDbBuilder>
    {
        public RavenDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Redpanda
{
    public sealed class RedpandaBuilder : ModuleBuilder<RedpandaBuilder>
    {
        public RedpandaBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Seq
{
    public sealed class SeqBuilder : ModuleBuilder<SeqBuilder>
    {
        public SeqBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.ServiceBus
{
    public sealed class ServiceBusBuilder : ModuleBuilder<ServiceBusBuilder>
    {
        public const string ServiceBusImage = "mcr.microsoft.com/azure-messaging/servicebus-emulator:latest";

        public ServiceBusBuilder()
        {
        }

        public ServiceBusBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Sftp
{
    public sealed class SftpBuilder : ModuleBuilder<SftpBuilder>
    {
        public SftpBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Temporal
{
    public sealed class TemporalBuilder : ModuleBuilder<TemporalBuilder>
    {
        public TemporalBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Toxiproxy
{
    public sealed class ToxiproxyBuilder : ModuleBuilder<ToxiproxyBuilder>
    {
        public ToxiproxyBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Typesense
{
    public sealed class TypesenseBuilder : ModuleBuilder<TypesenseBuilder>
    {
        public TypesenseBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Weaviate
{
    public sealed class WeaviateBuilder : ModuleBuilder<WeaviateBuilder>
    {
        public WeaviateBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.K3s
{
    public sealed class K3sBuilder : ModuleBuilder<K3sBuilder>
    {
        public K3sBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.Kafka
{
    public sealed class KafkaBuilder : ModuleBuilder<KafkaBuilder>
    {
        public KafkaBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.LocalStack
{
    public sealed class LocalStackBuilder : ModuleBuilder<LocalStackBuilder>
    {
        public LocalStackBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.MongoDb
{
    public sealed class MongoDbBuilder : ModuleBuilder<MongoDbBuilder>
    {
        public MongoDbBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.MsSql
{
    public sealed class MsSqlBuilder : ModuleBuilder<MsSqlBuilder>
    {
        public MsSqlBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.MySql
{
    public sealed class MySqlBuilder : ModuleBuilder<MySqlBuilder>
    {
        public MySqlBuilder(string image) => _ = image;
    }
}

namespace Testcontainers.RabbitMq
{
    public sealed class RabbitMqBuilder : ModuleBuilder<RabbitMqBuilder>
    {
        public RabbitMqBuilder(string image) => _ = image;
    }
}

// A module as of version 3: no constructor takes an image.
namespace Testcontainers.Legacy
{
    public sealed class LegacyBuilder : ModuleBuilder<LegacyBuilder>
    {
        public const string LegacyImage = "own:latest";
    }
}
