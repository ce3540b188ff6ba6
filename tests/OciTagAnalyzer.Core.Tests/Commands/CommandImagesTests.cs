using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Tests.Documents;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Tests.Commands;

public sealed class CommandImagesTests
{
    /// <summary>Each row contains a program and its arguments; ⟦ and ⟧ mark the images, ◌ is an unknown part.</summary>
    public sealed class InACommandLine
    {
        [Theory]
        [InlineData("docker run ⟦redis⟧")]
        [InlineData("docker run ⟦redis⟧ redis-server --save 60 1")]
        [InlineData("docker run -d ⟦redis⟧")]
        [InlineData("docker run -dit ⟦redis⟧")]
        [InlineData("docker run --rm -p 80:80 ⟦nginx⟧ sh")]
        [InlineData("docker run -p80:80 ⟦nginx⟧")]
        [InlineData("docker run -itp 80:80 ⟦nginx⟧")]
        [InlineData("docker run -e A=b -e C ⟦nginx⟧")]
        [InlineData("docker run --env=A=b --rm=false ⟦nginx⟧")]
        [InlineData("docker run --name db --network=host -v /a:/b:ro ⟦ghcr.io/o/p:latest⟧")]
        [InlineData("docker run --unheard-of=1 ⟦nginx⟧")]
        [InlineData("docker run -- ⟦nginx⟧ --version")]
        [InlineData("docker create --name x ⟦alpine⟧")]
        [InlineData("docker container run --rm ⟦alpine⟧")]
        [InlineData("docker container create ⟦alpine⟧")]
        [InlineData("docker pull ⟦redis⟧")]
        [InlineData("docker pull -q --platform linux/amd64 ⟦redis⟧")]
        [InlineData("docker image pull ⟦redis⟧")]
        [InlineData("docker --context remote run ⟦redis⟧")]
        [InlineData("docker -H tcp://1.2.3.4:2375 -D pull ⟦redis⟧")]
        [InlineData("docker build --build-context base=docker-image://⟦alpine⟧ -t app .")]
        [InlineData("docker buildx build --build-context=base=docker-image://⟦alpine:3.20⟧ .")]
        [InlineData("docker service create --name web --replicas 3 -p 80:80 ⟦nginx⟧ nginx -g")]
        [InlineData("docker service update --image ⟦nginx⟧ web")]
        [InlineData("docker service update --force --image=⟦nginx⟧ web")]
        [InlineData("docker.exe run ⟦redis⟧")]
        [InlineData("Docker run ⟦redis⟧")]
        [InlineData("/usr/local/bin/docker run ⟦redis⟧")]
        [InlineData(@"C:\bin\docker.exe run ⟦redis⟧")]
        [InlineData("◌/docker run ⟦redis⟧")]
        [InlineData("podman run --replace --pod p ⟦alpine⟧")]
        [InlineData("podman --remote pull ⟦alpine⟧ ⟦docker.io/library/redis⟧")]
        [InlineData("podman pull docker://⟦quay.io/a/b⟧")]
        [InlineData("podman pod create --name p --infra-image ⟦k8s.gcr.io/pause⟧")]
        [InlineData("podman pod create --infra-image=⟦k8s.gcr.io/pause⟧")]
        [InlineData("nerdctl -n k8s.io run -d ⟦nginx⟧")]
        [InlineData("nerdctl image pull ⟦nginx⟧")]
        [InlineData("buildah from --pull ⟦fedora⟧")]
        [InlineData("buildah from --name work docker://⟦fedora⟧")]
        [InlineData("buildah pull ⟦fedora⟧")]
        [InlineData("kubectl run web --image=⟦nginx⟧ --port 80 -- sh --image=x")]
        [InlineData("kubectl -n shop run web --image ⟦nginx⟧")]
        [InlineData("kubectl create deployment web --image=⟦nginx⟧ --image=⟦redis⟧")]
        [InlineData("kubectl create job once --image=⟦busybox⟧ -- date")]
        [InlineData("kubectl create cronjob often --schedule=* --image=⟦busybox⟧")]
        [InlineData("kubectl debug node/a -it --image=⟦busybox⟧")]
        [InlineData("kubectl set image deployment/web app=⟦nginx⟧ *=⟦redis:7⟧ -n shop")]
        [InlineData("incus launch docker:⟦nginx⟧ web")]
        [InlineData("incus launch oci-docker:⟦kimai/kimai2:apache⟧ time --ephemeral")]
        [InlineData("incus init docker:⟦nginx⟧ -c limits.cpu=1")]
        [InlineData("incus create --project shop docker:⟦nginx⟧")]
        [InlineData("incus rebuild docker:⟦nginx⟧ web --force")]
        [InlineData("sudo docker run ⟦redis⟧")]
        [InlineData("sudo -E -u root docker run ⟦redis⟧")]
        [InlineData("sudo ~/bin/docker run ⟦redis⟧")]
        [InlineData("sudo --user root -- docker run ⟦redis⟧")]
        [InlineData("sudo DOCKER_HOST=tcp://1.2.3.4 docker run ⟦redis⟧")]
        [InlineData("env DOCKER_HOST=tcp://1.2.3.4 A= docker run ⟦redis⟧")]
        [InlineData("/usr/bin/env -i -u A docker run ⟦redis⟧")]
        [InlineData("sudo env A=b docker run ⟦redis⟧")]
        [InlineData("wsl docker run ⟦redis⟧")]
        [InlineData("timeout 60 docker run ⟦redis⟧")]
        [InlineData("sudo timeout -k 5 --signal=KILL 1m docker run ⟦redis⟧")]
        [InlineData("nohup docker run ⟦redis⟧")]
        [InlineData("wsl.exe -- docker run ⟦redis⟧")]
        [InlineData(@"C:\Windows\System32\WSL.EXE -d Ubuntu -u root -e docker run ⟦redis⟧")]
        [InlineData("wsl --distribution Ubuntu --cd ~ --exec podman pull ⟦redis⟧")]
        [InlineData("wsl ~ sudo docker run ⟦redis⟧")]
        [InlineData("wsl -d ◌ docker run ⟦redis⟧")]
        public void is_found_at_the_position_that_the_program_defines(string line) => Check(line);

