using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Rules;

public sealed class LockRulesTests
{
    const string Locked = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    const string Other = "sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    static readonly ImageLock images = ImageLock.Read($$"""
        {
          "version": 1,
          "images": {
            "docker.io/library/postgres": { "tag": "17.4", "digest": "{{Locked}}" },
            "docker.io/library/redis": { "tag": "7.4.1" },
            "docker.io/library/mysql:9": { "tag": "9.1.0", "digest": "{{Locked}}" },
            "docker.io/library/nginx:1.27": { "digest": "{{Locked}}" },
            "docker.io/library/caddy": { "digest": "{{Locked}}" },
            "docker.io/library/debian@{{Locked}}": { "tag": "12.8" },
            "localhost:5000/app": { "tag": "1.2" },
            "localhost:5000/app:2": { "tag": "2.1" }
          }
        }
        """).Lock;

    static Finding? Check(string image, ImageLock? locked) =>
        SingleFinding.Of(ImageReading.Of(ImageText.Known(image)), ImagePolicy.Default with { Locked = locked });

    public sealed class A_reference_as_locked
    {
        [Theory]
        [InlineData("postgres:17.4")]
        [InlineData("postgres@" + Locked)]
        [InlineData("postgres:17.4@" + Locked)]
        [InlineData("postgres:latest@" + Locked)]
        [InlineData("postgres:17@" + Locked)]
        [InlineData("index.docker.io/postgres:17.4")]
        [InlineData("redis:7.4.1")]
        [InlineData("redis:7.4.1@" + Other)]
        [InlineData("redis@" + Other)]
        [InlineData("mysql:9")]
        [InlineData("mysql:9.1.0")]
        [InlineData("mysql:9.1.0@" + Locked)]
        [InlineData("nginx:1.27@" + Locked)]
        [InlineData("debian@" + Locked)]
        [InlineData("debian:12.8@" + Locked)]
        [InlineData("localhost:5000/app:2")]
        [InlineData("localhost:5000/app:2.1")]
        public void Has_no_finding(string image) => Assert.Null(Check(image, images));
    }

    public sealed class A_reference_that_differs
    {
        [Theory]
        [InlineData("postgres:17.2", 9, "postgres", "postgres:17.4@sha256:0123456789ab…")]
        [InlineData("postgres:17.2@" + Other, 9, "postgres", "postgres:17.4@sha256:0123456789ab…")]
        [InlineData("postgres:17.4@" + Other, 9, "postgres", "postgres:17.4@sha256:0123456789ab…")]
        [InlineData("postgres@" + Other, 79, "postgres", "postgres:17.4@sha256:0123456789ab…")]
        [InlineData("docker.io/library/redis:7.2.0", 24, "redis", "redis:7.4.1")]
        [InlineData("mysql:9.0.1", 6, "mysql:9", "mysql:9.1.0@sha256:0123456789ab…")]
        [InlineData("mysql:9@" + Other, 6, "mysql:9", "mysql:9.1.0@sha256:0123456789ab…")]
        [InlineData("nginx:1.27@" + Other, 6, "nginx:1.27", "nginx:1.27@sha256:0123456789ab…")]
        [InlineData("localhost:5000/app:1.1", 19, "localhost:5000/app", "localhost:5000/app:1.2")]
        public void Is_reported_with_the_locked_reference(string image, int at, string requested, string pinned)
        {
            Finding? finding = Check(image, images);
            Assert.Equal((LockMismatch.Id, at), (finding!.Rule.Id, ImageReading.Of(ImageText.Known(image)).ReportedAt));
            Assert.Equal([image, requested, pinned], finding.MessageArguments);
        }
    }

    public sealed class A_reference_without_an_entry
    {
        [Theory]
        [InlineData("mariadb:11", "docker.io/library/mariadb:11")]
        [InlineData("postgres:17", "docker.io/library/postgres:17")]
        [InlineData("postgres:16.6", "docker.io/library/postgres:16.6")]
        [InlineData("postgres:16-alpine", "docker.io/library/postgres:16-alpine")]
        [InlineData("postgres:17.2-alpine", "docker.io/library/postgres:17.2-alpine")]
        [InlineData("mysql:8.4.0", "docker.io/library/mysql:8.4.0")]
        [InlineData("mysql@" + Other, "docker.io/library/mysql@" + Other)]
        [InlineData("nginx:1.26", "docker.io/library/nginx:1.26")]
        [InlineData("caddy:2.8@" + Other, "docker.io/library/caddy:2.8@" + Other)]
        [InlineData("debian@" + Other, "docker.io/library/debian@" + Other)]
        [InlineData("ghcr.io/library/postgres:17.4", "ghcr.io/library/postgres:17.4")]
        public void Is_reported_with_the_missing_key(string image, string requested)
        {
            Finding? finding = Check(image, images);
            Assert.Equal(NotInLockFile.Id, finding?.Rule.Id);
            Assert.Equal([image, requested], finding!.MessageArguments);
        }

        [Fact]
        public void Has_no_finding_without_a_lock_file() => Assert.Null(Check("mariadb:11", null));
    }

    [Theory]
    [InlineData("mariadb", MissingTag.Id)]
    [InlineData("mariadb:latest", FloatingTag.Id)]
    [InlineData("Mariadb:1", InvalidReference.Id)]
    [InlineData("postgres", MissingTag.Id)]
    public void Other_rules_take_precedence(string image, string ruleId) => Assert.Equal(ruleId, Check(image, images)?.Rule.Id);
}