        [Theory]
        [InlineData("docker run \"⟦redis⟧\" sh")]
        [InlineData("docker run --name \"my db\" ⟦redis⟧")]
        [InlineData("docker run -e \"A=\\\"b c\\\"\" ⟦redis⟧")]
        [InlineData("docker run -e \"A=\"\"b c\" ⟦redis⟧")]
        [InlineData("docker run -v C:\\a\\:/a ⟦redis⟧")]
        [InlineData("docker run -e \"C:\\a\\\\\" ⟦redis⟧")]
        [InlineData("docker\trun   --rm\t ⟦redis⟧ ")]
        [InlineData("docker run -e \"\" ⟦redis⟧")]
        [InlineData("docker run \"-d\" ⟦redis⟧")]
        [InlineData("docker run --name=\"a b\" ⟦redis⟧")]
        [InlineData("docker run -e 'A=b ⟦c'⟧ redis")]
        public void is_found_after_and_in_quotes(string line) => Check(line);

        [Theory]
        [InlineData("docker run --name ◌ ⟦redis⟧")]
        [InlineData("docker run -p ◌:80 -e A=◌ ⟦redis⟧")]
        [InlineData("docker run --name=◌ ⟦redis⟧")]
        [InlineData("docker run ⟦◌/redis⟧")]
        [InlineData("docker run -d ⟦redis:◌⟧ ◌")]
        [InlineData("docker run \"⟦◌/redis⟧\"")]
        [InlineData("kubectl run ◌ --image=⟦nginx⟧")]
        [InlineData("kubectl create deployment ◌ --image=⟦◌/nginx⟧")]
        [InlineData("incus launch docker:⟦◌/nginx⟧ ◌")]
        [InlineData("docker pull ⟦redis⟧ ◌")]
        public void is_certain_next_to_unknown_parts(string line) => Check(line);

        [Theory]
        [InlineData("docker run -d ◌ redis")]
        [InlineData("docker ◌ redis")]
        [InlineData("docker ◌ run redis")]
        [InlineData("docker run -◌ redis")]
        [InlineData("docker run --◌ redis")]
        [InlineData("docker run \"◌\" redis")]
        [InlineData("docker run ◌◌ redis")]
        [InlineData("docker pull ◌ redis")]
        [InlineData("◌ run redis")]
        [InlineData("◌docker run redis")]
        [InlineData("incus launch ◌:nginx web")]
        [InlineData("incus launch ◌ web")]
        public void is_uncertain_after_unknown_words(string line) => Check(line);

        [Theory]
        [InlineData("docker")]
        [InlineData("docker run")]
        [InlineData("docker run -e")]
        [InlineData("docker run --unheard-of redis")]
        [InlineData("docker run -Z redis")]
        [InlineData("docker pull --all-tags redis")]
        [InlineData("docker pull -a redis")]
        [InlineData("podman run --rootfs /srv/root sh")]
        [InlineData("docker build -t app .")]
        [InlineData("docker build --cache-from app .")]
        [InlineData("docker build --build-context base=../base .")]
        [InlineData("docker buildx build --build-context base=https://example.org/base.git .")]
        [InlineData("docker compose run db redis")]
        [InlineData("docker-compose up redis")]
        [InlineData("docker exec db redis-cli")]
        [InlineData("docker push redis")]
        [InlineData("docker tag redis app")]
        [InlineData("docker rmi redis")]
        [InlineData("docker image rm redis")]
        [InlineData("docker save redis")]
        [InlineData("docker inspect redis")]
        [InlineData("docker history redis")]
        [InlineData("docker start redis")]
        [InlineData("docker scout cves redis")]
        [InlineData("docker run \"a b\"")]
        [InlineData("docker run a\nb")]
        [InlineData("dotnet run redis")]
        [InlineData("npm run redis")]
        [InlineData("mydocker run redis")]
        [InlineData("podman pull oci-archive:/tmp/x.tar")]
        [InlineData("podman pull dir:/tmp/x")]
        [InlineData("buildah bud -t app .")]
        [InlineData("kubectl run web -- sh --image=nginx")]
        [InlineData("kubectl get pods -o image")]
        [InlineData("kubectl set image deployment/web --unheard-of a=b")]
        [InlineData("incus launch images:debian/12 web")]
        [InlineData("incus launch ubuntu:24.04 web")]
        [InlineData("incus launch local:mine web")]
        [InlineData("incus launch nginx web")]
        [InlineData("incus launch --vm docker:nginx web")]
        [InlineData("incus init --empty docker:nginx")]
        [InlineData("incus image copy docker:nginx local:")]
        [InlineData("lxc launch docker:nginx web")]
        [InlineData("sudo")]
        [InlineData("sudo --unheard-of docker run redis")]
        [InlineData("sudo -u docker run redis")]
        [InlineData("env")]
        [InlineData("env A=b")]
        [InlineData("env -S \"docker run redis\"")]
        [InlineData("env ◌ docker run redis")]
        [InlineData("timeout docker run redis")]
        [InlineData("timeout")]
        [InlineData("wsl")]
        [InlineData("wsl --")]
        [InlineData("wsl --install docker run redis")]
        [InlineData("wsl --import docker run redis")]
        [InlineData("wsl -d docker run redis")]
        [InlineData("wsl dotnet run redis")]
        [InlineData("")]
        public void is_not_found_in_other_commands(string line) => Check(line);

        [Theory]
        [InlineData("bash -c \"docker run ⟦redis⟧\"")]
        [InlineData("/bin/sh -lc \"docker run ⟦redis⟧ sh\"")]
        [InlineData("bash -e -o pipefail -c \"docker run ⟦redis⟧\"")]
        [InlineData("sh -c \"cd /src && docker run --rm ⟦redis⟧ | tee log; docker pull ⟦nginx⟧\"")]
        [InlineData("sh -c \"docker run ⟦redis⟧ > log 2>&1\"")]
        [InlineData("sh -c \"docker run -e A=$A --name ${NAME:-x} ⟦redis⟧\"")]
        [InlineData("sh -c \"docker run ⟦$REGISTRY/redis⟧\"")]
        [InlineData("sh -c \"A=b sudo docker run ⟦redis⟧\"")]
        [InlineData("sh -c \"docker run --name 'a b' ⟦redis⟧\"")]
        [InlineData("sh -c \"docker run --name \\\"a b\\\" ⟦redis⟧\"")]
        [InlineData("sh -c \"docker run ⟦redis⟧ $(cat args)\"")]
        [InlineData("sh -c \"# docker run mysql\ndocker \\\n run ⟦redis⟧\"")]
        [InlineData("sh -c \"(docker run ⟦redis⟧)\"")]
        [InlineData("sh -c \"V=$(cat version); docker run ⟦redis⟧\"")]
        [InlineData("sh -c \"V=`cat version`\ndocker run ⟦redis⟧\"")]
        [InlineData("sh -c \"ID=$(docker run -d ⟦redis⟧)\"")]
        [InlineData("sh -c \"echo \\\"$(docker run ⟦redis⟧ | grep '[)]')\\\" && docker pull ⟦nginx⟧\"")]
        [InlineData("sh -c \"docker run -v $(pwd):/src -u $(id -u):$(id -g) ⟦redis⟧\"")]
        [InlineData("sh -c \"docker run -p $((8000 + (1 << 2))):80 ⟦redis⟧\"")]
        [InlineData("sh -c \"if ! docker pull ⟦redis⟧; then exit 1; fi\"")]
        [InlineData("sh -c \"for i in 1 2; do docker run ⟦redis⟧; done\"")]
        [InlineData("sh -c \"start() { docker run ⟦redis⟧; }; start\"")]
        [InlineData("sh -c \"case $X in a|b) docker run ⟦redis⟧;; *) docker run ⟦nginx⟧;; esac\"")]
        [InlineData("sh -c \"time docker run ⟦redis⟧ & exec docker run ⟦nginx⟧\"")]
        [InlineData("sh -c \"cat <<EOF > file\n docker run mysql\nEOF\ndocker run ⟦redis⟧\"")]
        [InlineData("sh -c \"docker run -i ⟦redis⟧ <<-'END' | tee log\n docker run mysql\n\tEND\ndocker pull ⟦nginx⟧\"")]
        [InlineData("sh -c \"docker run -i ⟦redis⟧ <<< x; docker pull ⟦nginx⟧\"")]
        [InlineData("sh -c \"docker \\\r\n run ⟦redis⟧\r\n\"")]
        [InlineData("sudo sh -c \"docker run ⟦redis⟧\"")]
        [InlineData("wsl bash -c \"sudo docker run ⟦redis⟧\"")]
        [InlineData("sh -c \"bash -c 'docker run ⟦redis⟧'\"")]
        [InlineData("cmd /c wsl docker run ⟦redis⟧")]
        [InlineData("cmd /c docker run ⟦redis⟧")]
        [InlineData("cmd.exe /s /C \"docker run ⟦redis⟧ && echo done\"")]
        public void is_found_in_a_shell(string line) => Check(line);

        [Theory]
        [InlineData("bash script.sh docker run redis")]
        [InlineData("bash -c")]
        [InlineData("bash --rcfile x -c \"docker run redis\"")]
        [InlineData("sh -c \"docker run $OPTIONS redis\"")]
        [InlineData("sh -c \"docker run $(options) redis\"")]
        [InlineData("sh -c \"docker run `options` redis\"")]
        [InlineData("sh -c \"echo 'docker run redis'\"")]
        [InlineData("sh -c \"echo x > docker run redis\"")]
        [InlineData("sh -c \"cat <<EOF\ndocker run redis\n\"")]
        [InlineData("sh -c \"echo if docker run redis\"")]
        [InlineData("sh -c \"docker run $env:IMAGE\"")]
        [InlineData("sh -c \"'if' docker run redis\"")]
        [InlineData("cmd docker run redis")]
        [InlineData("cmd /c echo x && docker run redis")]
        public void is_not_found_in_other_shell_commands(string line) => Check(line);

        static void Check(string marked)
        {
            var line = MarkedText.Parse(marked.Replace('◌', ImageText.Hole));
            IReadOnlyList<CommandImage> images = CommandImages.In(CommandLine.Split(CommandWord.Of(WithHoles(line.Text))));
            Assert.Equal(line.Ranges, images.Select(image => image.Place.Span));
        }
    }

    public sealed class InAList
    {
        [Fact]
        public void is_one_of_the_words()
        {
            CommandImage image = Assert.Single(Find("docker", "run", "--name", "a b", "redis", "sh"));

            Assert.Equal((4, "redis", new TextRange(0, 5)), (image.Argument, image.Place.Written.Text, image.Place.Span));
        }

        [Fact]
        public void may_be_a_part_of_a_word()
        {
            CommandImage image = Assert.Single(Find("kubectl", "run", "web", "--image=nginx"));

            Assert.Equal((3, "nginx", new TextRange(8, 5)), (image.Argument, image.Place.Written.Text, image.Place.Span));
        }

        [Fact]
        public void may_be_in_a_script()
        {
            CommandImage image = Assert.Single(Find("sh", "-c", "docker run 'redis'"));

            Assert.Equal((2, "redis", new TextRange(12, 5)), (image.Argument, image.Place.Written.Text, image.Place.Span));
        }

        [Fact]
        public void is_certain_after_an_optional_flag() =>
            Assert.Single(CommandImages.In([Word("docker", 0), Word("run", 1), Word("--rm", 2) with { IsOptional = true }, Word("redis", 3)]));

        [Fact]
        public void is_uncertain_after_an_optional_word() =>
            Assert.Empty(CommandImages.In([Word("docker", 0), Word("run", 1), Word("mysql", 2) with { IsOptional = true }, Word("redis", 3)]));

        [Fact]
        public void is_uncertain_if_the_value_of_an_option_is_optional() =>
            Assert.Empty(CommandImages.In([Word("docker", 0), Word("run", 1), Word("--name", 2), Word("x", 3) with { IsOptional = true }, Word("redis", 4)]));

        static IReadOnlyList<CommandImage> Find(params string[] words) => CommandImages.In([.. words.Select(Word)]);

        static CommandWord Word(string text, int argument) => CommandWord.Of(ImageText.Known(text), argument);
    }

    public sealed class OfARemote
    {
        [Theory]
        [InlineData("docker:kimai/kimai2", "kimai/kimai2")]
        [InlineData("oci-docker:nginx", "nginx")]
        [InlineData("ghcr:org/app", "ghcr.io/org/app")]
        [InlineData("oci-quay:org/app:1", "quay.io/org/app:1")]
        [InlineData("oci-example:org/app", "{oci-example}/org/app")]
        public void has_the_registry_of_the_remote(string image, string written)
        {
            CommandImage found = Assert.Single(CommandImages.In(CommandLine.Split(CommandWord.Of(ImageText.Known("incus launch " + image + " web")))));

            int start = "incus launch ".Length + image.IndexOf(':') + 1;
            Assert.Equal(written, found.Place.Written.Display);
            Assert.Equal(TextRange.FromBounds(start, "incus launch ".Length + image.Length), found.Place.Span);
            Assert.Equal(found.Place.Span.End, found.Place.Map.ToDocument(found.Place.Written.Text.Length));
        }
    }

    public sealed class OfAnyText
    {
        [Fact]
        public void is_within_the_text_and_never_throws()
        {
            const string units = "docker run bash -c cmd /c \"' \\$(){};&|<>#=-\uFFFC\n\t`redis";
            var random = new Random(4);
            for (int i = 0; i < 5_000; i++)
            {
                string tail = new([.. Enumerable.Range(0, random.Next(24)).Select(_ => units[random.Next(units.Length)])]);
                string line = new[] { "docker run ", "sh -c \"docker run ", "cmd /c ", "" }[i % 4] + tail;
                Assert.All(
                    CommandImages.In(CommandLine.Split(CommandWord.Of(WithHoles(line)))),
                    image => Assert.InRange(image.Place.Span.End, 0, line.Length));
            }
        }
    }

    static ImageText WithHoles(string text) =>
        ImageText.WithHoles(text, [.. text.Where(c => c == ImageText.Hole).Select((_, number) => $"{{{number}}}")]);
}
